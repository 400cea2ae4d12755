import { z } from "zod";

const port = (fallback: number) =>
  z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(1, "must be from 1 to 65535")
    .max(65_535, "must be from 1 to 65535")
    .default(fallback);

const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  hostname: /.*/,
  error: "must be an address like postgresql://user:password@host:5432/name",
});

const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: "must be origins like https://example.org, with commas between and nothing after the host and port",
});

/** A list with commas between. */
const listOf = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .transform((list) => list.split(",").map((part) => part.trim()))
    .pipe(z.array(item));

/** What this process reads from its environment. The words are those of docs/settings.md. */
export const variables = z.object({
  DATABASE_URL: databaseUrl
    .optional()
    .meta({ description: "any PostgreSQL from 15 up", unset: "the embedded PostgreSQL 18" }),
  DATABASE_REPLICA_URLS: listOf(databaseUrl).default([]).meta({
    description: "streaming replicas that the API answers from, with commas between",
    unset: "the database itself",
  }),
  ANNALS_DATA: z.string().default(".annals").meta({ description: "folder of the archive's own files" }),
  ANNALS_API_HOST: z.string().optional().meta({
    description: "name or address that the API listens on",
    unset: "this machine alone; with `ANNALS_PUBLIC`: every address",
  }),
  ANNALS_API_PORT: port(4000).meta({ description: "port of the API" }),
  ANNALS_WEB_PORT: port(3000).meta({ description: "port of the site" }),
  ANNALS_CORS_ORIGINS: listOf(origin).default([]).meta({
    description:
      "origins of other sites whose pages may call the API from a browser, with commas between: `https://example.org`",
    unset: "only the site on this machine",
  }),
  ANNALS_KEEP: z.string().optional().meta({
    description: "`0`, and the API reads every answer anew ([performance.md](performance.md))",
    unset: "16 MB of answers are kept as long as nothing in the database changes",
  }),
  ANNALS_OPERATIONS: listOf(z.string().min(1, "must be paths with commas between")).optional().meta({
    description: "manifests of registered operations: absolute paths, with commas between",
    unset: "that of the site",
  }),
  ANNALS_PERSISTED_ONLY: z.string().optional().meta({
    description: "set it, and the API answers registered operations only ([api.md](api.md))",
    unset: "any query",
  }),
  ANNALS_PUBLIC: z.string().optional().meta({
    description:
      "set it on a site that strangers can reach: texts whose notice forbids it are shown as an excerpt and a link ([rights.md](rights.md))",
    unset: "private: all is shown, with the notice",
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "must be an address like http://localhost:4318" })
    .optional()
    .meta({
      description: "an OpenTelemetry collector that traces are sent to: `http://localhost:4318`",
      unset: "no traces",
    }),
  ANNALS_TOKEN: z
    .string()
    .min(16, "must have at least 16 characters")
    .regex(
      /^[!-~](?:[ -~]*[!-~])?$/,
      "must be of letters, digits and signs of ASCII, without blanks around it",
    )
    .optional()
    .meta({
      description: "needed for every mutation, at least 16 characters ([correct.md](correct.md))",
      unset: "read-only",
    }),
});

const isOn = (value: string | undefined) => value !== undefined && !/^(0|false|no)$/i.test(value);

/** How this process runs. */
export interface Config {
  /** Address of the PostgreSQL database; null = the embedded one in `dataFolder`. */
  databaseUrl: string | null;
  /** Addresses of streaming replicas of it that queries are answered from; none = from the database itself. */
  replicaUrls: string[];
  /** Folder of the embedded database, as given (relative to the working directory). */
  dataFolder: string;
  /** Name or address that the API listens on; null = this machine alone where it is private, else every address. */
  apiHost: string | null;
  /** TCP port that the API listens on. */
  apiPort: number;
  /** TCP port of the web site on this machine, whose pages may call the API from a browser. */
  webPort: number;
  /** Origins of other sites whose pages may call the API from a browser, like `https://example.org`. */
  corsOrigins: string[];
  /** Paths of the manifests of registered operations; null = that of the site beside the API. */
  operationPaths: string[] | null;
  /** Whether only registered operations are answered. */
  isPersistedOnly: boolean;
  /** Whether answers are kept as long as nothing in the database changes. */
  isKeeping: boolean;
  /** Whether strangers can reach the site: full texts that their rights notice forbids are then withheld. */
  isPublic: boolean;
  /** Address of an OpenTelemetry collector that takes OTLP over HTTP; null = no traces. */
  otlpEndpoint: string | null;
  /** What a mutation must carry; null = read-only. */
  token: string | null;
}

/** What `parseConfig` gives: the configuration, or one line for every bad variable. */
export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

/**
 * Reads the configuration from environment variables. An empty variable counts as unset; `ANNALS_PUBLIC` and
 * `ANNALS_PERSISTED_ONLY` are on with any value but `0`, `false` and `no`.
 */
export function parseConfig(environment: Record<string, string | undefined>): ConfigResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => `${path[0]?.toString()} ${message}`),
    };
  }
  const { data } = parsed;
  return {
    ok: true,
    config: {
      databaseUrl: data.DATABASE_URL ?? null,
      replicaUrls: data.DATABASE_REPLICA_URLS,
      dataFolder: data.ANNALS_DATA,
      apiHost: data.ANNALS_API_HOST ?? null,
      apiPort: data.ANNALS_API_PORT,
      webPort: data.ANNALS_WEB_PORT,
      corsOrigins: data.ANNALS_CORS_ORIGINS,
      operationPaths: data.ANNALS_OPERATIONS ?? null,
      isPersistedOnly: isOn(data.ANNALS_PERSISTED_ONLY),
      isKeeping: isOn(data.ANNALS_KEEP ?? "1"),
      isPublic: isOn(data.ANNALS_PUBLIC),
      otlpEndpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
      token: data.ANNALS_TOKEN ?? null,
    },
  };
}
