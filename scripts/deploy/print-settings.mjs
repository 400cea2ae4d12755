import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup/paths.mjs";
import { toTable } from "./settings.mjs";

// Writes the table of docs/settings.md from the schemas that read the environment; with --check only compares it.

const path = join(root, "docs/settings.md");
const page = readFileSync(path, "utf8");
const printed = page.replace(/^\| variable \|[\s\S]*?\n(?=\n|$(?![\s\S]))/m, toTable);
if (!printed.includes(toTable())) throw new Error("docs/settings.md has no table to write anew.");
if (!process.argv.includes("--check")) writeFileSync(path, printed);
else if (printed !== page) {
  process.stderr.write(
    "docs/settings.md is not what the code reads. Run `node scripts/deploy/print-settings.mjs`.\n",
  );
  process.exitCode = 1;
}
