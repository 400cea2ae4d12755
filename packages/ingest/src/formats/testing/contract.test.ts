import { readdirSync, readFileSync } from "node:fs";
import { zstdDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { findSharedFolder, SKIPPED } from "../../evaluate/shared-folder.ts";
import { parseDocument } from "../parse-document.ts";
import { FORMATS } from "../registry.ts";
import { findBreaches } from "./contract.ts";
import { readTar } from "./tar.ts";

const folder = findSharedFolder() ?? "";
const formats = new URL("../", import.meta.url);

describe("the contract of every format", () => {
  for (const { name } of FORMATS) {
    const fixtures = new URL(`${name}/fixtures/`, formats);
    for (const file of readdirSync(fixtures).filter((one) => !one.endsWith(".golden.json"))) {
      it(`holds for ${name}/fixtures/${file}`, () => {
        expect(toBreaches(file, readFileSync(new URL(file, fixtures), "utf8"))).toEqual([]);
      });
    }
  }

  it.skipIf(folder === "")(`holds for every document of the corpus ${folder ? "" : SKIPPED}`, () => {
    const documents = readdirSync(`${folder}/corpus`, { recursive: true, encoding: "utf8" }).filter((path) =>
      /\/.*\.(?:txt|md)$/.test(path),
    );
    const seeds = readdirSync(`${folder}/seeds`).map((name) => `../seeds/${name}`);
    const breaches = [...documents, ...seeds].flatMap((path) =>
      toBreaches(path, readFileSync(`${folder}/corpus/${path}`, "utf8")),
    );
    expect(documents.length).toBeGreaterThan(150);
    expect(breaches).toEqual([]);
  });

  it.skipIf(folder === "")(
    `holds for all pages of the Chinese fork, all of which parse ${folder ? "" : SKIPPED}`,
    () => {
      const archive = zstdDecompressSync(readFileSync(`${folder}/corpus/thecontext-zh.tar.zst`));
      const pages = readTar(archive).filter(({ name }) => name.endsWith(".md"));
      const breaches = pages.flatMap(({ name, bytes }) => toBreaches(name, new TextDecoder().decode(bytes)));
      expect(pages.length).toBe(15_814);
      expect(breaches).toEqual([]);
    },
    120_000,
  );
});

function toBreaches(name: string, text: string): string[] {
  const parsed = parseDocument(text);
  return parsed.ok
    ? findBreaches(text, parsed.value).map((breach) => `${name} (${parsed.value.format}): ${breach}`)
    : [`${name}: ${parsed.error.message}`];
}
