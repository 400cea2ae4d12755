import type { Failure } from "../formats/result.ts";
import { FAILED, type IngestJob, type IngestQueue, QUEUE_SCHEMA } from "./ingest-queue.ts";

/** A document that could not be stored, and waits for somebody to look at it. */
export interface QueueFailure {
  /** Names it to `requeueFailures`: a UUID. */
  id: string;
  path: string;
  error: Failure;
  /** How often it was tried. */
  tries: number;
  /** ISO 8601 instant. */
  failedAt: string;
}

interface Row {
  id: string;
  data: IngestJob;
  source_output: { code?: string; message?: string; at?: Failure["at"] } | null;
  source_retry_count: number | null;
  created_on: Date;
}

const FAILURES_A_FETCH = 1000;

/** The documents that could not be stored, the oldest first, a thousand at a time in memory. */
export async function* readFailures({ query }: IngestQueue): AsyncGenerator<QueueFailure> {
  let last = "00000000-0000-0000-0000-000000000000";
  let since = new Date(0);
  for (;;) {
    const rows = await query<Row>(
      `SELECT id, data, source_output, source_retry_count, created_on FROM ${QUEUE_SCHEMA}.job
        WHERE name = $1 AND state = 'created' AND (date_trunc('milliseconds', created_on), id) > ($2, $3::uuid)
        ORDER BY date_trunc('milliseconds', created_on), id LIMIT ${FAILURES_A_FETCH}`,
      [FAILED, since, last],
    );
    for (const row of rows) yield toFailure(row);
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
    since = end.created_on;
  }
}

function toFailure({ id, data, source_output, source_retry_count, created_on }: Row): QueueFailure {
  const { code = "queue.failed", message = "It was tried in vain.", at = null } = source_output ?? {};
  const tries = (source_retry_count ?? 0) + 1;
  return { id, path: data.path, error: { code, message, at }, tries, failedAt: created_on.toISOString() };
}

/**
 * Puts failed documents back into the queue.
 * @param ids those to put back; null = all of them
 * @returns how many were put back
 */
export async function requeueFailures({ boss }: IngestQueue, ids: string[] | null): Promise<number> {
  if (ids) return boss.redrive(FAILED, { ids, limit: Math.max(1, ids.length) });
  // What fails again in the meantime is left for the next time.
  const createdBefore = new Date();
  let moved = 0;
  for (;;) {
    const some = await boss.redrive(FAILED, { createdBefore });
    if (some === 0) return moved;
    moved += some;
  }
}
