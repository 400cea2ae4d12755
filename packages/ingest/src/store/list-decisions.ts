import type { PrismaClient } from "@annals/schema/client";
import { findUndoing } from "../resolve/decisions/in-force.ts";
import { toOrphanReason } from "../resolve/decisions/orphan-reason.ts";

/** A decision as people read it. */
export interface ListedDecision {
  id: string;
  kind: string;
  payload: unknown;
  author: string;
  reason: string;
  /** ISO 8601 instant. */
  decidedAt: string;
  state: "IN_FORCE" | "UNDONE" | "ORPHANED";
  /** Why it has no effect though nobody undid it; null unless orphaned. */
  orphanedBecause: string | null;
}

/** All decisions of an archive, in their order. */
export async function listDecisions(client: PrismaClient): Promise<ListedDecision[]> {
  const decisions = await client.decision.findMany({
    orderBy: { position: "asc" },
    include: { effects: { take: 1 } },
  });
  const recorded = decisions.map((decision) => ({
    ...decision,
    decidedAt: decision.decidedAt.toISOString(),
  }));
  const undoing = findUndoing(recorded);
  return recorded.map(({ id, kind, payload, author, reason, decidedAt, effects }) => {
    const isUndone = undoing.get(id)?.isUndone === true;
    const isOrphaned = !isUndone && kind !== "UNDO" && effects.length === 0;
    return {
      id,
      kind,
      payload,
      author,
      reason,
      decidedAt,
      state: isUndone ? "UNDONE" : isOrphaned ? "ORPHANED" : "IN_FORCE",
      orphanedBecause: isOrphaned ? toOrphanReason(kind) : null,
    };
  });
}
