import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { root } from "../setup/paths.mjs";

// Parse, extract and resolve give the same for the same document, anywhere and at any time: they may not ask the clock,
// chance, the environment, the network or the machine's language. What they may import is in .dependency-cruiser.mjs.

const folders = ["markup", "formats", "extract", "resolve"].map((name) =>
  join(root, "packages", "ingest", "src", name),
);
const forbiddenNames = new Set([
  "process",
  "performance",
  "fetch",
  "globalThis",
  "navigator",
  "setTimeout",
  "setInterval",
]);
const forbiddenMembers = new Set([
  "Date.now",
  "Math.random",
  "crypto.randomUUID",
  "crypto.getRandomValues",
  "import.meta",
]);
// Without a language named first these follow the machine's own.
const localised = new Set(["localeCompare", "toLocaleString", "toLocaleDateString", "toLocaleTimeString"]);
const localisedClasses = new Set([
  "Collator",
  "DateTimeFormat",
  "NumberFormat",
  "Segmenter",
  "PluralRules",
  "ListFormat",
]);

/**
 * Why a piece of code is not pure; null if it is, as far as it shows.
 * @param {ts.Node} node
 * @returns {string | null}
 */
function findFault(node) {
  if (ts.isNewExpression(node)) {
    if (node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0)
      return "new Date() is now";
    const [scope, name = ""] = node.expression.getText().split(".");
    if (scope === "Intl" && localisedClasses.has(name) && (node.arguments?.length ?? 0) === 0) {
      return `${name} without a language`;
    }
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { text } = node.expression.name;
    const languageAt = text === "localeCompare" ? 1 : 0;
    if (localised.has(text) && node.arguments.length <= languageAt) return `${text} without a language`;
  }
  if (
    (ts.isPropertyAccessExpression(node) || ts.isMetaProperty(node)) &&
    forbiddenMembers.has(node.getText())
  ) {
    return node.getText();
  }
  if (ts.isIdentifier(node) && forbiddenNames.has(node.text)) {
    const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    const isKey = "name" in node.parent && node.parent.name === node;
    if (!isMember && !isKey) return node.text;
  }
  return null;
}

/**
 * @param {string} path of a TypeScript file
 * @returns {string[]} a line a fault
 */
export function findFaults(path) {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const faults = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const fault = findFault(node);
    if (fault !== null) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      faults.push(`${relative(root, path)}:${line + 1} ${fault}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

if (import.meta.main) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !/\.test\.ts$|(^|\/)testing\//.test(name))
      .map((name) => join(folder, name)),
  );
  const faults = files.flatMap(findFaults);
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(`${files.length} files read, ${faults.length} faults\n`);
  if (files.length === 0 || faults.length > 0) process.exitCode = 1;
}
