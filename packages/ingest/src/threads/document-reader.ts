import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Result } from "../formats/result.ts";
import type { IngestInput } from "../read-document.ts";
import type { ResolvableDocument } from "../resolve/archive.ts";
import { readSafely } from "./read-safely.ts";
import { createThreadPool, type ThreadPool } from "./thread-pool.ts";

/** Reads inputs: decodes, parses and extracts. */
export interface DocumentReader {
  /**
   * The answers are in the order of the inputs. Never rejects.
   * @param onRead told after each
   */
  read(inputs: readonly IngestInput[], onRead?: () => void): Promise<Result<ResolvableDocument>[]>;
  /** Ends its threads, if it has any. */
  close(): Promise<void>;
}

/** How documents are read. */
export interface ReaderOptions {
  /** How many threads read at once; one for each processor unless told. */
  threads?: number;
  /** Whether threads read even a few documents, so that one that cannot be read ends none but its own. */
  isGuarded?: boolean;
}

const LIMIT_MS = 60_000;
const LIMIT_MB = 1024;

// A thread loads the gazetteer and the tagger first, which takes as long as reading some twenty documents.
const FEW_DOCUMENTS = 16;
const FEW_BYTES = 1024 * 1024;

/** Makes a reader that reads a few documents by itself and starts threads for many. */
export function createReader({ threads, isGuarded = false }: ReaderOptions = {}): DocumentReader {
  let pool: ThreadPool | null = null;
  const startThreads = () =>
    createThreadPool({
      threads: threads ?? availableParallelism(),
      limitMs: LIMIT_MS,
      limitMb: LIMIT_MB,
      file: fileURLToPath(new URL("read-in-thread.ts", import.meta.url)),
    });
  return {
    async read(inputs, onRead = () => {}) {
      if (!pool && !isGuarded && isFew(inputs)) {
        return inputs.map((input) => {
          const document = readSafely(input);
          onRead();
          return document;
        });
      }
      pool ??= startThreads();
      return pool.read(inputs, onRead);
    },
    close: async () => pool?.close(),
  };
}

function isFew(inputs: readonly IngestInput[]): boolean {
  const bytes = inputs.reduce((sum, input) => sum + (input.bytes.ok ? input.bytes.value.length : 0), 0);
  return inputs.length <= FEW_DOCUMENTS && bytes <= FEW_BYTES;
}
