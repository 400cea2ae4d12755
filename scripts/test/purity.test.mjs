import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { findFaults } from "./purity.mjs";

const folder = mkdtempSync(join(tmpdir(), "annals-purity-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} code */
function check(code) {
  const path = join(folder, "code.ts");
  writeFileSync(path, code);
  return findFaults(path).map((fault) => fault.replace(/^.*?:\d+ /, ""));
}

it.each([
  ["const t = Date.now();", "Date.now"],
  ["const t = new Date();", "new Date() is now"],
  ["const n = Math.random();", "Math.random"],
  ["const e = process.env.HOME;", "process"],
  ["export const r = () => fetch('x');", "fetch"],
  ["const u = new URL('.', import.meta.url);", "import.meta"],
  ["a.sort((x, y) => x.localeCompare(y));", "localeCompare without a language"],
  ["const s = day.toLocaleDateString();", "toLocaleDateString without a language"],
  ["const c = new Intl.Collator();", "Collator without a language"],
])("finds the fault in %s", (code, fault) => {
  expect(check(code)).toEqual([fault]);
});

it.each([
  "const t = new Date('2017-03-20');",
  "const t = Date.UTC(2017, 2, 20);",
  "const x = { process: 1 }; x.process;",
  "// Date.now() in a comment\nconst s = 'process.env';",
  "a.sort((x, y) => x.localeCompare(y, 'en'));",
  "const c = new Intl.Collator('en');",
])("finds nothing in %s", (code) => {
  expect(check(code)).toEqual([]);
});
