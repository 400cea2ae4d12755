import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createClient } from "@annals/schema/client";
import { root } from "../setup/paths.mjs";
import { StartFailure } from "./failure.mjs";
import { runTool } from "./run-tool.mjs";

/**
 * Whether the archive holds every seed document already, by the hash of its bytes.
 * @param {string} connectionString
 */
async function hasAllSeeds(connectionString) {
  const folder = join(root, "seeds");
  const hashes = await Promise.all(
    (await readdir(folder)).map(async (name) =>
      createHash("sha256")
        .update(await readFile(join(folder, name)))
        .digest("hex"),
    ),
  );
  const client = createClient({ connectionString });
  try {
    return (await client.document.count({ where: { sha256: { in: hashes } } })) === new Set(hashes).size;
  } finally {
    await client.$disconnect();
  }
}

/**
 * Ingests the seed documents, once.
 * @param {string} connectionString
 * @param {Parameters<typeof runTool>[1]} options
 * @returns {Promise<string>} what happened, in words
 */
export async function ingestSeeds(connectionString, options) {
  if (await hasAllSeeds(connectionString)) return "already there";
  const main = join("packages", "ingest", "src", "cli", "main.ts");
  const { exitCode, output } = await runTool(
    [process.execPath, main, "ingest", join(root, "seeds")],
    options,
  );
  if (exitCode === 0) return "done";
  const tail = output.trim().split("\n").slice(-40).join("\n");
  // Exit code 1 says that some documents failed and the others are stored: the archive can be shown.
  if (exitCode === 1) return `some documents failed\n${tail}`;
  throw new StartFailure(`${tail}\n\nThe seeds could not be ingested (exit code ${exitCode}).`);
}
