import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "./paths.mjs";

/**
 * The files below the project's folders and files named, in the order of their names.
 * @param {readonly string[]} paths relative to the root; a missing one counts as empty
 */
async function listFiles(paths) {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(
        () => null,
      );
      if (entries === null) return [join(root, path)];
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  return lists.flat().sort();
}

/**
 * A hash of the content of files, and of what the machine is: what was made of them on another machine is made again.
 * @param {readonly string[]} paths relative to the root, files or folders
 */
export async function hashFiles(paths) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const file of await listFiles(paths)) {
    hash.update(`\0${file.slice(root.length)}\0`).update(await readFile(file).catch(() => ""));
  }
  return hash.digest("hex");
}

/**
 * Whether a step was done for these inputs before.
 * @param {string} stamp path of the stamp file, relative to the root
 * @param {string} inputs hash of the inputs
 */
export async function isStamped(stamp, inputs) {
  return (await readFile(join(root, stamp), "utf8").catch(() => "")) === inputs;
}

/**
 * Notes that a step was done for these inputs.
 * @param {string} stamp
 * @param {string} inputs
 */
export async function writeStamp(stamp, inputs) {
  await mkdir(dirname(join(root, stamp)), { recursive: true });
  await writeFile(join(root, stamp), inputs);
}
