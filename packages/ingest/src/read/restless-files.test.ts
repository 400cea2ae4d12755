import { execFileSync } from "node:child_process";
import { appendFileSync, renameSync } from "node:fs";
import { mkdtemp, rm, symlink, truncate, unlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MAX_BYTES } from "./decode-document.ts";
import { findFiles } from "./find-files.ts";
import { type ReadInput, readInputs } from "./read-inputs.ts";
import { toTar } from "./testing/archives.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-read-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);

async function toLines(onInput: (input: ReadInput) => void = () => {}): Promise<string[]> {
  const lines: string[] = [];
  for await (const input of readInputs([folder])) {
    lines.push(`${input.path.slice(folder.length + 1)}: ${input.bytes.ok ? "read" : input.bytes.error.code}`);
    onInput(input);
  }
  return lines;
}

describe("files that do not keep still", () => {
  it("are refused where somebody writes to them while they are read", async () => {
    await writeFile(at("a.txt"), "The first half of a page.");
    for await (const file of findFiles([folder])) {
      let isOpen = false;
      const opening = file.open().finally(() => {
        isOpen = true;
      });
      while (!isOpen) {
        appendFileSync(at("a.txt"), " More.");
        await setImmediate();
      }
      expect(await opening).toMatchObject({ ok: false, error: { code: "file.changed" } });
    }
  });

  it.each([
    ["written to", () => appendFileSync(at("b.tar"), "x")],
    ["replaced", () => renameSync(at("c.txt"), at("b.tar"))],
  ])("are named where they are %s after some of their pages were read", async (_, change) => {
    const page = "x ".repeat(MAX_BYTES / 4);
    await writeFile(at("b.tar"), await toTar(["1.txt", "2.txt", "3.txt"].map((name) => [name, page])));
    await writeFile(at("c.txt"), "Words.");
    const lines = await toLines(({ path }) => path.endsWith("1.txt") && change());
    expect(lines[0]).toBe("b.tar!1.txt: read");
    expect(lines).toContain("b.tar: file.changed");
  });

  it("are passed over, with the reason, where they vanish before they are read", async () => {
    for (const name of ["a.txt", "b.txt", "c.txt"]) await writeFile(at(name), "Words.");
    const gone = unlink.bind(null, at("b.txt"));
    const lines: string[] = [];
    for await (const input of readInputs([folder])) {
      lines.push(input.bytes.ok ? "read" : input.bytes.error.message);
      if (lines.length === 1) await gone();
    }
    expect(lines).toEqual(["read", "No such file or folder (ENOENT).", "read"]);
  });
});

describe("what is no file", () => {
  it("is named with the reason, and nobody waits for it", async () => {
    execFileSync("mkfifo", [at("b.txt")]);
    await symlink("/dev/zero", at("c.txt"));
    const server = createServer().listen(at("d.txt"));
    await writeFile(at("e.txt"), "Words.");
    const lines = await toLines();
    server.close();
    expect(lines).toEqual([
      "b.txt: file.unreadable",
      "c.txt: file.unreadable",
      "d.txt: file.unreadable",
      "e.txt: read",
    ]);
  });

  it("tells nothing about the page beside it", async () => {
    for (const name of ["a", "b", "c"]) await writeFile(at(`${name}.txt`), "Words.");
    execFileSync("mkfifo", [at("a.meta.json")]);
    await symlink("/dev/zero", at("b.meta.json"));
    await writeFile(at("c.meta.json"), "{}");
    await truncate(at("c.meta.json"), 2 ** 31);
    const warnings: string[] = [];
    expect(await toLines((input) => warnings.push(...input.warnings.map(({ message }) => message)))).toEqual([
      "a.txt: read",
      "b.txt: read",
      "c.txt: read",
    ]);
    expect(warnings).toEqual([
      expect.stringContaining("a.meta.json: it is no file."),
      expect.stringContaining("b.meta.json: it is no file."),
      expect.stringContaining("c.meta.json: it has more than 1048576 bytes."),
    ]);
  }, 5_000);
});
