import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createClient } from "@annals/schema/client";
import type { DocumentRow, WarningRow } from "@annals/schema/rows";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ArchiveRows } from "../resolve/archive.ts";
import { changeArchive, isRefusal } from "./archive-store.ts";
import { hashArchive } from "./hash-archive.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.client.$executeRaw`TRUNCATE "Document", "Source", "Entity", "Event" CASCADE`;
});

const NOTHING: ArchiveRows = {
  source: [],
  document: [],
  capture: [],
  image: [],
  omission: [],
  warning: [],
  entity: [],
  alias: [],
  mention: [],
  event: [],
  eventEntity: [],
  report: [],
  attribution: [],
  citation: [],
  relation: [],
  commentThread: [],
  comment: [],
  claim: [],
  span: [],
  decisionEffect: [],
  extraction: [],
  nameTally: [],
  sourceTally: [],
  reportTraits: [],
  reportBlock: [],
};

function toDocument(number: number): DocumentRow {
  return {
    id: `doc-${String(number).padStart(8, "0")}`,
    sha256: createHash("sha256").update(String(number)).digest("hex"),
    byteLength: 5,
    bytes: null,
    text: `Page\t${number}\n`,
    format: "general-article",
    language: "en",
    title: null,
    url: null,
    publishedAt: null,
    publishedOffset: null,
    publishedDay: null,
    retrievedAt: new Date("2020-02-03T04:05:06.789Z"),
    rights: null,
    isRestricted: false,
    excerpt: "",
    sourceId: null,
    isHidden: false,
  };
}

function toWarning({ id }: DocumentRow): WarningRow {
  return { id: `war-${id}`, documentId: id, code: "x", message: "\\N", start: null, end: null };
}

function toArchive(document: DocumentRow[]): ArchiveRows {
  return { ...NOTHING, document, warning: document.filter(({ id }) => id.endsWith("0")).map(toWarning) };
}

async function store(rows: ArchiveRows) {
  const change = await changeArchive(database.client, async () => ({ rows }));
  const changed = Object.entries(change).filter(([, { written, removed }]) => written + removed > 0);
  return Object.fromEntries(changed.map(([table, { written, removed }]) => [table, [written, removed]]));
}

/** The connections of this machine whose other side is asked, when nothing comes, whether it is there: by their ports, in so many seconds. */
function readProbed(): { own: number; other: number; seconds: number }[] {
  // https://www.kernel.org/doc/html/latest/networking/proc_net_tcp.html
  const lines = readFileSync("/proc/net/tcp", "utf8").matchAll(
    /: \w{8}:(\w{4}) \w{8}:(\w{4}) 01 \w+:\w+ 02:(\w{8}) /g,
  );
  return [...lines].map(([, own = "", other = "", hundredths = ""]) => ({
    own: Number.parseInt(own, 16),
    other: Number.parseInt(other, 16),
    seconds: Number.parseInt(hundredths, 16) / 100,
  }));
}

