import { randomUUID } from "node:crypto";
import type { PrismaClient } from "@annals/schema/client";
import type { Failure } from "../formats/result.ts";
import { findKnown } from "../ingest/find-known.ts";
import { type BatchLimits, toBatches } from "../ingest/to-batches.ts";
import type { IngestInput } from "../read-document.ts";
import { toDocumentKey } from "./document-key.ts";
import { FAILED, INGEST, type IngestJob, type IngestQueue, QUEUE_SCHEMA } from "./ingest-queue.ts";

/** What became of an input that was to be put into the queue. */
export type EnqueueOutcome =
  | { path: string; status: EnqueueStatus }
  /** It could not be read, or it stands in the list of failures already. */
  | { path: string; status: "failed"; error: Failure };

/** Put into the queue; there already; or in the archive already. */
export type EnqueueStatus = "queued" | "waiting" | "unchanged";

/** How many inputs ended how. */
export type EnqueueTotals = Record<EnqueueStatus | "failed", number>;

const LIMITS: BatchLimits = { count: 500, bytes: 8 * 1024 * 1024 };

/**
 * Puts documents into the queue, bytes and all, so that a worker on any host can store them. What waits there already, or
 * is in the archive, is not put there again: run it again after any interruption.
 */
export async function enqueue(
  client: PrismaClient,
  queue: IngestQueue,
  inputs: AsyncIterable<IngestInput>,
  onOutcome: (outcome: EnqueueOutcome) => void,
): Promise<EnqueueTotals> {
  const totals: EnqueueTotals = { queued: 0, waiting: 0, unchanged: 0, failed: 0 };
  const toBytes = ({ bytes }: IngestInput) => (bytes.ok ? bytes.value.length : 0);
  for await (const batch of toBatches(inputs, LIMITS, toBytes)) {
    for (const outcome of await enqueueBatch(client, queue, batch)) {
      totals[outcome.status]++;
      onOutcome(outcome);
    }
  }
  return totals;
}

/** A document on its way into the queue. */
interface Entry {
  job: IngestJob;
  key: string;
  bytes: Uint8Array;
}

async function enqueueBatch(
  client: PrismaClient,
  queue: IngestQueue,
  inputs: readonly IngestInput[],
): Promise<EnqueueOutcome[]> {
  const known = await findKnown(client, inputs);
  const entries = inputs.map((input, index) => (known[index] ? null : toEntry(input)));
  const keys = new Set(entries.flatMap((entry) => entry?.key ?? []));
  const failures = await readFailures(queue, [...keys]);
  const fresh = new Map(
    entries.flatMap((entry) => (entry && !failures.has(entry.key) ? [[entry.key, entry] as const] : [])),
  );
  const queued = await insert(queue, [...fresh.values()]);
  return inputs.map(({ path, bytes }, index): EnqueueOutcome => {
    const entry = entries[index];
    if (!bytes.ok) return { path, status: "failed", error: bytes.error };
    if (!entry) return { path, status: "unchanged" };
    const error = failures.get(entry.key);
    if (error) return { path, status: "failed", error };
    // Of several that are alike, one is queued.
    return { path, status: queued.delete(fresh.get(entry.key)?.job.input ?? "") ? "queued" : "waiting" };
  });
}

function toEntry({ path, bytes, capture, warnings }: IngestInput): Entry | null {
  if (!bytes.ok) return null;
  const job = { path, capture, warnings, byteLength: bytes.value.length, input: randomUUID() };
  return { job, key: toDocumentKey(bytes.value, capture), bytes: bytes.value };
}

/** Why those of some documents failed that stand in the list of failures, by key. */
async function readFailures({ query }: IngestQueue, keys: string[]): Promise<Map<string, Failure>> {
  const rows = await query<{ key: string; id: string }>(
    `SELECT singleton_key AS key, id FROM ${QUEUE_SCHEMA}.job
      WHERE name = $1 AND state = 'created' AND singleton_key = ANY($2)`,
    [FAILED, keys],
  );
  return new Map(rows.map(({ key, id }) => [key, toKnownFailure(id)]));
}

function toKnownFailure(id: string): Failure {
  const message = `It has failed before; \`annals failures\` says why, and \`annals requeue ${id}\` tries it again.`;
  return { code: "document.failed-before", message, at: null };
}

/** Puts jobs and bytes into the queue, all or none. Gives the inputs of those that were not there yet. */
async function insert({ boss }: IngestQueue, entries: Entry[]): Promise<Set<string>> {
  const transaction = await boss.getDb().beginTransaction?.();
  if (!transaction) throw new Error("The queue's connection has no transactions.");
  const { db } = transaction;
  try {
    const jobs = entries.map(({ job, key }) => ({ id: job.input, data: job, singletonKey: key }));
    const inserted = new Set(jobs.length > 0 ? await boss.insert(INGEST, jobs, { db, returnId: true }) : []);
    const kept = entries.filter(({ job }) => inserted.has(job.input));
    await db.executeSql(
      `INSERT INTO ${QUEUE_SCHEMA}.input (id, bytes) SELECT * FROM unnest($1::uuid[], $2::bytea[])`,
      [kept.map(({ job }) => job.input), kept.map(({ bytes }) => Buffer.from(bytes))],
    );
    await transaction.commit();
    return inserted;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}
