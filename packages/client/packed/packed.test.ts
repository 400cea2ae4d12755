import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBlocks } from "../../schema/packed/testing/readme.ts";
import { runShell } from "../../schema/packed/testing/shell.ts";
import { type ApiProcess, startApi } from "../src/testing/api.ts";

const packageFolder = join(import.meta.dirname, "..");
const page = new URL("../README.md", import.meta.url);
const blocks = [...readBlocks(page, "Five minutes"), ...readBlocks(page, "Registered operations")];
const [install = "", ask = "", register = ""] = blocks
  .filter(({ language }) => language === "sh")
  .map(({ text }) => text);
let folder: string;
let tarball: string;
let database: TestDatabase;
let api: ApiProcess | undefined;

beforeAll(async () => {
  // Outside of this workspace.
  folder = await mkdtemp(join(tmpdir(), "annals-packed-"));
  await chmod(folder, 0o755);
  for (const { file, text } of blocks) if (file !== null) await writeFile(join(folder, file), text);
  const [packed, made] = await Promise.all([
    runShell(`pnpm pack --json --pack-destination "${folder}"`, packageFolder),
    createTestDatabase(),
  ]);
  tarball = JSON.parse(packed.slice(packed.indexOf("{"))).filename;
  database = made;
  const day = new Date("2017-03-20");
  const dates = { dateEdtf: "2017-03-20", dateFrom: day, dateTo: day, datePrecision: "DAY" as const };
  await database.client.event.create({
    data: { id: "evt-1", slug: "talks", title: "Talks", kind: "MEETING", status: "OCCURRED", ...dates },
  });
});

afterAll(async () => {
  await api?.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the packed client", () => {
  it("has nothing that publint or attw would mend", async () => {
    const bytes = await readFile(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: new Uint8Array(bytes).buffer },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
    const attw = await runShell(
      `node_modules/.bin/attw --profile esm-only --exclude-entrypoints ./schema.graphql -- "${tarball}"`,
      packageFolder,
    );
    expect(attw).toContain('"@annals/client"');
  });

  it("is the same where npm packs it", async () => {
    const byNpm = join(folder, "npm");
    await mkdir(byNpm);
    const manifest = join(packageFolder, "package.json");
    const before = await readFile(manifest, "utf8");
    await runShell(`npm pack --pack-destination "${byNpm}"`, packageFolder);
    const read = async (path: string) => {
      const files = await runShell(`tar tzf ${path} | sort`, folder);
      const { exports, license } = JSON.parse(
        await runShell(`tar xzOf ${path} package/package.json`, folder),
      );
      return { files, exports, license };
    };
    expect(await read(`"${byNpm}"/*.tgz`)).toEqual(await read(`"${tarball}"`));
    expect(await readFile(manifest, "utf8")).toBe(before);
  });

  it("is installed in a new folder, and its query is registered with an API", async () => {
    await runShell(install.replace("npm install @annals/client", `npm install ${tarball}`), folder);
    await runShell(register, folder);
    api = await startApi({
      DATABASE_URL: database.connectionString,
      ANNALS_OPERATIONS: join(folder, "operations.json"),
    });
  });

  it("asks a typed query over HTTP, and has types", async () => {
    expect(await runShell(`export ANNALS_API_URL=${api?.url}\n${ask}`, folder)).toMatch(
      /^20 March 2017: Talks/,
    );
  });

  it("asks it by its id, too", async () => {
    const program = await readFile(join(folder, "latest.ts"), "utf8");
    await writeFile(
      join(folder, "latest.ts"),
      program.replace("openArchive({", "openArchive({ isRegistered: true,"),
    );
    const answer = await runShell(`export ANNALS_API_URL=${api?.url}\nnode latest.ts`, folder);
    expect(answer).toMatch(/^20 March 2017: Talks/);
  });

  it("refuses a field that the schema does not have, when types are checked", async () => {
    const program = await readFile(join(folder, "queries.ts"), "utf8");
    await writeFile(join(folder, "queries.ts"), program.replace("title\n", "headline\n"));
    await expect(runShell(ask.split("\n")[1] ?? "", folder)).rejects.toThrow(
      /Property 'title' does not exist/,
    );
  });
});
