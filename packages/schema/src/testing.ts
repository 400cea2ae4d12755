import { createHash, randomBytes } from "node:crypto";
import { escapeIdentifier } from "pg";
import { createClient, type PrismaClient } from "./client.ts";
import { readMigrations } from "./migrate/folders.ts";
import { migrate } from "./migrate.ts";
import { releaseTestServer, type TestServer, takeTestServer } from "./testing/server.ts";
import { withSession } from "./with-session.ts";

export { findFreePort } from "./free-port.ts";
export { type Replica, startReplica } from "./testing/replica.ts";

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

function toDatabaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Makes the database that the others are copied from, once a server and set of migrations. */
async function ensureTemplate(server: string): Promise<string> {
  const migrations = JSON.stringify((await readMigrations()).migrationDirectories);
  const name = `annals_template_${createHash("sha256").update(migrations).digest("hex").slice(0, 12)}`;
  const unfinished = `${name}_unfinished`;
  await withSession(server, async (client) => {
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

async function makeDatabase(server: TestServer, template: string | null): Promise<TestDatabase> {
  const name = `annals_test_${randomBytes(8).toString("hex")}`;
  const source = template === null ? "template0" : escapeIdentifier(template);
  await withSession(server.connectionString, (client) =>
    client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${source}`),
  );
  const connectionString = toDatabaseUrl(server.connectionString, name);
  const client = createClient({ connectionString });
  return {
    connectionString,
    client,
    async close() {
      await client.$disconnect();
      await withSession(server.connectionString, (admin) =>
        admin.query(`DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`),
      );
      await releaseTestServer(server);
    },
  };
}

/**
 * Makes a database with all migrations applied, by copying a template: about 50 ms. Close it when the test file ends. It is
 * on the server that `ANNALS_TEST_DATABASE_URL` names, as `@annals/schema/testing/setup` does for a run of Vitest; where
 * that is not set, on an embedded PostgreSQL of this process, which is started first and ends with its last database.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await takeTestServer();
  server.template ??= ensureTemplate(server.connectionString);
  return makeDatabase(server, await server.template);
}

/** Makes a database with nothing in it, where `createTestDatabase` would. Close it when the test file ends. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return makeDatabase(await takeTestServer(), null);
}
