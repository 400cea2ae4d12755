import { type Decision, parseCorrection } from "./decision.ts";

/** A decision or an undo as an archive keeps it. */
export interface RecordedDecision {
  id: string;
  position: number;
  kind: string;
  payload: unknown;
  author: string;
  reason: string;
  /** ISO 8601 instant. */
  decidedAt: string;
  undoesId: string | null;
}

/**
 * The decisions that hold: those that nothing undoes, or whose undoing is undone itself. What this version cannot read stays
 * recorded, and is not applied.
 */
export function toInForce(recorded: readonly RecordedDecision[]): Decision[] {
  const undoing = findUndoing(recorded);
  return recorded.flatMap(({ id, position, kind, payload, author, reason, decidedAt }): Decision[] => {
    if (kind === "UNDO" || undoing.get(id)?.isUndone) return [];
    const parsed = parseCorrection({ ...(payload as object), kind });
    return parsed.ok ? [{ id, position, correction: parsed.correction, author, reason, decidedAt }] : [];
  });
}

/** Whether a decision is undone, and the last of the undoings that follow each other from it. */
export interface Undoing {
  isUndone: boolean;
  /** The id of the last undoing, or of the decision itself: what must be undone to change whether it is in force. */
  lastId: string;
}

/** For each decision whether it is undone: an undo may be undone itself. */
export function findUndoing(recorded: readonly RecordedDecision[]): Map<string, Undoing> {
  const undoneBy = new Map(
    recorded.flatMap(({ id, undoesId }) => (undoesId === null ? [] : [[undoesId, id]])),
  );
  return new Map(
    recorded.map(({ id }) => {
      let [lastId, isUndone] = [id, false];
      for (let next = undoneBy.get(lastId); next !== undefined; next = undoneBy.get(lastId)) {
        lastId = next;
        isUndone = !isUndone;
      }
      return [id, { isUndone, lastId }];
    }),
  );
}
