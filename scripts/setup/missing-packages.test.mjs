import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listMissingPackages } from "./missing-packages.mjs";
import { root } from "./paths.mjs";

/** @type {string} */
let folder;
const lockfile = `lockfileVersion: '9.0'
packages:
  '@tool/linux-x64@1.2.0':
    resolution: {integrity: sha512-x}
  '@tool/darwin-arm64@1.2.0':
    resolution: {integrity: sha512-x}
  string_reader@2.0.0:
    resolution: {integrity: sha512-x}
  pictures@3.1.0:
    resolution: {integrity: sha512-x}
`;

/**
 * @param {string} entry of pnpm's store
 * @param {string} name
 */
async function addPackage(entry, name) {
  const path = join(folder, "node_modules", ".pnpm", entry, "node_modules", name);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, "package.json"), "{}");
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-packages-"));
  await mkdir(join(folder, "node_modules", ".pnpm"), { recursive: true });
  await writeFile(join(folder, "pnpm-lock.yaml"), lockfile);
  const modules = JSON.stringify({ skipped: ["@tool/darwin-arm64@1.2.0", "other@1.0.0(peer@2.0.0)"] });
  await writeFile(join(folder, "node_modules", ".modules.yaml"), modules);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("names what is not there or is a folder without files, not what another platform needs", async () => {
  await addPackage("string_reader@2.0.0", "string_reader");
  await mkdir(join(folder, "node_modules/.pnpm/@tool+linux-x64@1.2.0/node_modules"), { recursive: true });
  expect(await listMissingPackages(folder)).toEqual(["@tool/linux-x64@1.2.0", "pictures@3.1.0"]);
});

it("finds them however they were installed", async () => {
  await addPackage("@tool+linux-x64@1.2.0", "@tool/linux-x64");
  await addPackage("pictures@3.1.0_@types+node@24.0.0", "pictures");
  expect(await listMissingPackages(folder)).toEqual([]);
});

it("misses nothing of this project", async () => {
  expect(await listMissingPackages(root)).toEqual([]);
});
