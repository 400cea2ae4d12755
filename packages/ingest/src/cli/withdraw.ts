import type { Command } from "commander";
import { withdraw } from "../ingest.ts";
import { findDocuments } from "../store/find-documents.ts";
import { type Context, EXIT } from "./context.ts";
import { withArchive } from "./with-archive.ts";

/** `annals withdraw DOCUMENT...` */
export function addWithdrawCommand(program: Command, context: Context): void {
  const { config, output } = context;
  program
    .command("withdraw")
    .description(
      "Take documents out of the archive, with all that only they say. The archive is then what the others make; a document that is ingested again comes back.",
    )
    .argument(
      "<document...>",
      "ids (doc-…), SHA-256 of the bytes, or addresses: all versions saved from there",
    )
    .option("--dry-run", "change nothing, and say what would change")
    .option("--json", "print what was withdrawn and what changed as JSON")
    .action(async (said: string[], { dryRun = false, json }: { dryRun?: boolean; json?: true }) => {
      const done = await withArchive(config, async (client) => {
        const found = await findDocuments(client, said);
        const ids = [...new Set([...found.values()].flat())];
        const unknown = said.filter((one) => found.get(one)?.length === 0);
        if (ids.length === 0) return { ids, unknown, change: {} };
        return { ids, unknown, change: await withdraw(client, ids, output.progress, dryRun) };
      });
      if (done.unknown.length > 0) context.exitCode = EXIT.someFailed;
      if (json) return output.line(JSON.stringify({ ...done, dryRun }));
      for (const one of done.unknown) output.note(`The archive has no document ${one}.`);
      for (const id of done.ids) output.line(`${id} ${dryRun ? "would be withdrawn" : "withdrawn"}`);
      for (const [table, { written, removed }] of Object.entries(done.change))
        if (written + removed > 0) output.line(`${table}: ${written} written, ${removed} removed`);
    });
}
