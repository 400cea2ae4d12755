import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { getModelsDiff } from "./diff.ts";
import { migrationsFolder, readMigrations, readModels } from "./folders.ts";

/** Where to write a migration. */
export type WriteMigrationOptions = {
  /** Lower-case words joined by hyphens: what the migration does. */
  name: string;
  /** Any database that answers: the engine asks for one and changes nothing in it. */
  connectionString: string;
  /** The folder of the migrations; the archive's own unless told. */
  folder?: string;
};

const namePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Writes the migration that leads from the last one to the models as they are now: the next number and the name as a
 * folder, in it `migration.sql` and `models.prisma`, the models that it leads to, which the next one starts from.
 * Returns the folder; null, and nothing is written, if the models have not changed. Throws a RangeError for a name
 * that is not lower-case words joined by hyphens.
 */
export async function writeMigration(options: WriteMigrationOptions): Promise<string | null> {
  const { name, connectionString, folder = migrationsFolder } = options;
  if (!namePattern.test(name)) throw new RangeError(`"${name}" is not lower-case words joined by hyphens.`);
  const names = (await readMigrations(folder)).migrationDirectories.map((directory) => directory.path);
  const last = names.at(-1);
  const models = await readModels();
  const content = models.files.map((file) => file.content.trim()).join("\n\n");
  let from: Parameters<typeof getModelsDiff>[0] = { tag: "empty" };
  if (last !== undefined) {
    const path = join(folder, last, "models.prisma");
    from = { tag: "schemaDatamodel", files: [{ path, content: await readFile(path, "utf8") }] };
  }
  const sql = await getModelsDiff(from, connectionString);
  if (sql.replaceAll(/^--.*$/gm, "").trim() === "") return null;
  const number = String(Number.parseInt(last ?? "0", 10) + 1).padStart(4, "0");
  const target = join(folder, `${number}_${name}`);
  await mkdir(target);
  await writeFile(join(target, "migration.sql"), `${sql.trim()}\n`);
  await writeFile(join(target, "models.prisma"), `${content}\n`);
  return target;
}
