import type { PrismaClient } from "@annals/schema/client";
import { type DecisionFailure, DecisionRefusal } from "./decide/decision-failure.ts";
import type { DecisionRequest } from "./decide/decision-request.ts";
import { toCorrection } from "./decide/to-correction.ts";
import { toMaking, toRecord, toUndo } from "./decide/to-record.ts";
import { deriveAfter } from "./ingest/store-batch.ts";
import { toDecisionBook } from "./resolve/decisions/decision-book.ts";
import { type RecordedDecision, toInForce } from "./resolve/decisions/in-force.ts";
import { type ArchiveChange, changeArchive, type OpenArchive } from "./store/archive-store.ts";

export type { DecisionFailure } from "./decide/decision-failure.ts";
export { type DecisionRequest, parseRequest } from "./decide/decision-request.ts";

/** What became of a correction that somebody asked for. */
export type DecisionOutcome =
  | {
      ok: true;
      decision: RecordedDecision;
      /** False where the archive had it already. */
      isNew: boolean;
      /** Rows written and removed, a table each. */
      change: ArchiveChange;
    }
  | { ok: false; failure: DecisionFailure };

/**
 * Records a correction and derives anew what it touches, all in one transaction. The same one again changes nothing.
 * @param now ISO 8601 instant, for a request that does not say when it was decided
 */
export async function decide(
  client: PrismaClient,
  request: DecisionRequest,
  now: string,
): Promise<DecisionOutcome> {
  let made: { decision: RecordedDecision; isNew: boolean } | null = null;
  try {
    const change = await changeArchive(client, async (archive) => {
      const recorded = await archive.readDecisions();
      const decision = await toDecision(archive, request, recorded, now);
      const known = recorded.find(({ id }) => id === decision.id);
      made = { decision: known ?? decision, isNew: !known };
      if (known) return deriveAfter(archive, recorded, recorded);
      await archive.appendDecisions([decision]);
      return deriveAfter(archive, recorded, [...recorded, decision]);
    });
    if (!made) throw new Error("A change was made without a decision.");
    return { ok: true, ...(made as { decision: RecordedDecision; isNew: boolean }), change };
  } catch (error) {
    if (error instanceof DecisionRefusal) return { ok: false, failure: error.failure };
    throw error;
  }
}

async function toDecision(
  archive: OpenArchive,
  request: DecisionRequest,
  recorded: readonly RecordedDecision[],
  now: string,
): Promise<RecordedDecision> {
  const making = toMaking(request, recorded, now);
  if (request.kind === "UNDO") return toUndo(request.decision, making, recorded);
  const book = toDecisionBook(toInForce(recorded));
  return toRecord(await toCorrection(request, archive.targets, book), making);
}
