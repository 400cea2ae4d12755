import { z } from "zod";

/** A list with commas between. */
const names = z.string().transform((list) => list.split(",").map((name) => name.trim()));

/** What this process reads from its environment. The words are those of docs/settings.md. */
export const variables = z.object({
  ANNALS_API_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:4000/graphql"),
  ANNALS_SITE_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  ANNALS_MCP_HOST: z
    .string()
    .default("127.0.0.1")
    .meta({ description: "name or address that the server for assistants listens on, with `--http`" }),
  ANNALS_MCP_PORT: z.coerce.number().int().min(1).max(65_535).default(4100).meta({ description: "its port" }),
  ANNALS_MCP_ALLOWED_HOSTS: names.default([]).meta({
    description:
      "further host names that its requests may be for and pages may come from, with commas between",
    unset: "those of this machine",
  }),
});

/** How this process runs. */
export interface Config {
  /** Address of the archive's GraphQL API. */
  apiUrl: string;
  /** Address of the archive's site, which citations lead to; without a slash at its end. */
  siteUrl: string;
  /** Name or address of this machine that Streamable HTTP listens on. */
  host: string;
  /** TCP port of Streamable HTTP. */
  port: number;
  /** Host names, without ports, that requests may be for and pages may come from, besides those of this machine. */
  allowedHosts: string[];
}

/**
 * Reads the settings from environment variables; an empty one counts as unset.
 * Throws an `Error` that names every variable that cannot be read, one a line.
 */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"),
    );
  }
  const { data } = parsed;
  return {
    apiUrl: data.ANNALS_API_URL,
    siteUrl: data.ANNALS_SITE_URL.replace(/\/$/, ""),
    host: data.ANNALS_MCP_HOST,
    port: data.ANNALS_MCP_PORT,
    allowedHosts: data.ANNALS_MCP_ALLOWED_HOSTS,
  };
}
