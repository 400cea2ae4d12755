import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { describeDatabase } from "../testing/describe-database.ts";
import { createEmptyDatabase, createTestDatabase } from "../testing.ts";
import { getModelsDiff } from "./diff.ts";
import { runScript } from "./engine.ts";

/** What the migrations make and the models cannot state. */
const beyondModels = new URL("../../prisma/beyond-models.sql", import.meta.url);

it("makes the same tables by migrations as the models state, and what they cannot state", async () => {
  const migrated = await createTestDatabase();
  const stated = await createEmptyDatabase();
  try {
    await stated.client.$executeRaw`CREATE EXTENSION pg_trgm`;
    const sql = await getModelsDiff({ tag: "empty" }, stated.connectionString);
    await stated.client.$executeRawUnsafe(`DO $models$ BEGIN ${sql} END $models$`);
    await runScript(stated.connectionString, await readFile(beyondModels, "utf8"));
    const lines = await describeDatabase(stated.connectionString);
    expect(lines.length).toBeGreaterThan(150);
    expect(await describeDatabase(migrated.connectionString)).toEqual(lines);
  } finally {
    await Promise.all([migrated.close(), stated.close()]);
  }
});

it("sees a column, a default, an index and an enum value that only one of two databases has", async () => {
  const database = await createTestDatabase();
  try {
    const before = new Set(await describeDatabase(database.connectionString));
    await database.client.$executeRaw`ALTER TABLE "Source" ADD COLUMN "extra" text DEFAULT 'x'`;
    await database.client.$executeRaw`CREATE INDEX "extra_index" ON "Source" (lower("name"))`;
    await database.client.$executeRaw`ALTER TYPE "EventRole" ADD VALUE 'WITNESS'`;
    const added = (await describeDatabase(database.connectionString)).filter((line) => !before.has(line));
    expect(added).toEqual([
      "column Source.extra text default 'x'::text generated  collation default",
      "enum EventRole PARTICIPANT,PLACE,TOPIC,MENTIONED,WITNESS",
      'index CREATE INDEX extra_index ON public."Source" USING btree (lower(name))',
    ]);
  } finally {
    await database.close();
  }
});
