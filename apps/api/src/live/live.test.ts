import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { toChangeNotices, toNoticeStatement } from "@annals/schema/notices";
import { createClient } from "graphql-sse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maxSubscriptions, maxWaitingNotices } from "../limits/limits.ts";
import { createApi } from "../server.ts";
import { createTestApi, type TestApi } from "../testing/test-api.ts";
import { openLive } from "./live.ts";

const root = join(import.meta.dirname, "../../../..");
const seed = (name: string) => join(root, "seeds", name);
const eventPage = seed("000_0b5a7823dc639419.txt");
const listing = seed("002_b7cb964948bcee0f.txt");

let api: TestApi;
let server: Server;
let url = "";

beforeAll(async () => {
  api = await createTestApi();
  server = createServer(
    createApi({
      db: api.db,
      config: { isPublic: false, webPort: 3000 },
      log: () => undefined,
      connectionString: api.connectionString,
    }),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await api.close();
});

/** Ingests a file by the command line: another process. */
const ingest = (file: string) =>
  promisify(execFile)(process.execPath, ["packages/ingest/src/cli/main.ts", "ingest", file], {
    cwd: root,
    env: { PATH: process.env.PATH, DATABASE_URL: api.connectionString },
  });

/** Subscribes over Server-Sent Events, waits until the stream is there, and gathers what comes. */
async function listen(query: string, variables: Record<string, unknown> = {}) {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query in each test.
  const came: any[] = [];
  const connected = Promise.withResolvers<void>();
  const client = createClient({ url, retryAttempts: 0, on: { connected: () => connected.resolve() } });
  const ended = Promise.withResolvers<void>();
  client.subscribe(
    { query, variables },
    {
      next: (result) => came.push(result.data ?? result),
      error: (error) => {
        came.push(error);
        connected.resolve();
        ended.resolve();
      },
      complete: () => ended.resolve(),
    },
  );
  await connected.promise;
  return { came, ended: ended.promise, stop: () => client.dispose() };
}

const until = async (isTrue: () => boolean) => {
  while (!isTrue()) await sleep(20);
};

describe("a subscription", { timeout: 180_000 }, () => {
  it("tells events that another process adds, with whatever is asked of them, through a filter", async () => {
    const event = "title slug date { edtf } entities(first: 100) { nodes { slug } } reports { totalCount }";
    const all = await listen(`subscription { eventAdded { ${event} } }`);
    const query = `subscription ($filter: EventFilter) { eventAdded(filter: $filter) { ${event} } }`;
    const some = await listen(query, { filter: { to: "2010-12-31" } });
    const changes = await listen("subscription { archiveChanged { eventsAdded } }");
    const progress = await listen(
      "subscription { ingestProgress { run stage read stored unchanged failed isDone } }",
    );
    await ingest(eventPage);
    const { events } = await api.get(
      `{ events(first: 100, orderBy: DATE_ASC) { totalCount nodes { ${event} } } }`,
    );
    expect(events.totalCount).toBeGreaterThan(3);
    await until(
      () => all.came.length >= events.totalCount && progress.came.at(-1)?.ingestProgress.isDone === true,
    );
    expect(all.came.map(({ eventAdded }) => eventAdded)).toEqual(events.nodes);
    const early = await api.get(
      `{ events(filter: { to: "2010-12-31" }, orderBy: DATE_ASC) { nodes { ${event} } } }`,
    );
    expect(early.events.nodes.length).toBeLessThan(events.totalCount);
    await until(() => some.came.length >= early.events.nodes.length);
    expect(some.came.map(({ eventAdded }) => eventAdded)).toEqual(early.events.nodes);
    expect(changes.came).toEqual([{ archiveChanged: { eventsAdded: events.totalCount } }]);
    expect(progress.came.at(-1).ingestProgress).toMatchObject({
      ...{ stage: "done", read: 1, stored: 1, unchanged: 0, failed: 0, isDone: true },
    });

    // The same bytes again change nothing, so nothing is told but the ingest itself.
    const toldBefore = progress.came.length;
    await ingest(eventPage);
    await until(() => progress.came.length > toldBefore && progress.came.at(-1).ingestProgress.isDone);
    expect(progress.came.at(-1).ingestProgress).toMatchObject({ stored: 0, unchanged: 1 });
    expect([all.came.length, changes.came.length]).toEqual([events.totalCount, 1]);

    await ingest(listing);
    await until(() => all.came.length > events.totalCount);
    for (const { stop } of [all, some, changes, progress]) stop();
  });

  it("that cannot be had is refused with the reason, and a wrong filter at once", async () => {
    const wrong = await listen(
      `subscription { eventAdded(filter: { from: "2017-01-02", to: "2017-01-01" }) { id } }`,
    );
    await wrong.ended;
    expect(JSON.stringify(wrong.came)).toContain("date.order");
    const answer = await api.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query: "subscription { archiveChanged { eventsAdded } }" }),
    });
    expect(answer.status).toBe(406);
  });

  it("hides faults of the server, as a query does", async () => {
    const { came, stop } = await listen("subscription { eventAdded { id reports { nodes { id } } } }");
    await api.db.$executeRawUnsafe(`ALTER TABLE "Report" RENAME TO "Hidden"`);
    try {
      const { text, values } = toNoticeStatement(
        toChangeNotices((await api.db.event.findMany({ take: 1 })).map(({ id }) => id)),
      );
      await api.db.$queryRawUnsafe(`SELECT count(*) FROM (${text}) told`, ...values);
      await until(() => came.length > 0);
    } finally {
      await api.db.$executeRawUnsafe(`ALTER TABLE "Hidden" RENAME TO "Report"`);
    }
    expect(JSON.stringify(came)).toContain('"code":"internal"');
    expect(JSON.stringify(came)).not.toContain("does not exist");
    stop();
  });
});

