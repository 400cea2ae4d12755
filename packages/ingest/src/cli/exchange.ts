import type { Command } from "commander";
import { exportArchive } from "../exchange/export-archive.ts";
import { importArchive } from "../exchange/import-archive.ts";
import { ExchangeError, readFiles } from "../exchange/read-files.ts";
import { OccupiedError, openSink } from "../exchange/sink.ts";
import { OtherDecisionsError } from "../ingest/restore-decisions.ts";
import { type Context, EXIT } from "./context.ts";
import { toCountWords } from "./count-words.ts";
import { createMeter } from "./meter.ts";
import { withArchive } from "./with-archive.ts";

/** `annals export PATH` */
export function addExportCommand(program: Command, context: Context): void {
  const { config, output } = context;
  program
    .command("export")
    .description(
      "Write the whole archive as files: documents, decisions, all that is derived, and a manifest with hashes. The same archive is the same bytes.",
    )
    .argument("<path>", "a new folder, or a new file that ends in .tar.zst")
    .option("--json", "print the manifest as JSON")
    .action(async (path: string, { json }: { json?: true }) => {
      try {
        const manifest = await withArchive(config, async (client) => {
          const sink = await openSink(config.toPath(path));
          try {
            const made = await exportArchive(client, sink, output.progress);
            await sink.finish();
            return made;
          } catch (error) {
            await sink.abandon();
            throw error;
          }
        });
        if (json) return output.line(JSON.stringify(manifest));
        const { documents, decisions, files, hash } = manifest;
        output.line(
          `${toCountWords(documents, "document")} and ${toCountWords(decisions, "decision")} in ${toCountWords(files.length, "file")}`,
        );
        output.line(hash);
      } catch (error) {
        refuse(error, context);
      }
    });
}

/** `annals import PATH` */
export function addImportCommand(program: Command, context: Context): void {
  const { config, output } = context;
  program
    .command("import")
    .description(
      "Make an archive of what `annals export` wrote: documents and decisions are taken, all else is derived again, and the hash is compared. Run it again after an interruption.",
    )
    .argument("<path>", "the folder or the .tar.zst file")
    .option("--json", "print what was done as JSON")
    .action(async (path: string, { json }: { json?: true }) => {
      const meter = createMeter(() => performance.now());
      const onRead = () => {
        meter.count();
        output.progress(meter.toText());
      };
      try {
        const { ingested, manifest, hash, isSame, isOfSameRules } = await withArchive(config, (client) =>
          importArchive(client, readFiles(config.toPath(path)), { onRead }),
        );
        const isBroken = ingested.totals.failed > 0 || (!isSame && isOfSameRules);
        if (isBroken) context.exitCode = EXIT.someFailed;
        if (json) {
          const { totals } = ingested;
          return output.line(
            JSON.stringify({ totals, exported: manifest.hash, hash, isSame, isOfSameRules }),
          );
        }
        output.line(
          `${ingested.totals.stored} stored, ${ingested.totals.unchanged} unchanged, ${ingested.totals.failed} failed`,
        );
        output.line(hash);
        if (isSame) return;
        output.note(
          isOfSameRules
            ? `The archive that was exported has the hash ${manifest.hash}: this one held something else before.`
            : `The archive that was exported has the hash ${manifest.hash}: it was derived by other versions of the rules.`,
        );
      } catch (error) {
        refuse(error, context);
      }
    });
}

/** What a person can mend is told in a line. */
function refuse(error: unknown, context: Context): void {
  const isUsage = error instanceof OccupiedError || error instanceof OtherDecisionsError;
  if (!isUsage && !(error instanceof ExchangeError)) throw error;
  context.output.note(error.message);
  context.exitCode = isUsage ? EXIT.usage : EXIT.someFailed;
}
