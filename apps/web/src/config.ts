import { z } from "zod";

/** What the site reads from its environment. The words are those of docs/settings.md. */
export const variables = z.object({
  ANNALS_API_URL: z
    .url({ protocol: /^https?$/, error: "must be an address like http://localhost:4000/graphql" })
    .default("http://localhost:4000/graphql")
    .meta({ description: "where the API is reached" }),
  ANNALS_WEB_HOST: z.string().default("localhost").meta({
    description: "name or address that the site listens on",
    unset: "this machine alone; `npm start` with `ANNALS_PUBLIC`: every address",
  }),
  ANNALS_WEB_PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  ANNALS_SITE_URL: z
    .url({ protocol: /^https?$/, error: "must be an address like https://archive.example.org" })
    .optional()
    .meta({
      description: "the address that readers know the site by, for canonical links and citations",
      unset: "`http://localhost:3000`",
    }),
});

/** Settings of the site, read from the environment once. */
export interface WebConfig {
  /** Address of the GraphQL API, as the site's server reaches it. */
  apiUrl: string;
  /** Name or address of this machine that the site listens on. */
  host: string;
  /** TCP port that the site answers on. */
  port: number;
  /** Address that readers know the site by, for canonical links; without a slash at its end. */
  siteUrl: string;
}

/**
 * Reads the settings from environment variables; an empty one counts as unset.
 * Throws an `Error` that names every variable that cannot be read, one a line.
 */
export function parseConfig(env: Record<string, string | undefined>): WebConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment cannot be read.\n${lines.join("\n")}`);
  }
  const { ANNALS_API_URL: apiUrl, ANNALS_WEB_HOST: host, ANNALS_WEB_PORT: port } = parsed.data;
  const { ANNALS_SITE_URL: siteUrl } = parsed.data;
  return { apiUrl, host, port, siteUrl: (siteUrl ?? `http://localhost:${port}`).replace(/\/$/, "") };
}

/** The settings of this process. */
export const config: WebConfig = parseConfig(process.env);
