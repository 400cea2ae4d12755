import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../database.ts";
import { testServerVariable } from "../testing.ts";

// The data of a test need not survive a power cut.
const settings = [
  "fsync = off",
  "full_page_writes = off",
  "synchronous_commit = off",
  "max_connections = 200",
];

/**
 * Vitest's globalSetup: starts an embedded PostgreSQL for this test run, in a temporary folder, and names it in
 * `ANNALS_TEST_DATABASE_URL` for `createTestDatabase`. Does nothing where that is set already. Returns the teardown.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env[testServerVariable]) return async () => undefined;
  const dataFolder = await mkdtemp(join(tmpdir(), "annals-test-"));
  const database = await openDatabase({ dataFolder, settings });
  process.env[testServerVariable] = database.connectionString;
  return async () => {
    delete process.env[testServerVariable];
    await database.close();
    await rm(dataFolder, { recursive: true, force: true });
  };
}
