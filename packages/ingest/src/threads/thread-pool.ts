import { Piscina } from "piscina";
import { type Result, toFailure } from "../formats/result.ts";
import type { IngestInput } from "../read-document.ts";
import type { ResolvableDocument } from "../resolve/archive.ts";
import { toSharing } from "../share-texts.ts";

/** How threads read documents. */
export interface ThreadOptions {
  /** How many read at once. */
  threads: number;
  /** How long one document may take. */
  limitMs: number;
  /** How much memory a thread may have for its objects. */
  limitMb: number;
  /** The file whose default export reads an input. */
  file: string;
}

/** Threads that read documents. A thread that dies takes one document with it, and another takes its place. */
export interface ThreadPool {
  /**
   * Reads as many at once as there are threads; the answers are in the order of the inputs. Never rejects.
   * @param onRead told after each
   */
  read(inputs: readonly IngestInput[], onRead?: () => void): Promise<Result<ResolvableDocument>[]>;
  /** Ends the threads. */
  close(): Promise<void>;
}

// Starting a thread takes a second, so it stays while the database is busy with what it read.
const IDLE_MS = 60_000;

/** Makes a pool; its threads start with the first inputs. */
export function createThreadPool({ threads, limitMs, limitMb, file }: ThreadOptions): ThreadPool {
  const pool = new Piscina<IngestInput, Result<ResolvableDocument>>({
    filename: file,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: limitMb },
  });
  // A thread that dies is told by the document that it read.
  pool.on("error", () => {});
  const readOne = async (input: IngestInput) => {
    const limit = AbortSignal.timeout(limitMs);
    try {
      return await pool.run(input, { signal: limit });
    } catch (error) {
      return limit.aborted ? toTooSlow(limitMs) : toDead(error);
    }
  };
  return {
    async read(inputs, onRead = () => {}) {
      const results: Result<ResolvableDocument>[] = [];
      const share = toSharing();
      const waiting = inputs.entries();
      // The limit of a document counts from its turn, so none waits in the pool's own queue.
      const readInTurn = async () => {
        for (const [index, input] of waiting) {
          results[index] = share(await readOne(input));
          onRead();
        }
      };
      await Promise.all(Array.from({ length: threads }, readInTurn));
      return results;
    },
    close: () => pool.destroy(),
  };
}

function toTooSlow(limitMs: number): Result<never> {
  return toFailure(
    "document.too-slow",
    `Reading it took longer than ${limitMs / 1000} seconds and was stopped.`,
  );
}

function toDead(error: unknown): Result<never> {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ERR_WORKER_OUT_OF_MEMORY")
    return toFailure("document.out-of-memory", "Reading it took more memory than a thread may have.");
  const reason = error instanceof Error ? error.message : String(error);
  return toFailure("document.thread-died", `The thread that read it ended: ${reason}`);
}
