import type { Failure, Result } from "../formats/result.ts";
import type { ByteInput } from "./byte-input.ts";
import type { Budget } from "./limits.ts";
import type { Capture } from "./sidecar.ts";

/** A document as read: its bytes or why there are none, and how it was saved, if something tells. */
export interface ReadInput {
  /** As the user named it; a member of an archive behind `!`: `pile.zip!a/b.html`. */
  path: string;
  bytes: Result<Uint8Array>;
  capture: Capture | null;
  /** What could not be read about it, though it could be read itself. */
  warnings: Failure[];
}

/** Bytes that may be a document or an archive of documents. */
export interface Source {
  path: string;
  input: ByteInput;
  /** The file that holds exactly these bytes, for archives that are read from their end; null if there is none. */
  file: string | null;
  /** What is known of how they were saved. */
  capture: Capture | null;
  warnings: Failure[];
  /** How many archives they lie in. */
  depth: number;
  budget: Budget;
}

/** Reads whatever a source is, archives within archives too. */
export type ReadSource = (source: Source) => AsyncGenerator<ReadInput>;

/** A failure as an input, so that it is named like any other. */
export function toFailed(path: string, code: string, message: string): ReadInput {
  const error: Failure = { code, message, at: null };
  return { path, bytes: { ok: false, error }, capture: null, warnings: [] };
}

/** Why a failure stands beside what was read of compressed data. */
export const FOLLOWED = "Behind its compressed data stand bytes that are none of them. They were left out.";

/** What an error says, for a person: the system's and the libraries' words, with a full stop. */
export function toReason(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
