import { variables as apiVariables } from "../../apps/api/src/config.ts";
import { variables as webVariables } from "../../apps/web/src/config.ts";
import { variables as cliVariables } from "../../packages/ingest/src/cli/config.ts";
import { variables as mcpVariables } from "../../packages/mcp/src/config.ts";

/** Set by npm, and by nobody else. */
const ofNpm = new Set(["INIT_CWD"]);

/**
 * @typedef {object} Setting
 * @property {string} name of the environment variable
 * @property {string} description
 * @property {string} unset what holds without it
 * @property {string[]} readers who reads it: `API`, `site`, `command line`, `MCP`
 */

/**
 * Every setting, as the schemas that read the environment declare it: in one of them with its words.
 * @returns {Setting[]} by first reader, in the order of the schema
 */
export function collectSettings() {
  /** @type {Map<string, Setting>} */
  const settings = new Map();
  const schemas = { API: apiVariables, site: webVariables, "command line": cliVariables, MCP: mcpVariables };
  for (const [reader, schema] of Object.entries(schemas)) {
    for (const [name, type] of Object.entries(schema.shape)) {
      if (ofNpm.has(name)) continue;
      const { description = "", unset } = type.meta() ?? {};
      const fallback = type.safeParse(undefined).data;
      const known = settings.get(name) ?? {
        ...{ name, description: "", unset: fallback === undefined ? "" : `\`${fallback}\``, readers: [] },
      };
      if (description !== "" && known.description !== "")
        throw new Error(`${name} is described twice: what it means is said once.`);
      settings.set(name, {
        ...known,
        description: description || known.description,
        unset: typeof unset === "string" ? unset : known.unset,
        readers: [...known.readers, reader],
      });
    }
  }
  const mute = [...settings.values()].find(({ description }) => description === "");
  if (mute !== undefined) throw new Error(`${mute.name} is nowhere described: give it a \`meta\`.`);
  return [...settings.values()];
}

/** The table of settings, in Markdown. */
export function toTable() {
  const rows = collectSettings().map(
    ({ name, description, unset, readers }) =>
      `| \`${name}\` | ${description} | ${unset} | ${readers.join(", ")} |`,
  );
  return ["| variable | for | unset | read by |", "|---|---|---|---|", ...rows, ""].join("\n");
}
