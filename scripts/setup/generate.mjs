import { spawn } from "node:child_process";
import { join } from "node:path";
import { root, toProjectEnvironment } from "./paths.mjs";
import { hashFiles, isStamped, writeStamp } from "./stamp.mjs";
import { inTurn } from "./turn.mjs";

const stamp = "packages/schema/generated/.annals-inputs";
const inputs = ["packages/schema/prisma", "packages/schema/prisma.config.ts", "packages/schema/package.json"];

/**
 * Makes the database client from the Prisma models, unless it is made already. Ends the process with what the tool said
 * if that fails.
 */
export async function ensureGenerated() {
  if (await isGenerated()) return;
  await inTurn("generate", { onWait: () => {} }, async () => {
    if (!(await isGenerated())) await generate();
  });
}

async function isGenerated() {
  return isStamped(stamp, await hashFiles(inputs));
}

async function generate() {
  const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
  const args = [turbo, "run", "generate", "--filter=@annals/schema", "--output-logs=errors-only"];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: toProjectEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const exitCode = await new Promise((resolve) => child.on("close", resolve));
  if (exitCode !== 0) {
    process.stderr.write(`${output}\nThe database client could not be generated.\n`);
    process.exit(1);
  }
  await writeStamp(stamp, await hashFiles(inputs));
}