describe("the news of an archive", () => {
  const notify = async (count: number) => {
    const { text, values } = toNoticeStatement(
      Array.from({ length: count }, (_, index) => ({ kind: "changed", eventsAdded: index }) as const),
    );
    await api.db.$queryRawUnsafe(`SELECT count(*) FROM (${text}) told`, ...values);
  };

  it("wait for a slow follower, up to a limit, and then end with it", async () => {
    const live = openLive(api.connectionString, () => undefined);
    let told = 0;
    const quick = (
      await live.follow(() => {
        told += 1;
        return [];
      })
    )[Symbol.asyncIterator]();
    void quick.next();
    const iterator = (await live.follow((news) => [news]))[Symbol.asyncIterator]();
    const first = iterator.next();
    await notify(maxWaitingNotices);
    await until(() => told === maxWaitingNotices);
    expect(await first).toEqual({ done: false, value: { kind: "changed", eventsAdded: 0 } });
    const second = await iterator.next();
    expect(second.value).toEqual({ kind: "changed", eventsAdded: 1 });
    await notify(maxWaitingNotices);
    await until(() => told === 2 * maxWaitingNotices);
    const drained = async () => {
      while (!(await iterator.next()).done);
    };
    await expect(drained()).rejects.toMatchObject({ extensions: { code: "subscription.too-slow" } });
    await live.close();
  });

  it("are told to so many followers at once, and to a further one when one has gone", async () => {
    const live = openLive(api.connectionString, () => undefined);
    const iterators = [];
    for (let index = 0; index < maxSubscriptions; index += 1) {
      const iterator = (await live.follow((news) => [news]))[Symbol.asyncIterator]();
      iterators.push({ iterator, next: iterator.next() });
    }
    const refused = live.follow((news) => [news]);
    await expect(refused).rejects.toMatchObject({
      message: "The API keeps 100 subscriptions at once; all are taken. Try again later.",
      extensions: { code: "subscription.too-many" },
    });
    await notify(1);
    for (const { next } of iterators) expect((await next).value).toEqual({ kind: "changed", eventsAdded: 0 });
    await iterators[0]?.iterator.return?.();
    await expect(live.follow((news) => [news])).resolves.toBeDefined();
    await live.close();
  });
});
