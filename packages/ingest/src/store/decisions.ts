import type { Connection } from "@annals/schema/client";
import type { RecordedDecision } from "../resolve/decisions/in-force.ts";

/** All decisions of an archive, in their order. People make them, so they are few. */
export async function readDecisions(connection: Connection): Promise<RecordedDecision[]> {
  const { rows } = await connection.query<Omit<RecordedDecision, "decidedAt"> & { decidedAt: Date }>(
    `SELECT id, position, kind::text, payload, author, reason, "decidedAt", "undoesId" FROM "Decision" ORDER BY position`,
  );
  return rows.map((row) => ({ ...row, decidedAt: row.decidedAt.toISOString() }));
}

/** Appends decisions to those of an archive. */
export async function appendDecisions(
  connection: Connection,
  decisions: readonly RecordedDecision[],
): Promise<void> {
  for (const { id, position, kind, payload, author, reason, decidedAt, undoesId } of decisions)
    await connection.query(
      `INSERT INTO "Decision" (id, position, kind, payload, author, reason, "decidedAt", "undoesId")
        VALUES ($1, $2, $3::text::"DecisionKind", $4, $5, $6, $7, $8)`,
      [id, position, kind, JSON.stringify(payload), author, reason, decidedAt, undoesId],
    );
}
