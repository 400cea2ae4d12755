import { setTimeout as sleep } from "node:timers/promises";
import type { PrismaClient } from "@annals/schema/client";
import type { JobResult, JobWithMetadata } from "pg-boss";
import { NewerRulesError } from "../ingest/archive-rules.ts";
import { addOutcome, createReport, type IngestOutcome, type IngestReport } from "../ingest/outcome.ts";
import { type BatchLimits, toBatches } from "../ingest/to-batches.ts";
import { ingest } from "../ingest.ts";
import type { IngestInput } from "../read-document.ts";
import { isMigrated } from "../store/archive-store.ts";
import type { DocumentReader } from "../threads/document-reader.ts";
import { INGEST, type IngestJob, type IngestQueue, QUEUE_SCHEMA } from "./ingest-queue.ts";

/** How to work. */
export interface WorkOptions {
  reader: DocumentReader;
  /** How many documents it takes at once: they are stored together, and are another worker's if this one dies. */
  batch?: number;
  /** Whether to stop when nothing waits and nobody works any more. */
  isOnce: boolean;
  /** Ends the work after the batch at hand. */
  signal: AbortSignal;
  onRead?: () => void;
  onOutcome?: (outcome: IngestOutcome) => void;
  onStage?: (stage: string) => void;
}

type Job = JobWithMetadata<IngestJob>;

const JOBS_AT_ONCE = 500;
const POLL_SECONDS = 0.5;
/** How much is read from the queue's table at once. */
const FETCH: BatchLimits = { count: 100, bytes: 8 * 1024 * 1024 };

/** Failures that another try, on another machine or in quieter times, may not have. */
const PASSING = new Set([
  "document.too-slow",
  "document.out-of-memory",
  "document.thread-died",
  "document.batch-failed",
]);

/** Whether the archive is of a newer version than this worker: nothing that it tries will do. */
const isOutdated = (error: unknown) => isMigrated(error) || error instanceof NewerRulesError;

/**
 * Stores what waits in the queue until it is told to stop. A document is done when it is stored; one that cannot be read
 * is set aside with the reason; if the database fails, the documents at hand wait and are tried again, each by itself.
 * Throws a `MigrationError` or a `NewerRulesError` when others have brought the archive to a newer version: what waits is left to them.
 * @returns what is over: a document that will be tried again is not counted
 */
export async function work(
  client: PrismaClient,
  queue: IngestQueue,
  options: WorkOptions,
): Promise<IngestReport> {
  const report = createReport();
  const stored: Job[] = [];
  await sweepInputs(queue);
  // Whoever died before this worker came has left something to do.
  await queue.boss.supervise(INGEST);
  const batchSize = options.batch ?? JOBS_AT_ONCE;
  const outdated = new AbortController();
  const onOutdated = (error: unknown) => outdated.abort(error);
  await queue.boss.work<IngestJob, unknown, WorkerSettings>(
    INGEST,
    { ...SETTINGS, batchSize },
    async (jobs) => {
      // The jobs of the batch before are marked as done by now, so their bytes are not needed any more.
      await removeInputs(queue, stored.splice(0));
      const results = await runJobs(client, queue, jobs, report, { ...options, onOutdated });
      stored.push(...jobs);
      return results;
    },
  );
  await waitForEnd(queue, { ...options, signal: AbortSignal.any([options.signal, outdated.signal]) });
  await queue.boss.offWork(INGEST, { wait: true });
  await removeInputs(queue, stored);
  outdated.signal.throwIfAborted();
  return report;
}

const SETTINGS = {
  pollingIntervalSeconds: POLL_SECONDS,
  includeMetadata: true,
  perJobResults: true,
} as const;

type WorkerSettings = typeof SETTINGS & { batchSize: number };

