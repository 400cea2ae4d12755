import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder } from "./make-folder.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-make-folder-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("makeFolder", () => {
  it("makes a folder and the ones above it, and leaves one that is there", async () => {
    const path = join(folder, "a", "b", "c");
    await makeFolder(path);
    await makeFolder(path);
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it("fails where a file system holds no such folder, and does not try for ever", async () => {
    await expect(makeFolder("/proc/no-such-process/postgres")).rejects.toThrow();
    await expect(makeFolder(join(process.execPath, "postgres"))).rejects.toThrow("ENOTDIR");
  });
});
