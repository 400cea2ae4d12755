import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decide } from "../decide.ts";
import { toDocument } from "../ingest/testing/small-world.ts";
import { ingest } from "../ingest.ts";
import type { IngestInput } from "../read-document.ts";
import { hashArchive } from "../store/hash-archive.ts";
import { exportArchive } from "./export-archive.ts";
import { importArchive } from "./import-archive.ts";
import { type ExportedFile, readFiles } from "./read-files.ts";
import { openSink } from "./sink.ts";

const NOW = "2016-04-01T12:00:00.000Z";
const PAGE = { state: 0, person: 2, other: 5, place: 0, deed: 0, day: 0, isWire: true, address: null };

/** “The mayor opened a bridge.” as a page of Windows-1251, whose bytes are not those of its text. */
const CYRILLIC = Buffer.concat([
  Buffer.from("<html><head><title>"),
  Buffer.from([0xcc, 0xfd, 0xf0, 0x20, 0xee, 0xf2, 0xea, 0xf0, 0xfb, 0xeb, 0x20, 0xec, 0xee, 0xf1, 0xf2]),
  Buffer.from(
    "</title></head><body><p>March 3, 2016</p><p>The mayor opened a bridge over the river.</p></body></html>",
  ),
]);

function toInput(value: Uint8Array, capture: IngestInput["capture"] = null): IngestInput {
  return { path: "page", bytes: { ok: true, value }, capture, warnings: [] };
}

async function* toInputs(): AsyncGenerator<IngestInput> {
  const [first, second] = [PAGE, { ...PAGE, person: 3, place: 1, deed: 2, day: 3 }].map((page) =>
    Buffer.from(toDocument(page).text),
  );
  if (!first || !second) return;
  yield toInput(first, { url: "https://news.example/a", retrievedAt: "2016-03-08T10:00:00.000Z" });
  yield toInput(first, { url: "https://news.example/a", retrievedAt: "2016-03-09T10:00:00.000Z" });
  yield toInput(second);
  yield toInput(CYRILLIC, {
    url: "https://news.example/bridge",
    retrievedAt: null,
    mediaType: "text/html; charset=windows-1251",
  });
}

let archive: TestDatabase;
let folder: string;

beforeAll(async () => {
  archive = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "annals-exchange-"));
  const report = await ingest(archive.client, toInputs());
  expect(report.totals).toMatchObject({ stored: 3, failed: 0 });
  const [one] = await archive.client.event.findMany({ orderBy: { id: "asc" }, take: 1 });
  const making = { author: "A. Reader", reason: "The page says so.", decidedAt: NOW };
  const done = await decide(
    archive.client,
    { kind: "RENAME", event: one?.id ?? "", title: "A better title", ...making },
    NOW,
  );
  expect(done.ok).toBe(true);
});
afterAll(async () => {
  await archive.close();
  await rm(folder, { recursive: true });
});

async function exportTo(name: string): Promise<string> {
  const path = join(folder, name);
  const sink = await openSink(path);
  await exportArchive(archive.client, sink);
  await sink.finish();
  return path;
}

async function withEmpty(check: (database: TestDatabase) => Promise<void>): Promise<void> {
  const database = await createTestDatabase();
  try {
    await check(database);
  } finally {
    await database.close();
  }
}

async function toList(files: AsyncIterable<ExportedFile>): Promise<ExportedFile[]> {
  const list: ExportedFile[] = [];
  for await (const file of files) list.push(file);
  return list;
}

async function* toFiles(files: readonly ExportedFile[]): AsyncGenerator<ExportedFile> {
  yield* files;
}

