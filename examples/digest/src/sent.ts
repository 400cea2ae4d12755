import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";

const sentEvent = z.object({ reports: z.array(z.string()), title: z.string(), date: z.string().nullable() });
const shape = z.object({ version: z.literal(1), events: z.array(sentEvent) });

/**
 * An event as it was sent. It is known again by its reports, whose ids never change: a document that is added may give
 * an event another title, date and slug, or make one event of two.
 */
export type SentEvent = z.infer<typeof sentEvent>;

/** Reads what was sent; nothing where there is no such file. Throws where the file is none of ours. */
export async function readSent(path: string): Promise<SentEvent[]> {
  try {
    return shape.parse(JSON.parse(await readFile(path, "utf8"))).events;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** Remembers what was sent. The file is whole at any moment, also if the process ends. */
export async function writeSent(path: string, events: readonly SentEvent[]): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify({ version: 1, events }, null, 2)}\n`);
  await rename(`${path}.new`, path);
}
