import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ingest, readInputs } from "@annals/ingest";
import { createTestDatabase, findFreePort, type TestDatabase } from "@annals/schema/testing";

const root = join(import.meta.dirname, "../../../..");

/** An API of its own process. */
export interface ApiProcess {
  apiUrl: string;
  close(): Promise<void>;
}

/** Makes a database of the five seeds. Close it when the test file ends. */
export async function createSeedDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  const { failures } = await ingest(database.client, readInputs([join(root, "seeds")]));
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  return database;
}

/** Starts the API on a database. Close it before that. */
export async function startApi(
  { connectionString }: TestDatabase,
  environment: Record<string, string> = {},
): Promise<ApiProcess> {
  const port = await findFreePort();
  const api = spawn(process.execPath, [join(root, "apps/api/src/main.ts")], {
    env: { ...process.env, DATABASE_URL: connectionString, ANNALS_API_PORT: String(port), ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await waitForStart(api);
  return {
    apiUrl: `http://localhost:${port}/graphql`,
    async close() {
      api.kill();
      await once(api, "exit");
    },
  };
}

/** It says its address as soon as it listens. */
async function waitForStart(api: ChildProcess): Promise<void> {
  const said = api.stdout ? once(api.stdout, "data") : Promise.reject(new Error("no output"));
  const ended = once(api, "exit").then(([code]) => {
    throw new Error(`The API ended with ${code} before it listened.`);
  });
  await Promise.race([said, ended]);
}
