import { createHash, randomBytes } from "node:crypto";
import { Client, escapeIdentifier } from "pg";
import { createClient, type PrismaClient } from "./client.ts";
import { readMigrations } from "./migrate/folders.ts";
import { migrate } from "./migrate.ts";

export { type Replica, startReplica } from "./testing/replica.ts";

/** The variable that names the server of a test run: a connection URI of a user who may make databases. */
export const testServerVariable = "ANNALS_TEST_DATABASE_URL";

/** A database of one test file. */
export type TestDatabase = {
  connectionString: string;
  /** A client of it; disconnected by `close`. */
  client: PrismaClient;
  /** Drops it. */
  close(): Promise<void>;
};

// "templates" on a telephone's keys: any number that no other program locks.
const templateLock = 836752837;

let templateName: Promise<string> | undefined;

function toDatabaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function withServer<T>(server: string, run: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/** Makes the database that the others are copied from, once a server and set of migrations. */
async function ensureTemplate(server: string): Promise<string> {
  const migrations = JSON.stringify((await readMigrations()).migrationDirectories);
  const name = `annals_template_${createHash("sha256").update(migrations).digest("hex").slice(0, 12)}`;
  const unfinished = `${name}_unfinished`;
  await withServer(server, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [templateLock]);
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount !== 0) return;
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(unfinished)}`);
    await client.query(`CREATE DATABASE ${escapeIdentifier(unfinished)} TEMPLATE template0`);
    await migrate({ connectionString: toDatabaseUrl(server, unfinished) });
    await client.query(`ALTER DATABASE ${escapeIdentifier(unfinished)} RENAME TO ${escapeIdentifier(name)}`);
  });
  return name;
}

function getServer(): string {
  const server = process.env[testServerVariable];
  if (server === undefined || server === "") {
    throw new Error(
      `${testServerVariable} is not set. Name @annals/schema/testing/setup as globalSetup in vitest.config.ts, or set it.`,
    );
  }
  return server;
}

async function makeDatabase(template: string | null): Promise<TestDatabase> {
  const server = getServer();
  const name = `annals_test_${randomBytes(8).toString("hex")}`;
  const source = template === null ? "template0" : escapeIdentifier(template);
  await withServer(server, (client) =>
    client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${source}`),
  );
  const connectionString = toDatabaseUrl(server, name);
  const client = createClient({ connectionString });
  return {
    connectionString,
    client,
    async close() {
      await client.$disconnect();
      await withServer(server, (admin) =>
        admin.query(`DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`),
      );
    },
  };
}

/** Makes a database with all migrations applied, by copying a template: about 50 ms. Close it when the test file ends. */
export async function createTestDatabase(): Promise<TestDatabase> {
  templateName ??= ensureTemplate(getServer());
  return makeDatabase(await templateName);
}

/** Makes a database with nothing in it. Close it when the test file ends. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return makeDatabase(null);
}
