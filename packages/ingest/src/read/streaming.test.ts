import { expect, it } from "vitest";
import { toByteInput } from "./byte-input.ts";
import { createBudget } from "./limits.ts";
import { readSource } from "./read-source.ts";
import { toTar, toWarcResponse } from "./testing/archives.ts";

const PAGE = `<!doctype html><title>Page</title><p>${"Words of a page. ".repeat(2_000)}</p>`;
const PAGES = 3_000;

/** A tar without its end: two blocks of zeros, and what fills the last record. */
async function toTarMember(): Promise<Buffer> {
  const tar = await toTar([["page.html", PAGE]]);
  return tar.subarray(0, -1_024);
}

const PIECES: Record<string, () => Promise<Buffer>> = {
  "pages.tar": toTarMember,
  "pages.warc": async () =>
    toWarcResponse("https://w.example/a", "HTTP/1.1 200 OK\nContent-Type: text/html", PAGE),
  "pages.jsonl": async () => Buffer.from(`${JSON.stringify({ html: PAGE })}\n`),
};

it.each(Object.keys(PIECES))("takes of %s hardly more than the pages that it gave", async (path) => {
  const piece = (await PIECES[path]?.()) ?? Buffer.alloc(0);
  let taken = 0;
  function* makePieces() {
    for (let count = 0; count < PAGES; count += 1) {
      taken += piece.length;
      yield piece;
    }
  }
  const input = toByteInput(makePieces());
  const source = { path, input, file: null, capture: null, warnings: [], depth: 0, budget: createBudget() };
  let [given, ahead] = [0, 0];
  for await (const { bytes } of readSource(source)) {
    if (!bytes.ok) continue;
    given += 1;
    ahead = Math.max(ahead, taken - given * piece.length);
  }
  expect(given).toBe(PAGES);
  expect(ahead).toBeLessThan(1_000_000);
});
