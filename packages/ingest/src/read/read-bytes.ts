import { toByteInput } from "./byte-input.ts";
import { toKeptCapture } from "./kept-capture.ts";
import { createBudget, LIMITS, LimitError, type Limits } from "./limits.ts";
import { readSource } from "./read-source.ts";
import { type Capture, toCapture } from "./sidecar.ts";
import { type ReadInput, toFailed, toReason } from "./source.ts";

/** What bytes that somebody sends may expand to: less than what is read from files of one's own. */
const SENT_LIMITS: Limits = { ...LIMITS, entries: 10_000, bytes: 2 ** 28 };

/**
 * Reads a document, or the documents in an archive, of which all bytes are at hand.
 * @param name how whoever sent them named them
 * @param capture what is known of how they were saved; an address that is none is left out
 */
export async function* readBytes(
  name: string,
  bytes: Uint8Array,
  capture: Capture,
): AsyncGenerator<ReadInput> {
  const known = toCapture(capture);
  const isKnown = known.url !== null || known.retrievedAt !== null;
  const source = {
    path: name,
    input: toByteInput([bytes]),
    file: null,
    capture: isKnown ? known : null,
    warnings: [],
    depth: 0,
    budget: createBudget(SENT_LIMITS),
  };
  try {
    for await (const input of readSource(source)) {
      const { bytes: read, capture: found } = input;
      yield read.ok && found ? { ...input, capture: toKeptCapture(found, read.value) } : input;
    }
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    yield toFailed(name, "archive.too-large", `${toReason(error)} No more of it was read.`);
  }
}
