import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ingest, rebuild } from "./ingest.ts";
import { readInputs } from "./read/read-inputs.ts";
import { toWarcResponse } from "./read/testing/archives.ts";
import { hashArchive } from "./store/hash-archive.ts";

let database: TestDatabase;
let folder = "";
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "annals-web-"));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const ADDRESS = "https://gazette.example/2019/03/04/bridge";
const STORY =
  "The ministers of Norland and Sudland opened a bridge over the river on Monday, ending a long dispute about the toll.";
const toPage = (more: string) =>
  `<!doctype html><html><head><title>A bridge opens</title><meta property="og:site_name" content="Example Gazette"></head><body><article><p>${STORY}</p><p>${more}</p></article></body></html>`;
const HTML = "HTTP/1.1 200 OK\nContent-Type: text/html";

it("stores web pages to the byte, two captures of one address as versions, and derives the same again", async () => {
  const cyrillic = Buffer.concat([
    Buffer.from(`<html><head><title>`),
    Buffer.from([0xcc, 0xee, 0xf1, 0xf2]),
    Buffer.from(`</title></head><body><p>${STORY}</p></body></html>`),
  ]);
  const records = [
    toWarcResponse(ADDRESS, HTML, toPage("The ferry stays."), "2019-03-05T10:00:00Z"),
    toWarcResponse(ADDRESS, HTML, toPage("The ferry stops in April."), "2019-03-07T10:00:00Z"),
    toWarcResponse("https://gazette.example/ru", `${HTML}; charset=windows-1251`, cyrillic),
  ];
  const warc = join(folder, "crawl.warc.gz");
  const hashes: string[] = [];
  for (const order of [records, records.toReversed()]) {
    await database.client.$executeRaw`TRUNCATE "Document", "Source", "Entity", "Event" CASCADE`;
    await writeFile(warc, gzipSync(Buffer.concat(order)));
    await ingest(database.client, readInputs([warc]));
    hashes.push(await hashArchive(database.client));
  }
  expect(hashes[0]).toBe(hashes[1]);

  const documents = await database.client.document.findMany({ include: { captures: true } });
  expect(documents.filter(({ url }) => url === ADDRESS)).toHaveLength(2);
  for (const { bytes, sha256, byteLength } of documents) {
    expect(
      createHash("sha256")
        .update(bytes ?? "")
        .digest("hex"),
    ).toBe(sha256);
    expect(bytes?.length).toBe(byteLength);
  }
  expect(documents.find(({ title }) => title === "Мост")?.captures[0]?.mediaType).toBe(
    "text/html; charset=windows-1251",
  );

  await rebuild(database.client);
  expect(await hashArchive(database.client)).toBe(hashes[0]);
  await ingest(database.client, readInputs([warc]));
  expect(await hashArchive(database.client)).toBe(hashes[0]);
}, 60_000);
