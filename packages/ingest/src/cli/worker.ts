import type { Command } from "commander";
import type { IngestOutcome } from "../ingest.ts";
import { work } from "../queue/work.ts";
import { createReader } from "../threads/document-reader.ts";
import { type Context, EXIT } from "./context.ts";
import { toFailureLine } from "./failure-line.ts";
import { createMeter } from "./meter.ts";
import { parseCount } from "./parse-count.ts";
import { withQueue } from "./with-queue.ts";

interface WorkerOptions {
  once?: true;
  concurrency?: number;
  batch?: number;
  json?: true;
}

/** `annals worker` */
export function addWorkerCommand(program: Command, context: Context): void {
  program
    .command("worker")
    .description(
      "Store the documents of the queue, on any host that reaches the database. Ends after the batch at hand on SIGTERM or SIGINT, and at once on a second one.",
    )
    .option("--once", "end when nothing waits and no worker has anything at hand")
    .option(
      "--concurrency <number>",
      "how many threads read documents (default: one for each processor)",
      parseCount,
    )
    .option("--batch <number>", "how many documents to take and store together (default: 500)", parseCount)
    .option("--json", "print one JSON line a document, and a last one with the totals")
    .action(async (options: WorkerOptions) => {
      const stop = new AbortController();
      const onSignal = () => stop.abort();
      for (const name of SIGNALS) process.once(name, onSignal);
      try {
        await runWorker(options, stop.signal, context);
      } finally {
        for (const name of SIGNALS) process.off(name, onSignal);
      }
    });
}

const SIGNALS = ["SIGTERM", "SIGINT"] as const;

async function runWorker(
  { once, concurrency, batch, json }: WorkerOptions,
  signal: AbortSignal,
  context: Context,
): Promise<void> {
  const { output } = context;
  const meter = createMeter(() => performance.now());
  const onOutcome = (outcome: IngestOutcome) => {
    if (outcome.status === "failed") meter.fail();
    if (json) output.line(JSON.stringify(outcome));
    else if (outcome.status === "failed") output.note(toFailureLine(outcome));
  };
  const onRead = () => {
    meter.count();
    output.progress(meter.toText());
  };
  const reader = createReader({ isGuarded: true, ...(concurrency ? { threads: concurrency } : {}) });
  const options = { reader, isOnce: once === true, onRead, onOutcome, ...(batch ? { batch } : {}) };
  try {
    const { totals, reasons } = await withQueue(
      context,
      ({ client, queue }) => work(client, queue, { ...options, signal }),
      true,
    );
    const { stored, unchanged, failed } = totals;
    if (failed > 0) context.exitCode = EXIT.someFailed;
    output.line(
      json
        ? JSON.stringify({ totals, reasons })
        : `${stored} stored, ${unchanged} unchanged, ${failed} failed`,
    );
  } finally {
    await reader.close();
  }
}
