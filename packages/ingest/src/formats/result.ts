/** An expected failure, as a value. */
export interface Failure {
  /** Stable code that callers may switch on: `format.unknown`, `encoding.invalid-utf8`. */
  code: string;
  /** One sentence for a person. */
  message: string;
  /** Where in the input it is, if it is in one place. */
  at: Place | null;
}

/** A place in bytes or text. */
export interface Place {
  /** 0-based offset: bytes where bytes are read, UTF-16 code units where text is read. */
  offset: number;
  /** 1-based line. */
  line: number;
}

/** A value, or the reason why there is none. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** Wraps a value as a success. */
export function toSuccess<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Makes a failure of a code, a sentence and, if known, a place. */
export function toFailure<T>(code: string, message: string, at: Place | null = null): Result<T> {
  return { ok: false, error: { code, message, at } };
}
