import { Parser } from "htmlparser2";
import { decodeBytes, findCharset } from "../markup/charset.ts";
import { parseJson } from "../markup/json-ld.ts";
import { MAX_BYTES } from "./decode-document.ts";
import { type ReadInput, type Source, toFailed } from "./source.ts";

/**
 * Reads a feed that was saved as a file: each entry is a document of its own, whose bytes are the entry's, as they stand in the
 * feed. A story that is still in the feed of the next day is then the same document, not another one.
 */
export async function* readFeed(source: Source): AsyncGenerator<ReadInput> {
  const given = await source.input.readAll(MAX_BYTES);
  if (!given) throw new Error(`the feed is longer than ${MAX_BYTES} bytes`);
  const label = findCharset(given, null);
  const isWide = label.startsWith("utf-16");
  const bytes = isWide ? Buffer.from(decodeBytes(given, label)) : given;
  const mediaType = `application/rss+xml; charset=${isWide ? "utf-8" : label}`;
  const entries = findEntries(bytes);
  if (entries.length === 0) yield toFailed(source.path, "archive.empty", "The feed has no entries.");
  for (const [index, { start, end }] of entries.entries()) {
    source.budget.countEntry();
    yield toEntry(source, index, bytes.slice(start, end), mediaType);
  }
}

/** Reads a JSON feed like any other: an entry's bytes are its JSON, without white space between its parts. */
export async function* readJsonFeed(source: Source): AsyncGenerator<ReadInput> {
  const given = await source.input.readAll(MAX_BYTES);
  if (!given) throw new Error(`the feed is longer than ${MAX_BYTES} bytes`);
  const feed = parseJson(decodeBytes(given, "utf-8"));
  const items =
    feed !== null && typeof feed === "object" && "items" in feed && Array.isArray(feed.items)
      ? feed.items
      : null;
  if (!items) throw new Error("it says that it is a JSON feed, but is no JSON with items");
  if (items.length === 0) yield toFailed(source.path, "archive.empty", "The feed has no entries.");
  for (const [index, item] of (items as unknown[]).entries()) {
    source.budget.countEntry();
    yield toEntry(source, index, Buffer.from(JSON.stringify(item)), "application/feed+json; charset=utf-8");
  }
}

function toEntry(source: Source, index: number, value: Uint8Array, mediaType: string): ReadInput {
  const path = `${source.path}!${index + 1}`;
  const retrievedAt = source.capture?.retrievedAt ?? null;
  return {
    path,
    bytes: { ok: true, value },
    capture: { url: null, retrievedAt, mediaType },
    warnings: index === 0 ? source.warnings : [],
  };
}

/** Where the entries stand, in bytes: letters of ASCII are bytes of their own in every encoding that a feed has. */
function findEntries(bytes: Uint8Array): { start: number; end: number }[] {
  const entries: { start: number; end: number }[] = [];
  let [start, depth, entryDepth] = [0, 0, -1];
  const parser = new Parser(
    {
      onopentag(name) {
        depth += 1;
        if (entryDepth >= 0 || !/^(?:atom:)?(?:item|entry)$/.test(name)) return;
        entryDepth = depth;
        start = parser.startIndex;
      },
      onclosetag() {
        if (depth === entryDepth) {
          entries.push({ start, end: parser.endIndex + 1 });
          entryDepth = -1;
        }
        depth -= 1;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(new TextDecoder("latin1").decode(bytes));
  return entries;
}