describe("an archive that is exported", () => {
  it("is the same archive where it is imported, decisions and bytes included, from a folder and from a tar", async () => {
    const hash = await hashArchive(archive.client);
    for (const name of ["pile", "pile.tar.zst"]) {
      const path = await exportTo(name);
      await withEmpty(async ({ client }) => {
        const report = await importArchive(client, readFiles(path));
        expect(report).toMatchObject({ hash, isSame: true, isOfSameRules: true });
        expect(report.manifest).toMatchObject({ hash, documents: 3, decisions: 1 });
        const again = await importArchive(client, readFiles(path));
        expect(again.ingested.totals).toMatchObject({ stored: 0, unchanged: 4 });
        expect(await client.event.count({ where: { title: "A better title" } })).toBe(1);
        expect(await client.document.count({ where: { text: { contains: "Мэр открыл мост" } } })).toBe(1);
      });
    }
  }, 60_000);

  it("is the same bytes every time", async () => {
    const [one, other] = [await exportTo("one.tar.zst"), await exportTo("other.tar.zst")];
    expect(await readFile(one)).toEqual(await readFile(other));
  });

  it("reads back a tar of several frames", async () => {
    const path = join(folder, "large.tar.zst");
    const sink = await openSink(path);
    const bytes = Buffer.from(Array.from({ length: 900_000 }, (_, index) => `${index * index}`).join(" "));
    await sink.add("documents/00001.jsonl", bytes);
    await sink.finish();
    const [file, ...others] = await toList(readFiles(path));
    expect({ path: file?.path, others }).toEqual({ path: "documents/00001.jsonl", others: [] });
    expect(file?.bytes.equals(bytes)).toBe(true);
  });

  it("has a line for each derived row, in files of its table", async () => {
    const path = await exportTo("rows");
    const events = (await readFile(join(path, "derived/Event/00001.jsonl"), "utf8")).trimEnd().split("\n");
    expect(events).toHaveLength(await archive.client.event.count());
    expect(JSON.parse(events[0] ?? "")).toMatchObject({ id: expect.stringMatching(/^evt-/) });
    expect(await readdir(join(path, "derived"))).not.toContain("Capture");
  });

  it("is never half there: what stands at its path is whole, and nothing is written over", async () => {
    const path = await exportTo("whole");
    await expect(openSink(path)).rejects.toThrow(/is there already/);
    const sink = await openSink(join(folder, "given-up"));
    await sink.add("documents/00001.jsonl", Buffer.from("{}\n"));
    await sink.abandon();
    await expect(stat(join(folder, "given-up"))).rejects.toThrow(/ENOENT/);
    await expect(stat(join(folder, "given-up.partial"))).rejects.toThrow(/ENOENT/);
  });
});

describe("an import", () => {
  it("names the file that was changed, that is missing, or that says nothing", async () => {
    const path = await exportTo("damaged");
    const files = await toList(readFiles(path));
    const importing = (given: readonly ExportedFile[]) => async () =>
      withEmpty(async ({ client }) => {
        await importArchive(client, toFiles(given));
      });
    const changed = files.map((file) =>
      file.path === "derived/Event/00001.jsonl" ? { ...file, bytes: Buffer.from("{}\n") } : file,
    );
    await expect(importing(changed)()).rejects.toThrow(
      /^derived\/Event\/00001\.jsonl is not what was exported/,
    );
    const fewer = files.filter((file) => file.path !== "derived/Span/00001.jsonl");
    await expect(importing(fewer)()).rejects.toThrow(/^derived\/Span\/00001\.jsonl is missing/);
    const broken = files.map((file) =>
      file.path === "documents/00001.jsonl" ? { ...file, bytes: Buffer.from('{"id": 1}\n') } : file,
    );
    await expect(importing(broken)()).rejects.toThrow(/^documents\/00001\.jsonl:1: /);
    await expect(importing([])()).rejects.toThrow(/no manifest\.json/);
  }, 60_000);

  it("says that a tar ends too early", async () => {
    const path = await exportTo("cut.tar.zst");
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, whole.length - 400));
    await expect(toList(readFiles(path))).rejects.toThrow(/cannot be read to its end/);
  });

  it("leaves an archive alone whose decisions are others", async () => {
    const path = await exportTo("others");
    await withEmpty(async ({ client }) => {
      await ingest(client, toInputs());
      const [one] = await client.event.findMany({ orderBy: { id: "asc" }, take: 1 });
      const making = { author: "Somebody", reason: "Another reason.", decidedAt: NOW };
      await decide(client, { kind: "RENAME", event: one?.id ?? "", title: "Own", ...making }, NOW);
      const before = await hashArchive(client);
      await expect(importArchive(client, readFiles(path))).rejects.toThrow(/decisions of its own/);
      expect(await hashArchive(client)).toBe(before);
    });
  }, 60_000);
});
