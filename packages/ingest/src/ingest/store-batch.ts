import type { PrismaClient } from "@annals/schema/client";
import type { Failure } from "../formats/result.ts";
import { getResolvable, withCaptures } from "../read-document.ts";
import type { ArchiveRows, ResolvableDocument } from "../resolve/archive.ts";
import {
  type DecisionBook,
  findDifference,
  toDecisionBook,
  toDocuments,
} from "../resolve/decisions/decision-book.ts";
import { toUnchanged } from "../resolve/decisions/decision-change.ts";
import { type RecordedDecision, toInForce } from "../resolve/decisions/in-force.ts";
import { growArchive } from "../resolve/growing/grow-archive.ts";
import { resolveArchive } from "../resolve/resolve-archive.ts";
import {
  type ArchiveChange,
  addChanges,
  changeArchive,
  isRefusal,
  type OpenArchive,
} from "../store/archive-store.ts";
import type { NewRows } from "../store/merge-rows.ts";
import { isOfTheseRules } from "./archive-rules.ts";

/** What became of a batch: the rows that it changed, and the documents that the database would not take. */
export interface StoredBatch {
  rows: ArchiveChange | null;
  refused: { id: string; error: Failure }[];
  /** How many documents were held at once: its own, and those of the archive that they bear on, as far as these had to be read. */
  held: number;
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
  let held = documents.length;
  try {
    const rows = await changeArchive(
      client,
      async (archive) => {
        const grown = await addTo(archive, toDistinct(documents));
        held = grown.held ?? held;
        return grown;
      },
      onStage,
    );
    return { rows, refused: [], held };
  } catch (error) {
    const [first] = documents;
    if (!first || !isRefusal(error)) throw error;
    if (documents.length === 1) {
      const message = `The database would not take what it says: ${error.message.split("\n").at(-1)}`;
      return {
        rows: null,
        refused: [{ id: first.id, error: { code: "document.refused", message, at: null } }],
        held,
      };
    }
    const middle = Math.ceil(documents.length / 2);
    const one = await storeBatch(client, documents.slice(0, middle), onStage);
    const other = await storeBatch(client, documents.slice(middle), onStage);
    return {
      rows: addChanges(one.rows, other.rows),
      refused: [...one.refused, ...other.refused],
      held: Math.max(one.held, other.held),
    };
  }
}

/**
 * Derives the whole archive again from its documents and from what people decided. Changes a row only where a rule has changed.
 * @param isTrial true to change nothing, and only tell what would change
 */
export async function rebuild(
  client: PrismaClient,
  onStage?: (stage: string) => void,
  isTrial = false,
): Promise<ArchiveChange> {
  return changeArchive(
    client,
    async (archive) => ({ rows: await deriveAll(archive, [], await readInForce(archive)) }),
    onStage,
    isTrial,
  );
}

/**
 * Takes documents out of an archive: it is then what the other documents make, as if these had never come. Only what they touched
 * is derived, unless the rules have changed since or most documents go. Decisions that speak of them stay, and have nothing to correct.
 * @param ids of documents that the archive has
 * @param isTrial true to change nothing, and only tell what would change
 */
export async function withdraw(
  client: PrismaClient,
  ids: readonly string[],
  onStage?: (stage: string) => void,
  isTrial = false,
): Promise<ArchiveChange> {
  return changeArchive(client, (archive) => deriveWithout(archive, new Set(ids)), onStage, isTrial);
}

/**
 * What an archive becomes with more documents. Only what they touch is derived, unless the rules have changed since, or a
 * document that the archive has already says other things of itself now.
 */
async function addTo(
  archive: OpenArchive,
  documents: readonly ResolvableDocument[],
): Promise<NewRows & { held?: number }> {
  const isCurrent = !(await archive.isEmpty()) && (await isOfTheseRules(archive));
  const decisions = await readInForce(archive);
  const growth = isCurrent
    ? await growArchive(archive.known, await withKnownCaptures(archive, documents), toUnchanged(decisions))
    : null;
  return growth ?? { rows: await deriveAll(archive, documents, decisions) };
}

/** What an archive becomes without some documents. */
async function deriveWithout(archive: OpenArchive, withdrawn: ReadonlySet<string>): Promise<NewRows> {
  const decisions = await readInForce(archive);
  const isLocal = (await isOfTheseRules(archive)) && withdrawn.size * 2 < (await archive.countDocuments());
  const growth = isLocal
    ? await growArchive(archive.known, [], toUnchanged(decisions), [...withdrawn])
    : null;
  return growth ?? { rows: await deriveAll(archive, [], decisions, withdrawn) };
}

/** What an archive becomes with other decisions than it was derived with. Only what they touch is derived. */
export async function deriveAfter(
  archive: OpenArchive,
  recorded: readonly RecordedDecision[],
  now: readonly RecordedDecision[],
): Promise<NewRows> {
  const [before, after] = [recorded, now].map((decisions) => toDecisionBook(toInForce(decisions)));
  if (!before || !after) throw new RangeError("two books of decisions");
  if (!(await isOfTheseRules(archive))) return { rows: await deriveAll(archive, [], after) };
  const named = findDifference(before, after).flatMap(({ correction }) => toDocuments(correction));
  const documents = await archive.known.readDocuments([...new Set(named)]);
  const growth = await growArchive(
    archive.known,
    documents.map(({ document }) => document),
    { before, after },
  );
  return growth ?? { rows: await deriveAll(archive, [], after) };
}

/** The decisions that hold. */
async function readInForce(archive: OpenArchive): Promise<DecisionBook> {
  return toDecisionBook(toInForce(await archive.readDecisions()));
}

/** Each document once, with all its captures. */
function toDistinct(documents: readonly ResolvableDocument[]): ResolvableDocument[] {
  const distinct = new Map<string, ResolvableDocument>();
  for (const document of documents)
    distinct.set(document.id, withCaptures(document, distinct.get(document.id)));
  return [...distinct.values()];
}

/** Documents with the captures that the archive has of them already. */
async function withKnownCaptures(
  { known }: OpenArchive,
  documents: readonly ResolvableDocument[],
): Promise<ResolvableDocument[]> {
  const had = await known.readDocuments(documents.map(({ id }) => id));
  const byId = new Map(had.map(({ document }) => [document.id, document]));
  return documents.map((document) => withCaptures(document, byId.get(document.id)));
}

/**
 * The whole archive, with more documents, and without some. A stored document that no rule reads any more is a defect, not a
 * loss.
 */
async function deriveAll(
  archive: OpenArchive,
  added: readonly ResolvableDocument[],
  decisions: DecisionBook,
  withdrawn: ReadonlySet<string> = new Set(),
): Promise<ArchiveRows> {
  const fresh = new Map(added.map((document) => [document.id, document]));
  const kept: ResolvableDocument[] = [];
  for await (const document of archive.readDocuments()) {
    if (withdrawn.has(document.id)) continue;
    const again = fresh.get(document.id);
    if (again) fresh.set(document.id, withCaptures(again, document));
    else kept.push(getResolvable(document));
  }
  return resolveArchive([...kept, ...fresh.values()], decisions);
}
