import type { PrismaClient } from "@annals/schema/client";
import type { Failure } from "../formats/result.ts";
import { getResolvable, withCaptures } from "../read-document.ts";
import type { ArchiveRows, ResolvableDocument } from "../resolve/archive.ts";
import { resolveArchive } from "../resolve/resolve-archive.ts";
import { type ArchiveChange, addChanges, changeArchive, isRefusal } from "../store/archive-store.ts";
import type { StoredDocument } from "../store/read-documents.ts";

/** What became of a batch: the rows that it changed, and the documents that the database would not take. */
export interface StoredBatch {
  rows: ArchiveChange | null;
  refused: { id: string; error: Failure }[];
}

/**
 * Stores documents, all in one transaction. If the database refuses a row, the batch is halved until the document that
 * it comes from is alone: that one is not stored, and the others are.
 * @param onStage told what begins
 */
export async function storeBatch(
  client: PrismaClient,
  documents: ResolvableDocument[],
  onStage?: (stage: string) => void,
): Promise<StoredBatch> {
  try {
    const byId = new Map(documents.map((document) => [document.id, document]));
    return {
      rows: await changeArchive(client, (stored) => deriveWith(stored, byId), onStage),
      refused: [],
    };
  } catch (error) {
    const [first] = documents;
    if (!first || !isRefusal(error)) throw error;
    if (documents.length === 1) {
      const message = `The database would not take what it says: ${error.message.split("\n").at(-1)}`;
      return {
        rows: null,
        refused: [{ id: first.id, error: { code: "document.refused", message, at: null } }],
      };
    }
    const middle = Math.ceil(documents.length / 2);
    const one = await storeBatch(client, documents.slice(0, middle), onStage);
    const other = await storeBatch(client, documents.slice(middle), onStage);
    return { rows: addChanges(one.rows, other.rows), refused: [...one.refused, ...other.refused] };
  }
}

/** Derives the whole archive again from its documents. Changes a row only where a rule has changed. */
export async function rebuild(
  client: PrismaClient,
  onStage?: (stage: string) => void,
): Promise<ArchiveChange> {
  return changeArchive(client, (stored) => deriveWith(stored, new Map()), onStage);
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
