import type { PrismaClient } from "@annals/schema/client";
import { ingest } from "../../packages/ingest/src/index.ts";
import type { IngestInput } from "../../packages/ingest/src/read-document.ts";
import type { DocumentReader } from "../../packages/ingest/src/threads/document-reader.ts";
import { readSafely } from "../../packages/ingest/src/threads/read-safely.ts";
import { type Taken, toDifference, toSum } from "../clock.ts";

/** The parts of an ingest. */
export type Part = "read" | "derive" | "write";

/** An ingest as a whole, and in parts that together are the whole. */
export type TimedIngest = Record<Part | "total", Taken>;

const NOTHING: Taken = { seconds: 0, cpuSeconds: 0 };

/**
 * Ingests documents without threads and tells the parts from each other: reading (decode, parse, extract), deriving rows
 * with what the archive knows, and all else, which is writing them and looking up what is stored. Storing goes on while the
 * next batch is read, but on one thread: what Node.js does is never counted with another part, what the server does
 * meanwhile may be.
 */
export async function timeIngest(
  client: PrismaClient,
  inputs: AsyncIterable<IngestInput>,
  startTimer: () => () => Taken,
): Promise<TimedIngest> {
  const read = startTimer();
  const parts: Record<Part, Taken> = { read: NOTHING, derive: NOTHING, write: NOTHING };
  let part: Part = "write";
  let begun = read();
  const turnTo = (next: Part) => {
    const now = read();
    parts[part] = toSum(parts[part], toDifference(now, begun));
    [part, begun] = [next, now];
  };
  const reader: DocumentReader = {
    async read(batch, onRead = () => {}) {
      const interrupted = part;
      turnTo("read");
      const results = batch.map((input) => {
        const document = readSafely(input);
        onRead();
        return document;
      });
      turnTo(interrupted);
      return results;
    },
    close: async () => {},
  };
  const onStage = (stage: string) => turnTo(stage.startsWith("deriving") ? "derive" : "write");
  const report = await ingest(client, inputs, { reader, onStage });
  turnTo("write");
  const [failure] = report.failures;
  if (failure) {
    const { path, error } = failure;
    throw new Error(`${report.totals.failed} documents could not be stored, first ${path}: ${error.message}`);
  }
  return { ...parts, total: read() };
}