async function runJobs(
  client: PrismaClient,
  queue: IngestQueue,
  jobs: Job[],
  report: IngestReport,
  options: WorkOptions & { onOutdated: (error: unknown) => void },
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  const settle = (job: Job, outcome: IngestOutcome) => {
    const result = toResult(job, outcome);
    results.push(result);
    const isTriedAgain = result.status === "failed" && job.retryCount < job.retryLimit;
    if (!isTriedAgain) addOutcome(report, outcome);
    options.onOutcome?.(outcome);
  };
  const run = async (some: Job[]) => {
    const waiting = [...some];
    const onOutcome = (outcome: IngestOutcome) => {
      const job = waiting.shift();
      if (job) settle(job, outcome);
    };
    try {
      await ingest(client, readJobs(queue, some), { ...options, onOutcome });
    } catch (error) {
      if (isOutdated(error)) options.onOutdated(error);
      for (const job of waiting) settle(job, toBroken(job, error));
    }
  };
  // What was in a batch that failed as a whole may be why: by itself it keeps no other from being stored.
  const again = jobs.filter(({ retryCount }) => retryCount > 0);
  if (again.length < jobs.length) await run(jobs.filter(({ retryCount }) => retryCount === 0));
  for (const job of again) await run([job]);
  return results;
}

function toResult({ id }: Job, outcome: IngestOutcome): JobResult {
  if (outcome.status !== "failed") return { id, status: "completed" };
  const { error } = outcome;
  return { id, status: PASSING.has(error.code) ? "failed" : "deadletter", output: error };
}

/** What became of a document whose batch failed as a whole: the database went away, or some other document broke it. */
function toBroken({ data }: Job, error: unknown): IngestOutcome {
  const message = `What it was to be stored with failed: ${error instanceof Error ? error.message : String(error)}`;
  return { path: data.path, status: "failed", error: { code: "document.batch-failed", message, at: null } };
}

/** The documents of jobs, in their order, a few at a time in memory. */
async function* readJobs({ query }: IngestQueue, jobs: Job[]): AsyncGenerator<IngestInput> {
  const each = async function* () {
    yield* jobs;
  };
  for await (const batch of toBatches(each(), FETCH, ({ data }) => data.byteLength)) {
    const rows = await query<{ id: string; bytes: Buffer }>(
      `SELECT id, bytes FROM ${QUEUE_SCHEMA}.input WHERE id = ANY($1::uuid[])`,
      [batch.map(({ data }) => data.input)],
    );
    const bytes = new Map(rows.map((row) => [row.id, row.bytes]));
    for (const { data } of batch) yield toInput(data, bytes.get(data.input));
  }
}

function toInput({ path, capture, warnings }: IngestJob, bytes: Buffer | undefined): IngestInput {
  if (bytes) return { path, bytes: { ok: true, value: bytes }, capture, warnings };
  const message = "The queue has lost its bytes: put it into the queue again.";
  return {
    path,
    bytes: { ok: false, error: { code: "queue.bytes-lost", message, at: null } },
    capture,
    warnings,
  };
}

/** Ends when the signal comes; or, if asked to, when there is nothing left to do for any worker. */
async function waitForEnd({ query }: IngestQueue, { isOnce, signal }: WorkOptions): Promise<void> {
  while (!signal.aborted) {
    await sleep(POLL_SECONDS * 1000, null, { signal }).catch(() => {});
    if (!isOnce) continue;
    const [row] = await query<{ waits: boolean }>(
      `SELECT EXISTS (SELECT FROM ${QUEUE_SCHEMA}.job WHERE name = $1 AND state < 'completed') AS waits`,
      [INGEST],
    );
    if (row && !row.waits) return;
  }
}

/** Removes the bytes of those jobs that are done. */
async function removeInputs({ query }: IngestQueue, jobs: Job[]): Promise<void> {
  if (jobs.length === 0) return;
  await query(
    `DELETE FROM ${QUEUE_SCHEMA}.input
      USING unnest($2::uuid[], $3::uuid[]) AS done (job, input), ${QUEUE_SCHEMA}.job
      WHERE input.id = done.input AND job.name = $1 AND job.id = done.job AND job.state = 'completed'`,
    [INGEST, jobs.map(({ id }) => id), jobs.map(({ data }) => data.input)],
  );
}

/** Removes bytes that no job refers to: those of workers that died after storing them. */
async function sweepInputs({ query }: IngestQueue): Promise<void> {
  await query(
    `DELETE FROM ${QUEUE_SCHEMA}.input WHERE NOT EXISTS (
       SELECT FROM ${QUEUE_SCHEMA}.job WHERE (data->>'input')::uuid = input.id AND state < 'completed')`,
  );
}
