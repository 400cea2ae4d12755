import type { DiffTarget, SchemaFilter } from "@prisma/schema-engine-wasm";
import { openEngine } from "./engine.ts";
import { readModels } from "./folders.ts";

/** Every table and enum takes part. */
export const everything: SchemaFilter = { externalTables: [], externalEnums: [] };

/**
 * The SQL that leads from a state of the models to the models as they are now; from "empty" all of it. An empty script
 * says that nothing has changed. The engine wants a database that answers, and changes nothing in it.
 */
export async function getModelsDiff(from: DiffTarget, connectionString: string): Promise<string> {
  const { engine, close } = await openEngine(connectionString);
  try {
    const to = { tag: "schemaDatamodel" as const, ...(await readModels()) };
    const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters: everything });
    return stdout ?? "";
  } finally {
    await close();
  }
}
