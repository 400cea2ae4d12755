import type { PrismaClient } from "@annals/schema/client";
import { type Failure, type Result, toFailure } from "./formats/result.ts";
import { getResolvable, type IngestInput, readInput, withCaptures } from "./read-document.ts";
import type { ArchiveRows, ResolvableDocument } from "./resolve/archive.ts";
import { resolveArchive } from "./resolve/resolve-archive.ts";
import {
  type ArchiveChange,
  addChanges,
  changeArchive,
  isRefusal,
  readDocumentIds,
} from "./store/archive-store.ts";
import type { StoredDocument } from "./store/read-documents.ts";

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
    if (document.ok) fresh.set(document.value.id, withCaptures(document.value, fresh.get(document.value.id)));
    outcomes.push(outcome);
    watch.onOutcome?.(outcome);
  }
  const change = client && fresh.size > 0 ? await storeAll(client, [...fresh.values()], watch) : null;
  for (const { id, error } of change?.refused ?? []) refuse(outcomes, id, error, watch);
  return { outcomes, change: change?.rows ?? null };
}

/** What became of a batch: the rows that it changed, and the documents that the database would not take. */
interface StoredBatch {
  rows: ArchiveChange | null;
  refused: { id: string; error: Failure }[];
}

/**
 * Stores documents, all in one transaction. If the database refuses a row, the batch is halved until the document that
 * it comes from is alone: that one is not stored, and the others are.
 */
async function storeAll(
  client: PrismaClient,
  fresh: ResolvableDocument[],
  watch: IngestWatch,
): Promise<StoredBatch> {
  try {
    const byId = new Map(fresh.map((document) => [document.id, document]));
    return {
      rows: await changeArchive(client, (stored) => deriveWith(stored, byId), watch.onStage),
      refused: [],
    };
  } catch (error) {
    const [first] = fresh;
    if (!first || !isRefusal(error)) throw error;
    if (fresh.length === 1) {
      const message = `The database would not take what it says: ${error.message.split("\n").at(-1)}`;
      return {
        rows: null,
        refused: [{ id: first.id, error: { code: "document.refused", message, at: null } }],
      };
    }
    const middle = Math.ceil(fresh.length / 2);
    const one = await storeAll(client, fresh.slice(0, middle), watch);
    const other = await storeAll(client, fresh.slice(middle), watch);
    return { rows: addChanges(one.rows, other.rows), refused: [...one.refused, ...other.refused] };
  }
}

/** The outcome of a document that was read but could not be stored. */
function refuse(outcomes: IngestOutcome[], id: string, error: Failure, watch: IngestWatch): void {
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === "failed" || outcome.id !== id) continue;
    const failed: IngestOutcome = { path: outcome.path, status: "failed", error };
    outcomes[index] = failed;
    watch.onOutcome?.(failed);
  }
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

/** The archive of what is stored and what is new. A stored document that no rule reads any more is a defect, not a loss. */
async function deriveWith(
  stored: AsyncIterable<StoredDocument>,
  fresh: Map<string, ResolvableDocument>,
): Promise<ArchiveRows> {
  const added = new Map(fresh);
  const kept: ResolvableDocument[] = [];
  for await (const document of stored) {
    const again = added.get(document.id);
    if (again) added.set(document.id, withCaptures(again, document));
    else kept.push(getResolvable(document));
  }
  return resolveArchive([...kept, ...added.values()]);
}

/** Derives the whole archive again from its documents. Changes a row only where a rule has changed. */
export async function rebuild(
  client: PrismaClient,
  onStage?: (stage: string) => void,
): Promise<ArchiveChange> {
  return changeArchive(client, (stored) => deriveWith(stored, new Map()), onStage);
}
