import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, toProjectEnvironment } from "../setup/paths.mjs";
import { hasDebianPostgres, startDebianPostgres } from "../test/debian-postgres.mjs";

// Runs the commands of docs/backup.md, in their order.

const page = readFileSync(join(root, "docs/backup.md"), "utf8");
const [exporting = "", importing = "", dumping = "", restoring = ""] = [
  ...page.matchAll(/```sh\n(.*?)```/gs),
].map(([, block]) => block);
// The programs that dump and restore must not be older than the server, and come with Debian's.
const canDump = hasDebianPostgres() && spawnSync("pg_dump", ["--version"]).status === 0;
const backup = mkdtempSync(join(tmpdir(), "annals-backup-"));
/** @type {(() => Promise<void>)[]} */
const closes = [];
let url = "";
let emptyUrl = "";
let hash = "";

/** @param {string} commands @returns {string[]} the lines that they print */
function run(commands) {
  const env = { ...toProjectEnvironment(), BACKUP: backup, DATABASE_URL: url, NEW_DATABASE_URL: emptyUrl };
  const { status, stdout, stderr } = spawnSync("sh", ["-euc", commands], {
    cwd: root,
    encoding: "utf8",
    env,
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return stdout.trimEnd().split("\n");
}

beforeAll(async () => {
  const empty = await createTestDatabase();
  closes.push(empty.close);
  emptyUrl = empty.connectionString;
  const server = canDump ? await startDebianPostgres() : await createTestDatabase();
  closes.push(server.close);
  url = server.connectionString;
  const seed = "packages/ingest/src/formats/wire-article/fixtures/tass-layout.txt";
  run(`npm run --silent annals -- ingest ${seed}`);
}, 120_000);

afterAll(async () => {
  for (const close of closes) await close();
  rmSync(backup, { recursive: true, force: true });
});

describe("docs/backup.md", () => {
  it("keeps an archive as an export, and makes the same archive of it in an empty database", () => {
    hash = run(exporting).at(-1) ?? "";
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const lines = run(importing);
    expect(lines).toContain("1 stored, 0 unchanged, 0 failed");
    expect(lines.at(-1)).toBe(hash);
  }, 120_000);

  it.skipIf(!canDump)(
    "keeps a database as a dump, and restores it beside the old one",
    () => {
      run(dumping);
      expect(run(restoring).at(-1)).toBe(hash);
    },
    120_000,
  );
});
