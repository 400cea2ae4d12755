import type { PrismaClient } from "@annals/schema/client";
import { finishBatch, type Plan } from "./ingest/finish-batch.ts";
import { addOutcome, createReport, type IngestOutcome, type IngestReport } from "./ingest/outcome.ts";
import { readBatch } from "./ingest/read-batch.ts";
import { tellProgress } from "./ingest/tell-progress.ts";
import { type BatchLimits, toBatches, toFittingCount } from "./ingest/to-batches.ts";
import type { IngestInput } from "./read-document.ts";
import { addChanges } from "./store/archive-store.ts";
import { createReader, type DocumentReader } from "./threads/document-reader.ts";

export type { IngestOutcome, IngestReport } from "./ingest/outcome.ts";
export { rebuild, withdraw } from "./ingest/store-batch.ts";

/** How to ingest, and who is told how far it is. */
export interface IngestOptions {
  /** Reads the documents; one of this ingest's own unless given. Whoever gives one closes it. */
  reader?: DocumentReader;
  /** Whether only to say what would be stored. */
  isDryRun?: boolean;
  limits?: BatchLimits;
  /** After each input is read, or found to be known: the batch that it belongs to is not stored yet. */
  onRead?: () => void;
  /** After each input, as soon as its batch is stored, in the order of the inputs. */
  onOutcome?: (outcome: IngestOutcome) => void;
  /** When something that may take long begins: `deriving the archive`, `writing Claim`. */
  onStage?: (stage: string) => void;
}

const LIMITS: BatchLimits = { count: 200, bytes: 8 * 1024 * 1024 };

/**
 * Adds documents to an archive, in batches that are stored whole or not at all, while the next one is read. An unreadable
 * document is a failure and stops nothing. The same documents again, in any order and in any batches, change no row; those
 * that the archive has are not even read. Holds two batches in memory, and what one of them bears on: where that is much, the
 * next ones are smaller.
 * @param client null if there is no archive, for a dry run
 */
export async function ingest(
  client: PrismaClient | null,
  inputs: AsyncIterable<IngestInput>,
  options: IngestOptions = {},
): Promise<IngestReport> {
  const { reader = createReader(), limits = LIMITS, onOutcome } = options;
  const report = createReport();
  const progress = client && !options.isDryRun ? tellProgress(client, report.totals) : null;
  const onRead = () => {
    progress?.onRead();
    options.onRead?.();
  };
  const onStage = (stage: string) => {
    progress?.onStage(stage);
    options.onStage?.(stage);
  };
  const plan: Plan | null = options.isDryRun || !client ? { ids: new Set(), urls: new Set() } : null;
  const fitting = { ...limits };
  const finish = async (documents: Awaited<ReturnType<typeof readBatch>>) => {
    const { outcomes, rows, stored, held } = await finishBatch(client, documents, plan, onStage);
    fitting.count = toFittingCount(stored, held, limits.count);
    report.change = addChanges(report.change, rows);
    for (const outcome of outcomes) {
      addOutcome(report, outcome);
      onOutcome?.(outcome);
    }
  };
  let finishing = Promise.resolve();
  try {
    for await (const batch of toBatches(inputs, fitting, toByteLength)) {
      const documents = await readBatch(client, batch, reader, onRead);
      await finishing;
      finishing = finish(documents);
      // It is awaited after the next batch is read; until then its failure is nobody's.
      finishing.catch(() => {});
    }
    await finishing;
  } finally {
    await finishing.catch(() => {});
    await progress?.finish();
    if (reader !== options.reader) await reader.close();
  }
  return report;
}

function toByteLength({ bytes }: IngestInput): number {
  return bytes.ok ? bytes.value.length : 0;
}
