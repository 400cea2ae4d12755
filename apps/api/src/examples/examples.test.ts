import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSeedArchive, type SeedArchive } from "../golden/seed-archive.ts";
import { readExamples } from "./examples.ts";

const examples = readExamples();
let archive: SeedArchive;

beforeAll(async () => {
  archive = await openSeedArchive();
});

afterAll(() => archive.close());

/** The paths of lists without an item, down to the second list. */
function findEmptyLists(value: unknown, path = "", depth = 0): string[] {
  if (depth > 2 || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.length === 0 ? [path] : findEmptyLists(value[0], path, depth + 1);
  return Object.entries(value).flatMap(([key, part]) => findEmptyLists(part, `${path}.${key}`, depth));
}

describe("the examples of GraphiQL", () => {
  it("are the files of this folder", () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".graphql"));
    expect(examples.map(({ name }) => `${name}.graphql`).sort()).toEqual(files.sort());
  });

  it.each(examples)(
    "$name runs on the seeds, and shows something in every list",
    async ({ query, variables }) => {
      const data = await archive.ask<Record<string, unknown>>(query, variables);
      expect(findEmptyLists(data)).toEqual([]);
      expect(Object.values(data).every((part) => part !== null)).toBe(true);
    },
  );
});
