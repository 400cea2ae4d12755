import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createClient, type PrismaClient } from "./client.ts";
import { type Database, openDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";
import { type Replica, startReplica } from "./testing.ts";

let folder: string;
let primary: Database;
let replica: Replica;
let client: PrismaClient;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-replica-"));
  const dataFolder = join(folder, "primary");
  primary = await openDatabase({ dataFolder });
  await migrate({ connectionString: primary.connectionString });
  replica = await startReplica(
    { dataFolder, connectionString: primary.connectionString },
    join(folder, "replica"),
  );
  client = createClient({
    connectionString: primary.connectionString,
    replicas: [replica.connectionString],
  });
});
afterAll(async () => {
  await client?.$disconnect();
  await replica?.close();
  await primary?.close();
  await rm(folder, { recursive: true, force: true });
});

const isReplica = (rows: unknown) => (rows as { is: boolean }[])[0]?.is;

it("reads from a streaming replica, and writes to its primary", async () => {
  await client.source.create({ data: { id: "src-1", slug: "one", name: "One" } });
  await replica.catchUp();
  expect(await client.source.findMany({ select: { name: true } })).toEqual([{ name: "One" }]);
  expect(isReplica(await client.$queryRaw`SELECT pg_is_in_recovery() AS is`)).toBe(true);
});

it("reads from the primary within a transaction", async () => {
  const [one] = await client.$transaction([client.$queryRaw`SELECT pg_is_in_recovery() AS is`]);
  expect(isReplica(one)).toBe(false);
  const inner = await client.$transaction((tx) => tx.$queryRaw`SELECT pg_is_in_recovery() AS is`);
  expect(isReplica(inner)).toBe(false);
});

it("shows what the replica has received, not what the primary has", async () => {
  await onReplica("SELECT pg_wal_replay_pause()");
  await client.source.create({ data: { id: "src-2", slug: "two", name: "Two" } });
  expect(await client.source.count()).toBe(1);
  await onReplica("SELECT pg_wal_replay_resume()");
  await replica.catchUp();
  expect(await client.source.count()).toBe(2);
});

async function onReplica(sql: string): Promise<void> {
  const direct = createClient({ connectionString: replica.connectionString });
  await direct.$executeRawUnsafe(sql);
  await direct.$disconnect();
}
