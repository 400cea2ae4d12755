import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../setup/paths.mjs";
import { collectSettings, toTable } from "./settings.mjs";

it("prints the settings that the code reads, each with its words and its readers", () => {
  expect(collectSettings()).toContainEqual({
    name: "DATABASE_URL",
    description: "any PostgreSQL from 15 up",
    unset: "the embedded PostgreSQL 18",
    readers: ["API", "command line"],
  });
});

it("finds its table in docs/settings.md: else run `node scripts/deploy/print-settings.mjs`", () => {
  expect(readFileSync(join(root, "docs/settings.md"), "utf8")).toContain(`\n\n${toTable()}\n`);
});
