import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSidecar } from "./sidecar.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-sidecar-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function read(fields: object) {
  await writeFile(join(folder, "page.meta.json"), JSON.stringify(fields));
  return readSidecar(join(folder, "page.txt"));
}

describe("readSidecar", () => {
  it("reads address and instant", async () => {
    const capture = { url: "https://paper.example/a", retrievedAt: "2019-12-22T10:00:00+09:00" };
    expect(await read(capture)).toEqual({ ok: true, value: capture });
  });

  it("is nothing where no file stands beside the document", async () => {
    expect(await readSidecar(join(folder, "other.txt"))).toEqual({ ok: true, value: null });
  });

  it.each([
    ["an address of more than 2,000 characters", { url: `https://paper.example/${"a".repeat(2_000)}` }],
    ["half a character in the address", { url: "https://paper.example/\uD800" }],
    ["a NUL in the address", { url: "https://paper.example/\0" }],
    ["a year before 1", { retrievedAt: "0000-12-31T00:00:00Z" }],
    ["a year after 9999", { retrievedAt: "9999-12-31T23:59:59-01:00" }],
  ])("refuses %s", async (_, fields) => {
    expect(await read(fields)).toMatchObject({ ok: false, error: { code: "sidecar.unreadable" } });
  });

  it("takes the first and the last year", async () => {
    expect(await read({ retrievedAt: "0001-01-01T00:00:00Z" })).toMatchObject({ ok: true });
    expect(await read({ retrievedAt: "9999-12-31T23:59:59Z" })).toMatchObject({ ok: true });
  });
});
