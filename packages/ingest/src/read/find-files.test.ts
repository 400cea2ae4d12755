import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MAX_BYTES } from "./decode-document.ts";
import { findFiles } from "./find-files.ts";
import { type ReadInput, readInputs } from "./read-inputs.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-read-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFile(join(folder, name), text);

async function toNames(paths = [folder]): Promise<string[]> {
  const names: string[] = [];
  for await (const file of findFiles(paths)) names.push(relative(folder, file.path));
  return names;
}

async function toInputs(paths = [folder]) {
  const inputs: ReadInput[] = [];
  for await (const input of readInputs(paths)) inputs.push(input);
  return inputs;
}

describe("findFiles", () => {
  it("walks folders by name, without hidden files and sidecars", async () => {
    await mkdir(join(folder, "b"));
    await mkdir(join(folder, ".git"));
    for (const name of [
      "c.txt",
      "a.md",
      "b/2.txt",
      "b/10.txt",
      ".hidden.txt",
      ".git/x.txt",
      "a.meta.json",
      "a.md.gold.json",
    ]) {
      await write(name, "text");
    }
    expect(await toNames()).toEqual(["a.md", "b/10.txt", "b/2.txt", "c.txt"]);
  });

  it("keeps the order in which paths are given, and reads a hidden file that is named", async () => {
    await write("a.txt", "a");
    await write(".b.txt", "b");
    expect(await toNames([join(folder, ".b.txt"), join(folder, "a.txt")])).toEqual([".b.txt", "a.txt"]);
  });

  it("walks a folder that links to itself once", async () => {
    await write("a.txt", "a");
    await symlink(folder, join(folder, "loop"));
    await symlink("circle", join(folder, "circle"));
    expect(await toNames()).toEqual(["a.txt", "circle"]);
  });

  it("names path and reason of what cannot be read, and goes on", async () => {
    await write("z.txt", "z");
    await symlink("nowhere", join(folder, "dangling"));
    const inputs = await toInputs([join(folder, "missing"), folder]);
    const errors = inputs.flatMap(({ bytes }) => (bytes.ok ? [] : [bytes.error]));
    expect(errors.map(({ code }) => code)).toEqual(["file.unreadable", "file.unreadable"]);
    expect(errors[0]?.message).toBe("No such file or folder (ENOENT).");
    expect(errors[1]?.message).toContain("It is a link to a file that does not exist");
    expect(inputs.at(-1)?.bytes.ok).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)("names a folder that may not be read", async () => {
    await mkdir(join(folder, "closed"));
    await chmod(join(folder, "closed"), 0o000);
    const [input] = await toInputs();
    expect(input?.bytes).toMatchObject({ ok: false, error: { code: "file.unreadable" } });
    expect(input && !input.bytes.ok && input.bytes.error.message).toContain("Permission denied (EACCES)");
  });

  it("says of a name that is not UTF-8 that it is, and what to do", async () => {
    await writeFile(
      Buffer.concat([Buffer.from(`${folder}/bad`), Buffer.from([0xff]), Buffer.from(".txt")]),
      "x",
    );
    const [input] = await toInputs();
    expect(input?.bytes.ok).toBe(false);
    expect(input?.bytes.ok === false && input.bytes.error.message).toContain("Its name is not UTF-8");
  });

  it("refuses a file by its size without reading it", async () => {
    await write("large.txt", "");
    await truncate(join(folder, "large.txt"), 100 * MAX_BYTES);
    const started = performance.now();
    const [input] = await toInputs();
    expect(input?.bytes).toMatchObject({ ok: false, error: { code: "document.too-large" } });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("readInputs", () => {
  it("reads how a page was saved from the file beside it", async () => {
    await write("page.txt", "text");
    await write(
      "page.meta.json",
      '{"url": "https://paper.example/a", "retrievedAt": "2024-05-01T10:00:00Z", "site": "x"}',
    );
    expect(await toInputs()).toMatchObject([
      { capture: { url: "https://paper.example/a", retrievedAt: "2024-05-01T10:00:00.000Z" }, warnings: [] },
    ]);
  });

  it.each([
    ["no JSON", "{", "it is no JSON"],
    ["a wrong address", '{"url": "javascript:alert(1)"}', "url"],
    ["a day for an instant", '{"retrievedAt": "yesterday"}', "retrievedAt"],
  ])("warns of a sidecar with %s and reads the page all the same", async (_, text, reason) => {
    await write("page.md", "text");
    await write("page.meta.json", text);
    const [input] = await toInputs();
    expect(input?.bytes.ok).toBe(true);
    expect(input?.capture).toBeNull();
    expect(input?.warnings).toMatchObject([{ code: "sidecar.unreadable" }]);
    expect(input?.warnings[0]?.message).toContain(reason);
  });

  it("knows no capture where no file stands beside the page", async () => {
    await write("page.txt", "text");
    expect(await toInputs()).toMatchObject([{ capture: null, warnings: [] }]);
  });
});
