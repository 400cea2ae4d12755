import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@annals/schema/client";
import { openDatabase } from "@annals/schema/database";
import { migrate } from "@annals/schema/migrate";
import { startReplica } from "@annals/schema/testing";
import { afterEach, expect, it } from "vitest";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A primary, its streaming replica, and the API on both. */
async function openReplicated() {
  const folder = await mkdtemp(join(tmpdir(), "annals-api-replica-"));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const dataFolder = join(folder, "primary");
  const primary = await openDatabase({ dataFolder });
  closing.push(primary.close);
  await migrate(primary);
  const replica = await startReplica({ dataFolder, ...primary }, join(folder, "replica"));
  closing.push(replica.close);
  const [writer, reader] = [createClient(primary), createClient(replica)];
  closing.push(() => Promise.all([writer.$disconnect(), reader.$disconnect()]));
  const port = 20_000 + (process.pid % 20_000);
  const api = spawn(process.execPath, [`${import.meta.dirname}/main.ts`], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: primary.connectionString,
      DATABASE_REPLICA_URLS: replica.connectionString,
      ANNALS_API_PORT: String(port),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(api, "close");
  closing.push(() => {
    api.kill("SIGTERM");
    return ended;
  });
  await once(api.stdout, "data");
  const countSources = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql?query={archive{sources}}`);
    return (await response.json()).data.archive.sources;
  };
  return { writer, reader, replica, countSources };
}

it("answers from a streaming replica: what that has not received is not there yet", async () => {
  const { writer, reader, replica, countSources } = await openReplicated();
  await reader.$executeRaw`SELECT pg_wal_replay_pause()`;
  await writer.source.create({ data: { id: "src-1", slug: "one", name: "One" } });
  expect(await countSources()).toBe(0);
  await reader.$executeRaw`SELECT pg_wal_replay_resume()`;
  await replica.catchUp();
  expect(await countSources()).toBe(1);
}, 60_000);
