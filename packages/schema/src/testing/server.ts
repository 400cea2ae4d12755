import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "../database.ts";

/** The variable that names the server of a test run: a connection URI of a user who may make databases. */
export const testServerVariable = "ANNALS_TEST_DATABASE_URL";

// The data of a test need not survive a power cut.
const settings = [
  "fsync = off",
  "full_page_writes = off",
  "synchronous_commit = off",
  "max_connections = 200",
];

/** Starts an embedded PostgreSQL in a temporary folder, which goes when it is closed: one to two seconds. */
export async function startTestServer(): Promise<Database> {
  const dataFolder = await mkdtemp(join(tmpdir(), "annals-test-"));
  const database = await openDatabase({ dataFolder, settings });
  return {
    ...database,
    async close() {
      await database.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A server that test databases are made on. */
export type TestServer = {
  connectionString: string;
  /** The name of the migrated database that the others are copied from, once it is made. */
  template?: Promise<string>;
};

let own: Promise<TestServer & Pick<Database, "close">> | undefined;
let users = 0;

/** The server that the variable names; else an embedded one of this process, for as long as somebody uses it. */
export async function takeTestServer(): Promise<TestServer> {
  const named = process.env[testServerVariable];
  if (named !== undefined && named !== "") return findNamed(named);
  users += 1;
  own ??= startTestServer();
  return own;
}

/** Lets go of a server: the embedded one ends with its last user. */
export async function releaseTestServer(server: TestServer): Promise<void> {
  if (own === undefined || server !== (await own)) return;
  users -= 1;
  if (users > 0) return;
  const last = await own;
  own = undefined;
  await last.close();
}

let known: TestServer | undefined;

function findNamed(connectionString: string): TestServer {
  if (known?.connectionString !== connectionString) known = { connectionString };
  return known;
}
