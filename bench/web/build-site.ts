import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "..", "..");

/** Builds the site as `npm start` does, unless nothing that it is made of has changed. */
export async function buildSite(): Promise<void> {
  const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
  const args = ["run", "build", "--filter=@annals/web", "--output-logs=errors-only"];
  await promisify(execFile)(process.execPath, [turbo, ...args], { cwd: root });
}
