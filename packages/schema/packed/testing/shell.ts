import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);
const root = join(import.meta.dirname, "../../../..");

/** What a stranger's shell has: nothing of the package manager that runs the tests, and the workspace's Node.js and pnpm. */
function toEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_registry)|VITEST|NODE_ENV|ANNALS_|DATABASE_URL|TZ$)/i.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    PATH: [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
    // What is here already is not asked for again.
    npm_config_prefer_offline: "true",
    npm_config_audit: "false",
    npm_config_fund: "false",
  };
}

/** Runs lines of a shell in a folder, until one fails; returns what they print. Throws with all that was printed. */
export async function runShell(lines: string, folder: string): Promise<string> {
  const options = { cwd: folder, env: toEnvironment(), maxBuffer: 1e8 };
  try {
    return (await execute("bash", ["-euc", lines], options)).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${lines}\n${stdout}\n${stderr}`, { cause: error });
  }
}
