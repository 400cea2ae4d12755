import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The packages of the lockfile that are meant for this machine and are not there, as `name@version`. pnpm leaves out an
 * optional package that it could not fetch, says nothing and ends well: the programs made for one platform (of Vitest,
 * Next.js, the linter, PostgreSQL) are such packages.
 * @param {string} folder the root of a workspace that pnpm has installed
 * @returns {Promise<string[]>}
 */
export async function listMissingPackages(folder) {
  // Read only here: before the install it is not there itself.
  const { parse } = await import("yaml");
  const { packages } = parse(await readFile(join(folder, "pnpm-lock.yaml"), "utf8"));
  const { skipped } = parse(await readFile(join(folder, "node_modules", ".modules.yaml"), "utf8"));
  const present = await listPresent(join(folder, "node_modules", ".pnpm"));
  const otherPlatforms = new Set(skipped.map((/** @type {string} */ path) => path.replace(/\(.*$/s, "")));
  return Object.keys(packages).filter((id) => !otherPlatforms.has(id) && !present.has(id));
}

/**
 * The packages whose files are in pnpm's store of a workspace. A folder is `name@version`, `/` written as `+`, and after
 * a `_` what it was installed with.
 * @param {string} store
 */
async function listPresent(store) {
  const ids = (await readdir(store)).map((entry) => {
    const [, name = "", version = ""] = /^(@?[^@]+)@([^_]+)/.exec(entry) ?? [];
    const isThere = existsSync(join(store, entry, "node_modules", name.replace("+", "/"), "package.json"));
    return isThere ? `${name.replace("+", "/")}@${version}` : "";
  });
  return new Set(ids);
}
