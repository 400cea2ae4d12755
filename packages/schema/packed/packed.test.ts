import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../src/database.ts";
import { runScript } from "../src/migrate/engine.ts";
import { readBlocks } from "./testing/readme.ts";
import { runShell } from "./testing/shell.ts";

const packageFolder = join(import.meta.dirname, "..");
const blocks = readBlocks(new URL("../README.md", import.meta.url), "Five minutes");
let folder: string;
let tarball: string;

/** An archive as the first release left it, as the embedded database of a folder. */
async function makeArchive(dataFolder: string): Promise<void> {
  const dump = await readFile(join(packageFolder, "src/migrate/fixtures/release-0.1.0.sql.gz"));
  const database = await openDatabase({ dataFolder });
  await runScript(database.connectionString, gunzipSync(dump).toString());
  await database.close();
}

beforeAll(async () => {
  // Outside of this workspace, and where the database server may enter though it runs as another user.
  folder = await mkdtemp(join(tmpdir(), "annals-packed-"));
  await chmod(folder, 0o755);
  const [packed] = await Promise.all([
    runShell(`pnpm pack --json --pack-destination "${folder}"`, packageFolder),
    makeArchive(join(folder, "annals/.annals")),
  ]);
  tarball = JSON.parse(packed.slice(packed.indexOf("{"))).filename;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the packed package", () => {
  it("has nothing that publint would mend", async () => {
    const bytes = await readFile(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: new Uint8Array(bytes).buffer },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it("has types that are right for each entry, says attw", async () => {
    const report = await runShell(`node_modules/.bin/attw --profile esm-only "${tarball}"`, packageFolder);
    expect(report).toContain('"@annals/schema/testing"');
  });

  it("has the migrations, the models, the client and source maps, and no tests", async () => {
    const files = (await runShell(`tar tzf "${tarball}"`, folder)).split("\n");
    for (const file of [
      "migrations/0001_archive/migration.sql",
      "prisma/models/event.prisma",
      "dist/generated/client/client.js",
      "dist/src/client.js.map",
      "dist/src/client.d.ts",
      "docs/models.md",
      "CHANGELOG.md",
      "LICENSE",
    ])
      expect(files).toContain(`package/${file}`);
    expect(files.filter((file) => /test\.|fixtures|\.annals/.test(file))).toEqual([]);
  });
});

describe.each([
  ["npm", (line: string) => line],
  ["pnpm", (line: string) => line.replace(/^npm install/, "pnpm add").replace(/^npx/, "pnpm exec")],
])("the five minutes of README.md, with %s", (name, toLine) => {
  let home: string;

  beforeAll(async () => {
    home = join(folder, name);
    await mkdir(home);
    for (const { file, text } of blocks) if (file !== null) await writeFile(join(home, file), text);
  });

  const run = (command: number) => {
    const lines =
      blocks
        .filter(({ language }) => language === "sh")
        [command]?.text.trim()
        .split("\n") ?? [];
    const own = lines.map((line) =>
      toLine(line).replace(/(?<=^p?npm (?:install|add) )@annals\/schema$/, tarball),
    );
    return runShell(own.join("\n"), home);
  };

  it("installs it in a new folder", async () => {
    await run(0);
    const installed = JSON.parse(
      await readFile(join(home, "node_modules/@annals/schema/package.json"), "utf8"),
    );
    expect(installed.exports["./client"]).toEqual({
      types: "./dist/src/client.d.ts",
      default: "./dist/src/client.js",
    });
  });

  it("asks an archive of the first release, on an embedded database", async () => {
    expect(await run(1)).toMatch(/^\d{1,2} \w+ 20\d\d: .+\n {2}[A-Z].+: .+/);
  });

  it("tests on a database of its own, and has types", async () => {
    expect(await run(2)).toMatch(/pass 1$/m);
  });
});
