import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

const nodeFolder = join(root, "node_modules", "node", "bin");

/** The pinned Node.js, once packages are installed: see docs/adr/003-runtime-pinning.md. */
export const pinnedNode = join(nodeFolder, "node");

/** The folder that the user stood in when they called npm: paths that they give are relative to it. */
export const userFolder = process.env.INIT_CWD ?? process.cwd();

/**
 * The environment of everything that runs after the install: the pinned Node.js and the project's tools first on PATH,
 * ANNALS_DATA as a full path (`.annals` in the project unless set), and no tool that calls home.
 * @returns {Record<string, string | undefined>}
 */
export function toProjectEnvironment() {
  const data = process.env.ANNALS_DATA;
  return {
    ...process.env,
    PATH: [nodeFolder, join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter),
    ANNALS_DATA: data ? resolve(userFolder, data) : join(root, ".annals"),
    TURBO_TELEMETRY_DISABLED: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
  };
}
