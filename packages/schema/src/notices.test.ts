import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listenToNotices, type Notice, toChangeNotices, toNoticeStatement } from "./notices.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
let sender: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  sender = new Client({ connectionString: database.connectionString });
  await sender.connect();
});

afterAll(async () => {
  await sender.end();
  await database.close();
});

const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => `evt-${String(index).padStart(20, "0")}`);

/** Listens, and gathers what is told. */
async function listen() {
  const told: Notice[] = [];
  let gaps = 0;
  const errors: string[] = [];
  const listening = listenToNotices(database.connectionString, {
    onNotice: (notice) => told.push(notice),
    onGap: () => {
      gaps += 1;
    },
    onError: ({ message }) => errors.push(message),
  });
  await listening.ready;
  return { told, errors, countGaps: () => gaps, close: listening.close };
}

const until = async (isTrue: () => boolean) => {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe("notices", () => {
  it("come in their order when the transaction is stored, and never of one that is taken back", async () => {
    const { told, close } = await listen();
    const { text, values } = toNoticeStatement(toChangeNotices(ids(3)));
    for (const end of ["ROLLBACK", "COMMIT"]) {
      await sender.query("BEGIN");
      await sender.query(text, values);
      expect(told).toEqual([]);
      await sender.query(end);
    }
    await until(() => told.length > 1);
    expect(told).toEqual([
      { kind: "changed", eventsAdded: 3 },
      { kind: "events-added", ids: ids(3) },
    ]);
    await close();
  });

  it("fit what PostgreSQL takes, however many events there are, and name no more than 2000", async () => {
    const { told, close } = await listen();
    for (const count of [2000, 2001]) {
      const { text, values } = toNoticeStatement(toChangeNotices(ids(count)));
      await sender.query(text, values);
    }
    await until(() => told.filter(({ kind }) => kind === "changed").length === 2);
    const named = told.flatMap((notice) => (notice.kind === "events-added" ? notice.ids : []));
    expect(named).toEqual(ids(2000));
    expect(told.at(-1)).toEqual({ kind: "changed", eventsAdded: 2001 });
    await close();
  });

  it("come again after the connection is lost, and the gap is told", async () => {
    const { told, errors, countGaps, close } = await listen();
    await sender.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'annals live' AND datname = current_database()",
    );
    await until(() => countGaps() === 1);
    expect(errors.length).toBeGreaterThan(0);
    const { text, values } = toNoticeStatement([{ kind: "changed", eventsAdded: 7 }]);
    await sender.query(text, values);
    await until(() => told.length > 0);
    expect(told).toEqual([{ kind: "changed", eventsAdded: 7 }]);
    await close();
  });
});
