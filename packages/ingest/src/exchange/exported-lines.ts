import { z } from "zod";
import type { IngestInput } from "../read-document.ts";
import type { RecordedDecision } from "../resolve/decisions/in-force.ts";
import { sayProblems } from "../say-problems.ts";
import { ExchangeError, type ExportedFile } from "./read-files.ts";

const instant = z.iso.datetime();

const decision = z.object({
  id: z.string(),
  position: z.int(),
  kind: z.string(),
  payload: z.unknown(),
  author: z.string(),
  reason: z.string(),
  decidedAt: instant,
  undoesId: z.string().nullable(),
}) satisfies z.ZodType<RecordedDecision>;

const document = z.object({
  id: z.string(),
  text: z.string().optional(),
  base64: z.base64().optional(),
  captures: z.array(
    z.object({
      url: z.string().nullable(),
      retrievedAt: instant.nullable(),
      mediaType: z
        .string()
        .nullish()
        .transform((type) => type ?? null),
    }),
  ),
});

/** The decisions in a file. Throws an `ExchangeError` that names the line. */
export function toDecisions(file: ExportedFile): RecordedDecision[] {
  return toLines(file).map(({ line, where }) => parseLine(decision, line, where));
}

/** The documents in a file, once for each time that they were saved, as they were ingested. Throws an `ExchangeError` that names the line. */
export function* toInputs(file: ExportedFile): Generator<IngestInput> {
  for (const { line, where } of toLines(file)) {
    const { id, text, base64, captures } = parseLine(document, line, where);
    const value = base64 === undefined ? Buffer.from(text ?? "") : Buffer.from(base64, "base64");
    const bytes = { ok: true as const, value };
    for (const capture of captures.length === 0 ? [null] : captures)
      yield { path: `${where} ${id}`, bytes, capture, warnings: [] };
  }
}

function toLines({ path, bytes }: ExportedFile): { line: string; where: string }[] {
  const lines = bytes.toString("utf8").split("\n");
  return lines.flatMap((line, index) => (line === "" ? [] : [{ line, where: `${path}:${index + 1}` }]));
}

function parseLine<Value>(shape: z.ZodType<Value>, line: string, where: string): Value {
  try {
    return shape.parse(JSON.parse(line));
  } catch (error) {
    const reason = error instanceof z.ZodError ? sayProblems(error) : String(error);
    throw new ExchangeError(`${where}: ${reason}`);
  }
}
