import { createHash } from "node:crypto";
import { readInputs } from "../../packages/ingest/src/read/read-inputs.ts";
import { generatePages } from "../ingest/generate-pages.ts";
import { readTemplates } from "../ingest/page-template.ts";

/** Where pages come from: `made` are copies of the English pages, `real` the Chinese pages of the Context as they are. */
export const PAGE_KINDS = ["made", "real"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** Pages in an order that is always the same, no two of the same bytes. */
export interface PagePile {
  /** How many there are. */
  count: number;
  /** The bytes of pages, from a number, from 0, to one behind the last. */
  read(from: number, to: number): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const MOST_MADE = 1_000_000;

/**
 * Opens a pile of pages. The real ones, 34 MB, are held in memory, in the order of their archive.
 * @param shared the folder that holds the corpus
 */
export async function openPages(kind: PageKind, shared: string): Promise<PagePile> {
  if (kind === "real") return readReal(shared);
  const templates = await readTemplates(shared);
  return {
    count: MOST_MADE,
    async *read(from, to) {
      for await (const { bytes } of generatePages(templates, from, to)) if (bytes.ok) yield bytes.value;
    },
  };
}

async function readReal(shared: string): Promise<PagePile> {
  const distinct = new Map<string, Uint8Array>();
  for await (const { path, bytes } of readInputs([`${shared}/corpus/thecontext-zh.tar.zst`])) {
    if (!bytes.ok) throw new Error(`${path}: ${bytes.error.message}`);
    distinct.set(createHash("sha256").update(bytes.value).digest("hex"), bytes.value);
  }
  const pages = [...distinct.values()];
  return { count: pages.length, read: (from, to) => pages.slice(from, to) };
}
