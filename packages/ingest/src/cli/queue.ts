import type { Command } from "commander";
import { type EnqueueOutcome, enqueue } from "../queue/enqueue.ts";
import { readFailures, requeueFailures } from "../queue/failures.ts";
import { readStatus } from "../queue/status.ts";
import { readInputs } from "../read/read-inputs.ts";
import { type Context, EXIT } from "./context.ts";
import { toCountWords } from "./count-words.ts";
import { toDocumentPaths } from "./document-paths.ts";
import { toFailureLine } from "./failure-line.ts";
import { createMeter } from "./meter.ts";
import { toOneLine } from "./output.ts";
import { withQueue } from "./with-queue.ts";

/** `annals enqueue PATH...` */
export function addEnqueueCommand(program: Command, context: Context): void {
  const { output } = context;
  program
    .command("enqueue")
    .description(
      "Put documents into the queue, for `annals worker` on this host or others to store. Run it again after any interruption: what waits or is stored is skipped.",
    )
    .argument("<path...>", "files, folders or archives; - reads standard input")
    .option("--json", "print one JSON line a document, and a last one with the totals")
    .action(async (paths: string[], { json }: { json?: true }) => {
      const meter = createMeter(() => performance.now());
      const onOutcome = (outcome: EnqueueOutcome) => {
        meter.count();
        if (outcome.status === "failed") meter.fail();
        if (json) output.line(JSON.stringify(outcome));
        else if (outcome.status === "failed") output.note(toFailureLine(outcome));
        output.progress(meter.toText());
      };
      const inputs = readInputs(toDocumentPaths(paths, context));
      const totals = await withQueue(context, ({ client, queue }) =>
        enqueue(client, queue, inputs, onOutcome),
      );
      const { queued, waiting, unchanged, failed } = totals;
      if (failed > 0) context.exitCode = EXIT.someFailed;
      output.line(
        json
          ? JSON.stringify({ totals })
          : `${queued} queued, ${waiting} waiting already, ${unchanged} unchanged, ${failed} failed`,
      );
    });
}

/** `annals failures` */
export function addFailuresCommand(program: Command, context: Context): void {
  const { output } = context;
  program
    .command("failures")
    .description("List the documents that workers could not store, the oldest first, each with its reason.")
    .option("--json", "print one JSON line a document")
    .action(async ({ json }: { json?: true }) => {
      await withQueue(context, async ({ queue }) => {
        for await (const failure of readFailures(queue)) {
          const { id, path, error } = failure;
          output.line(
            json ? JSON.stringify(failure) : toOneLine(`${id} ${path}: ${error.message} (${error.code})`),
          );
        }
      });
    });
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `annals requeue ID...` */
export function addRequeueCommand(program: Command, context: Context): void {
  const { output } = context;
  program
    .command("requeue")
    .description("Put documents that could not be stored back into the queue.")
    .argument("[id...]", "ids, as `annals failures` prints them")
    .option("--all", "put all of them back")
    .option("--json", "print how many as JSON")
    .action(async (ids: string[], { all, json }: { all?: true; json?: true }, command: Command) => {
      if (all ? ids.length > 0 : ids.length === 0) command.error("error: give either ids or --all");
      const wrong = ids.find((id) => !ID.test(id));
      if (wrong) command.error(`error: ${wrong} is no id of a failure`);
      const requeued = await withQueue(context, ({ queue }) => requeueFailures(queue, all ? null : ids));
      output.line(json ? JSON.stringify({ requeued }) : `${requeued} requeued`);
      if (requeued >= ids.length) return;
      output.note(`${ids.length - requeued} of the ids are in no list of failures.`);
      context.exitCode = EXIT.someFailed;
    });
}

/** `annals status` */
export function addStatusCommand(program: Command, context: Context): void {
  const { output } = context;
  program
    .command("status")
    .description(
      "Say how many documents wait, how fast they are stored, how many failed, and what the archive has.",
    )
    .option("--json", "print it as JSON")
    .action(async ({ json }: { json?: true }) => {
      const status = await withQueue(context, ({ client, queue }) => readStatus(client, queue));
      if (json) {
        output.line(JSON.stringify(status));
        return;
      }
      const { queue, throughput, archive } = status;
      output.line(`queue: ${toList(queue)}`);
      output.line(
        `workers: ${toCountWords(throughput.documents, "document")} in ${throughput.minutes} minutes, ${throughput.perMinute.toFixed(1)} a minute`,
      );
      output.line(`archive: ${toList(archive)}`);
    });
}

/** `3 waiting, 0 active` */
function toList(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
}
