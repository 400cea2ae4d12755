import type { Command } from "commander";
import { type IngestOutcome, type IngestReport, ingest } from "../ingest.ts";
import { findFiles } from "../read/find-files.ts";
import { readInputs } from "../read/read-inputs.ts";
import { createReader } from "../threads/document-reader.ts";
import { type Context, EXIT } from "./context.ts";
import { toDocumentPaths } from "./document-paths.ts";
import { toFailureLine } from "./failure-line.ts";
import { createMeter, type Meter } from "./meter.ts";
import { type Output, toOneLine } from "./output.ts";
import { parseCount } from "./parse-count.ts";
import { withArchive, withArchiveIfAny } from "./with-archive.ts";

interface IngestOptions {
  json?: true;
  dryRun?: true;
  threads?: number;
}

/** `annals ingest PATH...` */
export function addIngestCommand(program: Command, context: Context): void {
  program
    .command("ingest")
    .description(
      "Store documents and derive the archive from them. Files, folders, or - for standard input. Run it again after any interruption: what is stored is skipped.",
    )
    .argument("<path...>", "files, folders or archives; - reads standard input")
    .option(
      "--json",
      "print one JSON line a document as soon as it is stored, and a last one with the totals",
    )
    .option("--dry-run", "read everything, store nothing, and say what would be stored")
    .option(
      "--threads <number>",
      "how many threads read documents (default: one for each processor)",
      parseCount,
    )
    .action(async (paths: string[], options: IngestOptions) => {
      const report = await runIngest(toDocumentPaths(paths, context), options, context);
      writeReport(report, options, context.output);
      if (report.totals.failed > 0) context.exitCode = EXIT.someFailed;
    });
}

async function runIngest(
  paths: string[],
  given: IngestOptions,
  { config, output }: Context,
): Promise<IngestReport> {
  const meter = createMeter(() => performance.now());
  const reader = createReader(given.threads ? { threads: given.threads } : {});
  const counting = new AbortController();
  const options = {
    reader,
    isDryRun: given.dryRun === true,
    onRead: () => {
      meter.count();
      output.progress(meter.toText());
    },
    onOutcome: (outcome: IngestOutcome) => {
      // A document whose thread is ended because the command is has not failed.
      if (counting.signal.aborted) return;
      if (outcome.status === "failed") meter.fail();
      writeOutcome(outcome, given, output);
    },
    onStage: (stage: string) => output.progress(`${meter.toText()}; ${stage}`),
  };
  const counted = countFiles(paths, meter, counting.signal);
  try {
    if (given.dryRun)
      return await withArchiveIfAny(config, (client) => ingest(client, readInputs(paths), options));
    return await withArchive(config, (client) => ingest(client, readInputs(paths), options));
  } finally {
    counting.abort();
    await counted;
    await reader.close();
  }
}

/** Counts the files while the first of them are read, so that the meter can tell how long it takes. */
async function countFiles(paths: string[], meter: Meter, signal: AbortSignal): Promise<void> {
  let count = 0;
  for await (const _ of findFiles(paths)) {
    if (signal.aborted) return;
    count++;
  }
  meter.setTotal(count);
}

function writeOutcome(outcome: IngestOutcome, { json, dryRun }: IngestOptions, output: Output): void {
  if (json) output.line(JSON.stringify(outcome));
  else if (outcome.status === "failed") output.note(toFailureLine(outcome));
  else {
    for (const { message } of outcome.warnings)
      output.note(toOneLine(`warning: ${outcome.path}: ${message}`));
    if (dryRun && outcome.status === "stored")
      output.line(toOneLine(`${outcome.isNewVersion ? "new version" : "new"}: ${outcome.path}`));
  }
}

function writeReport(report: IngestReport, { json, dryRun }: IngestOptions, output: Output): void {
  const { totals, reasons, change } = report;
  if (json) {
    output.line(JSON.stringify({ totals, reasons, dryRun: dryRun === true, change }));
    return;
  }
  const verb = dryRun ? "would be stored" : "stored";
  output.line(`${totals.stored} ${verb}, ${totals.unchanged} unchanged, ${totals.failed} failed`);
  if (totals.newVersions > 0) output.line(`  ${totals.newVersions} of them new versions of pages`);
  for (const [reason, number] of Object.entries(reasons)) output.line(`  ${number} × ${reason}`);
  if (dryRun)
    output.note(
      "A dry run tells of documents only: what events and entities they make is known when they are stored.",
    );
}
