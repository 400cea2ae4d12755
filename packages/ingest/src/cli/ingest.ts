import type { Command } from "commander";
import { type IngestOutcome, type IngestReport, ingest } from "../ingest.ts";
import { readInputs } from "../read/read-inputs.ts";
import { type Context, EXIT } from "./context.ts";
import type { Output } from "./output.ts";
import { withArchive } from "./with-archive.ts";

interface IngestOptions {
  json?: true;
  dryRun?: true;
}

/** `annals ingest PATH...` */
export function addIngestCommand(program: Command, context: Context): void {
  program
    .command("ingest")
    .description("Store documents and derive the archive from them. Files, folders, or - for standard input.")
    .argument("<path...>", "files or folders; - reads one document from standard input")
    .option("--json", "print one JSON line a document, and a last one with the totals")
    .option("--dry-run", "read everything, store nothing, and say what would be stored")
    .action(async (paths: string[], options: IngestOptions) => {
      const report = await runIngest(paths.map(context.config.toPath), options, context);
      writeReport(report, options, context.output);
      if (report.outcomes.some(({ status }) => status === "failed")) context.exitCode = EXIT.someFailed;
    });
}

async function runIngest(
  paths: string[],
  options: IngestOptions,
  { config, output }: Context,
): Promise<IngestReport> {
  const started = Date.now();
  let count = 0;
  const onOutcome = (outcome: IngestOutcome) => {
    count++;
    if (options.json) output.line(JSON.stringify(outcome));
    else if (outcome.status === "failed") output.note(toFailureLine(outcome));
    else for (const { message } of outcome.warnings) output.note(`warning: ${outcome.path}: ${message}`);
    const rate = Math.round((count * 1000) / Math.max(1, Date.now() - started));
    output.progress(`read ${count} documents, ${rate} a second`);
  };
  const watch = { onOutcome, onStage: output.progress };
  if (options.dryRun) return ingest(null, readInputs(paths), watch);
  return withArchive(config, (client) => ingest(client, readInputs(paths), watch));
}

function toFailureLine({ path, error }: IngestOutcome & { status: "failed" }): string {
  const place = error.at ? ` at line ${error.at.line}, offset ${error.at.offset}` : "";
  return `failed: ${path}${place}: ${error.message} (${error.code})`;
}

function writeReport(
  { outcomes, change }: IngestReport,
  { json, dryRun }: IngestOptions,
  output: Output,
): void {
  const count = (status: IngestOutcome["status"]) =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const totals = { stored: count("stored"), unchanged: count("unchanged"), failed: count("failed") };
  if (json) {
    output.line(JSON.stringify({ totals, dryRun: dryRun === true, change }));
    return;
  }
  const verb = dryRun ? "would be stored" : "stored";
  output.line(`${totals.stored} ${verb}, ${totals.unchanged} unchanged, ${totals.failed} failed`);
  for (const [reason, number] of countReasons(outcomes)) output.line(`  ${number} × ${reason}`);
}

function countReasons(outcomes: IngestOutcome[]): Map<string, number> {
  const reasons = new Map<string, number>();
  for (const outcome of outcomes) {
    if (outcome.status === "failed")
      reasons.set(outcome.error.code, (reasons.get(outcome.error.code) ?? 0) + 1);
  }
  return reasons;
}
