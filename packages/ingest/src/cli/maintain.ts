import { openDatabase } from "@annals/schema/database";
import { migrate } from "@annals/schema/migrate";
import type { Command } from "commander";
import { rebuild } from "../ingest.ts";
import { hashArchive } from "../store/hash-archive.ts";
import { type Context, EXIT } from "./context.ts";
import { withArchive } from "./with-archive.ts";

/** `annals hash` */
export function addHashCommand(program: Command, { config, output }: Context): void {
  program
    .command("hash")
    .description("Print the hash of the archive alone on a line: equal hashes mean equal archives.")
    .option("--json", "print it as JSON")
    .action(async ({ json }: { json?: true }) => {
      const hash = await withArchive(config, hashArchive);
      output.line(json ? JSON.stringify({ hash }) : hash);
    });
}

/** `annals rebuild` */
export function addRebuildCommand(program: Command, context: Context): void {
  const { config, output } = context;
  program
    .command("rebuild")
    .description(
      "Derive everything again from the documents, as after a change of rules. Says what changed, a table each.",
    )
    .option(
      "--check",
      "change nothing: say what would change, and end with 1 if anything would. Nothing may, unless rules have changed",
    )
    .option("--json", "print the changes as JSON")
    .action(async ({ json, check = false }: { json?: true; check?: boolean }) => {
      const change = await withArchive(config, (client) => rebuild(client, output.progress, check));
      const changed = Object.entries(change).filter(([, { written, removed }]) => written + removed > 0);
      if (check && changed.length > 0) context.exitCode = EXIT.someFailed;
      if (json) return output.line(JSON.stringify({ change }));
      for (const [table, { written, removed }] of changed)
        output.line(`${table}: ${written} written, ${removed} removed`);
      if (changed.length === 0) output.line("nothing changed");
    });
}

/** `annals migrate` */
export function addMigrateCommand(program: Command, { config, output }: Context): void {
  program
    .command("migrate")
    .description("Bring the database's tables up to date. Prints the migrations that it applied.")
    .option("--json", "print them as JSON")
    .action(async ({ json }: { json?: true }) => {
      const database = await openDatabase({ url: config.databaseUrl, dataFolder: config.dataFolder });
      try {
        const applied = await migrate({ connectionString: database.connectionString });
        if (json) return output.line(JSON.stringify({ applied }));
        output.line(applied.length === 0 ? "up to date" : applied.join("\n"));
      } finally {
        await database.close();
      }
    });
}
