import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { openDatabase } from "../database.ts";
import { writeMigration } from "./write.ts";

// The command `pnpm --filter @annals/schema run migration NAME`.

const name = process.argv[2];
if (name === undefined) {
  process.stderr.write("Usage: pnpm --filter @annals/schema run migration NAME\n");
  process.exit(2);
}

const dataFolder = await mkdtemp(join(tmpdir(), "annals-migration-"));
const database = await openDatabase({ dataFolder });
try {
  const folder = await writeMigration({ name, connectionString: database.connectionString });
  process.stdout.write(
    folder === null
      ? "The models have not changed since the last migration: nothing written.\n"
      : `Written: ${relative(process.cwd(), folder)}. Read migration.sql before you commit it.\n`,
  );
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
} finally {
  await database.close();
  await rm(dataFolder, { recursive: true, force: true });
}