describe("changing an archive", () => {
  it("writes, leaves alone and removes rows of 50,000 documents", async () => {
    const documents = Array.from({ length: 50_000 }, (_, number) => toDocument(number));
    expect(await store(toArchive(documents))).toEqual({ document: [50_000, 0], warning: [5_000, 0] });
    const whole = await hashArchive(database.client);
    expect(await store(toArchive(documents))).toEqual({});
    expect(await hashArchive(database.client)).toBe(whole);
    const kept = documents.filter((_, number) => number % 10 > 0 || number % 20 === 0);
    expect(await store(toArchive(kept))).toEqual({ document: [0, 2_500], warning: [0, 2_500] });
    expect(await database.client.document.count()).toBe(47_500);
  }, 60_000);

  it("touches no row that stays the same: not even its place in the table changes", async () => {
    const documents = [1, 2, 3].map(toDocument);
    await store(toArchive(documents));
    const readPlaces = () =>
      database.client.$queryRaw<
        object[]
      >`SELECT id, ctid::text, xmin::text, xmax::text FROM "Document" ORDER BY id`;
    const before = await readPlaces();
    const changed = documents.map((row, index) => (index === 1 ? { ...row, title: "Another" } : row));
    expect(await store(toArchive(changed))).toEqual({ document: [1, 0] });
    const after = await readPlaces();
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(after[1]).not.toEqual(before[1]);
  });

  it("lets two rows exchange a value that only one may have", async () => {
    const toSource = (id: string, slug: string) => ({ id, slug, slugStem: slug, name: id, domain: null });
    await store({ ...NOTHING, source: [toSource("src-a", "one"), toSource("src-b", "two")] });
    const change = await store({ ...NOTHING, source: [toSource("src-a", "two"), toSource("src-b", "one")] });
    expect(change).toEqual({ source: [2, 0] });
    const sources = await database.client.source.findMany({ orderBy: { id: "asc" } });
    expect(sources.map(({ slug }) => slug)).toEqual(["two", "one"]);
  });

  it("empties the tables that nothing is derived for", async () => {
    await store(toArchive([10, 20].map(toDocument)));
    expect(await store(NOTHING)).toEqual({ document: [0, 2], warning: [0, 2] });
  });

  it("changes nothing when a row is refused, and says that it is a refusal", async () => {
    await store(toArchive([toDocument(1)]));
    const before = await hashArchive(database.client);
    const orphan = { ...toWarning(toDocument(3)), documentId: "doc-none" };
    const broken = { ...toArchive([toDocument(2)]), warning: [orphan] };
    const error = await store(broken).catch((reason: unknown) => reason);
    expect(isRefusal(error)).toBe(true);
    expect(await hashArchive(database.client)).toBe(before);
  });

  it("stores all or nothing when the server ends its session, at any stage", async () => {
    const few = toArchive([1, 2, 3].map(toDocument));
    const many = toArchive(Array.from({ length: 1_000 }, (_, number) => toDocument(number)));
    await store(few);
    const before = await hashArchive(database.client);
    const stages: string[] = [];
    await changeArchive(
      database.client,
      async () => ({ rows: few }),
      (stage) => stages.push(stage),
    );
    const endWriter = async () => {
      await database.client.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_locks
        WHERE locktype = 'advisory' AND objid = 266257
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    };
    const ends: string[] = [];
    for (const stage of stages.filter((_, index) => index % 4 === 0)) {
      let ending: Promise<unknown> = Promise.resolve();
      const change = changeArchive(
        database.client,
        async () => ({ rows: many }),
        (begun) => {
          // Asked for at once, it reaches the session somewhat later: in the midst of things.
          if (begun === stage) ending = endWriter();
        },
      );
      const end = await change.then(
        () => "stored",
        (error: unknown) => (isRefusal(error) ? "refused" : "failed"),
      );
      await ending;
      ends.push(end);
      if (end === "stored") await store(few);
      expect(await hashArchive(database.client), stage).toBe(before);
    }
    expect(ends).not.toContain("refused");
    expect(ends).toContain("failed");
  }, 60_000);

  it("asks none but the server that it writes to", async () => {
    const { connectionString } = database;
    const client = createClient({ connectionString, replicas: ["postgresql://nobody@127.0.0.1:1/none"] });
    expect(await changeArchive(client, async () => ({ rows: NOTHING }))).toMatchObject({
      document: { written: 0, removed: 0 },
    });
    await client.$disconnect();
  });

  it.runIf(process.platform === "linux")(
    "lets both sides find out soon that the other's host is lost",
    async () => {
      const port = Number(new URL(database.connectionString).port);
      await changeArchive(database.client, async () => {
        await vi.waitFor(() => {
          const probed = readProbed().filter(({ seconds }) => seconds <= 10);
          const ofServer = probed.filter(({ own }) => own === port).map(({ other }) => other);
          const ofClient = probed.filter(({ other }) => other === port).map(({ own }) => own);
          expect(ofClient.filter((own) => ofServer.includes(own))).not.toEqual([]);
        });
        return { rows: NOTHING };
      });
    },
  );

  it("does not take a failure of our own, or of the server, for a refusal", () => {
    expect(isRefusal(new TypeError("x is not a function"))).toBe(false);
    expect(isRefusal(Object.assign(new Error("terminating connection"), { code: "57P01" }))).toBe(false);
    expect(isRefusal(Object.assign(new Error("no space left"), { code: "53100" }))).toBe(false);
    expect(isRefusal(Object.assign(new Error("connection refused"), { code: "ECONNREFUSED" }))).toBe(false);
  });
});

describe("reading the stored documents", () => {
  it("gives each with its captures, in the order of their ids, over more fetches than one", async () => {
    const documents = Array.from({ length: 250 }, (_, number) => ({
      ...toDocument(number),
      bytes: number === 7 ? Uint8Array.of(0x83, 0x5c, 0x00, 0x0a, 0x5c) : null,
    }));
    const capture = (id: string, url: string | null, at: Date | null) => ({
      id,
      documentId: "doc-00000007",
      url,
      retrievedAt: at,
      mediaType: url === null ? null : "text/html; charset=shift_jis",
    });
    const captures = [
      capture("cap-2", "https://example.com/", new Date("2021-01-01T00:00:00.500Z")),
      capture("cap-1", null, null),
    ];
    await store({ ...toArchive(documents), capture: captures });
    const read: { id: string; text: string; captures: object[] }[] = [];
    await changeArchive(database.client, async (archive) => {
      for await (const document of archive.readDocuments()) read.push(document);
      return { rows: { ...toArchive(documents), capture: captures } };
    });
    expect(read.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
    expect(read[7]).toEqual({
      id: "doc-00000007",
      sha256: documents[7]?.sha256,
      byteLength: 5,
      bytes: Buffer.from([0x83, 0x5c, 0x00, 0x0a, 0x5c]),
      text: "Page\t7\n",
      captures: [
        { url: null, retrievedAt: null, mediaType: null },
        {
          url: "https://example.com/",
          retrievedAt: "2021-01-01T00:00:00.500Z",
          mediaType: "text/html; charset=shift_jis",
        },
      ],
    });
  });
});
