import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fill } from "./names.mjs";

/** What is asked for cannot be made: the message says why. */
export class Refusal extends Error {}

/** @param {string} text @param {import("./kinds.mjs").Line} line @param {import("./names.mjs").Names} names */
function withLine(text, { file, at, text: line }, names) {
  const found = at.exec(text);
  if (found === null) throw new Refusal(`${file} has no place for the new line any more (${at}).`);
  return `${text.slice(0, found.index)}${fill(line, names)}${text.slice(found.index)}`;
}

/**
 * Writes the files of a new thing from their templates, and the lines that make it known.
 * @param {string} root folder of the project
 * @param {import("./kinds.mjs").Kind} kind
 * @param {import("./names.mjs").Names} names
 * @returns {Promise<{ added: string[], changed: string[] }>} paths relative to the root
 */
export async function make(root, kind, names) {
  const folder = fill(kind.folder, names);
  if (existsSync(join(root, folder))) throw new Refusal(`${folder} is there already.`);
  // Every line is placed before the first file is written, so that a refusal leaves nothing behind.
  /** @type {Map<string, string>} */
  const changed = new Map();
  for (const line of kind.lines) {
    const text = changed.get(line.file) ?? (await readFile(join(root, line.file), "utf8"));
    changed.set(line.file, withLine(text, line, names));
  }
  const templates = join(import.meta.dirname, "templates", kind.templates);
  /** @type {string[]} */
  const added = [];
  for (const entry of await readdir(templates, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const template = join(entry.parentPath, entry.name);
    const name = template.slice(templates.length + 1).replace(/\.template$/, "");
    const path = join(folder, name.replace(/\bname\b/, names.kebab));
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), fill(await readFile(template, "utf8"), names));
    added.push(path);
  }
  for (const [path, text] of changed) await writeFile(join(root, path), text);
  return { added: added.sort(), changed: [...changed.keys()] };
}
