import { mkdir, mkdtemp, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { linkLibraries } from "./libraries.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-libraries-"));
  await mkdir(join(folder, "native", "lib"), { recursive: true });
  const links = [
    { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" },
    { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so" },
  ];
  await writeFile(join(folder, "native", "pg-symlinks.json"), JSON.stringify(links));
});

afterEach(() => rm(folder, { recursive: true }));

const read = (name: string) => readlink(join(folder, "native", "lib", name));

describe("linkLibraries", () => {
  it("makes the links that are not there, and leaves those that are", async () => {
    await symlink("mine", join(folder, "native", "lib", "libpq.so"));
    linkLibraries(folder);
    linkLibraries(folder);
    expect([await read("libpq.so.5"), await read("libpq.so")]).toEqual(["libpq.so.5.18", "mine"]);
  });

  it("says which it cannot make", async () => {
    await rm(join(folder, "native", "lib"), { recursive: true });
    expect(() => linkLibraries(folder)).toThrow(/lacks .*libpq\.so\.5, which cannot be made here/);
  });

  it("does nothing for a package that has none", async () => {
    await rm(join(folder, "native", "pg-symlinks.json"));
    expect(() => linkLibraries(folder)).not.toThrow();
  });
});
