import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../parse-document.ts";
import { FORMATS } from "../registry.ts";
import { readGolden, toGolden } from "./golden.ts";

const formats = new URL("../", import.meta.url);

describe.each(FORMATS.map(({ name }) => name))("the fixtures of %s", (name) => {
  const folder = new URL(`${name}/fixtures/`, formats);
  const fixtures = readdirSync(folder).filter((file) => !file.endsWith(".golden.json"));

  it("are at least two", () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(2);
  });

  it.each(fixtures)("%s is detected and parsed as its golden file says", (file) => {
    const fixture = new URL(file, folder);
    const text = readFileSync(fixture, "utf8");
    const parsed = parseDocument(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const actual = toGolden(text, parsed.value);
    expect(parsed.value.format).toBe(name);
    expect(actual).toBe(readGolden(fixture, actual));
  });
});
