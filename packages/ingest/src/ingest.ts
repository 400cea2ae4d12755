import type { PrismaClient } from "@annals/schema/client";
import { toDocumentId } from "@annals/schema/ids";
import { extractDocument } from "./extract/extract-document.ts";
import { parseDocument } from "./formats/parse-document.ts";
import { type Failure, type Result, toFailure, toSuccess } from "./formats/result.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { decodeDocument } from "./read/decode-document.ts";
import type { DocumentCapture, ResolvableDocument } from "./resolve/archive.ts";
import { resolveArchive } from "./resolve/resolve-archive.ts";
import {
  type ArchiveChange,
  changeArchive,
  readDocumentIds,
  type StoredDocument,
} from "./store/archive-store.ts";

/** Something to ingest: bytes, where they were found, and what is known of how they were saved. */
export interface IngestInput {
  /** How the user named it; not kept. */
  path: string;
  bytes: Result<Uint8Array>;
  capture: DocumentCapture | null;
  /** What could not be read about it, though it could be read itself. */
  warnings: Failure[];
}

/** What became of one input. */
export type IngestOutcome =
  | {
      path: string;
      status: "stored" | "unchanged";
      id: string;
      format: string;
      warnings: { code: string; message: string }[];
    }
  | { path: string; status: "failed"; error: Failure };

/** What an ingest did. */
export interface IngestReport {
  outcomes: IngestOutcome[];
  /** Rows written and removed, a table each; null for a dry run. */
  change: ArchiveChange | null;
}

/** Who is told how far an ingest is. */
export interface IngestWatch {
  /** After each input. */
  onOutcome?: (outcome: IngestOutcome) => void;
  /** When something that may take long begins: `deriving the archive`, `writing Claim`. */
  onStage?: (stage: string) => void;
}

/**
 * Reads one input as far as it can be read without the archive. Pure.
 * @param published day of publication, YYYY-MM-DD, for a page that gives none
 */
export function readInput({ bytes, capture }: IngestInput, published?: string): Result<ResolvableDocument> {
  const decoded = bytes.ok ? decodeDocument(bytes.value) : bytes;
  if (!decoded.ok) return decoded;
  const { text, sha256, byteLength } = decoded.value;
  return toResolvable(
    { id: toDocumentId(sha256), text, sha256, byteLength, captures: capture ? [capture] : [] },
    published,
  );
}

function toResolvable(stored: StoredDocument, published?: string): Result<ResolvableDocument> {
  const parsed = parseDocument(stored.text);
  if (!parsed.ok) return parsed;
  const page = published === undefined ? parsed.value : withPublished(parsed.value, published);
  return toSuccess({ ...stored, extraction: extractDocument(stored.text, page) });
}

function withPublished(page: ParsedDocument, day: string): ParsedDocument {
  if (page.published) return page;
  const value = { edtf: day, time: null, offset: null };
  return {
    ...page,
    published: { value, rule: "published/given", because: "It was given with the document.", evidence: [] },
  };
}

/**
 * Adds documents to an archive. Every readable one is stored, all in one transaction; an unreadable one is a failure in the
 * report and stops nothing. The same documents again, in any order, change no row.
 * @param client null for a dry run: nothing is opened and nothing stored
 */
export async function ingest(
  client: PrismaClient | null,
  inputs: AsyncIterable<IngestInput>,
  watch: IngestWatch = {},
): Promise<IngestReport> {
  const known = client ? await readDocumentIds(client) : new Set<string>();
  const fresh = new Map<string, ResolvableDocument>();
  const outcomes: IngestOutcome[] = [];
  for await (const input of inputs) {
    const document = readSafely(input);
    const outcome = toOutcome(input, document, known, fresh);
    if (document.ok) fresh.set(document.value.id, joinCaptures(document.value, fresh.get(document.value.id)));
    outcomes.push(outcome);
    watch.onOutcome?.(outcome);
  }
  const change =
    client && fresh.size > 0
      ? await changeArchive(client, (stored) => deriveWith(stored, fresh), watch.onStage)
      : null;
  return { outcomes, change };
}

/** A defect of ours in one document must not stop the others either: it is a failure like any other, with its message. */
function readSafely(input: IngestInput): Result<ResolvableDocument> {
  try {
    return readInput(input);
  } catch (error) {
    return toFailure(
      "document.defect",
      `Reading it failed by a defect of Annals: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function toOutcome(
  { path, warnings }: IngestInput,
  document: Result<ResolvableDocument>,
  known: Set<string>,
  fresh: Map<string, ResolvableDocument>,
): IngestOutcome {
  if (!document.ok) return { path, status: "failed", error: document.error };
  const { id, extraction } = document.value;
  const status = known.has(id) || fresh.has(id) ? "unchanged" : "stored";
  const found = [...warnings, ...extraction.parsed.warnings].map(({ code, message }) => ({ code, message }));
  return { path, status, id, format: extraction.parsed.format, warnings: found };
}

/** The captures of two readings of the same bytes, each once, in an order of their own. */
function joinCaptures(
  document: ResolvableDocument,
  other: Pick<StoredDocument, "captures"> | undefined,
): ResolvableDocument {
  const all = [...document.captures, ...(other?.captures ?? [])].map((capture) =>
    JSON.stringify([capture.url, capture.retrievedAt]),
  );
  const captures = [...new Set(all)].toSorted().map((line): DocumentCapture => {
    const [url, retrievedAt] = JSON.parse(line) as [string | null, string | null];
    return { url, retrievedAt };
  });
  return { ...document, captures };
}

/** The archive of what is stored and what is new. A stored document that no rule reads any more is a defect, not a loss. */
function deriveWith(stored: StoredDocument[], fresh: Map<string, ResolvableDocument>) {
  const kept = stored.filter(({ id }) => !fresh.has(id)).map(getResolvable);
  const storedById = new Map(stored.map((document) => [document.id, document]));
  const added = [...fresh.values()].map((document) => joinCaptures(document, storedById.get(document.id)));
  return resolveArchive([...kept, ...added]);
}

function getResolvable(stored: StoredDocument): ResolvableDocument {
  const document = toResolvable(stored);
  if (!document.ok)
    throw new Error(`The stored document ${stored.id} cannot be read any more: ${document.error.message}`);
  return document.value;
}

/** Derives the whole archive again from its documents. Changes a row only where a rule has changed. */
export async function rebuild(
  client: PrismaClient,
  onStage?: (stage: string) => void,
): Promise<ArchiveChange> {
  return changeArchive(client, (stored) => resolveArchive(stored.map(getResolvable)), onStage);
}
