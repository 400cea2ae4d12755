import { toByteInput } from "./byte-input.ts";
import { findContainer, LOOKED_AT } from "./container-kind.ts";
import { MAX_BYTES, toTooLarge } from "./decode-document.ts";
import { CHANGED, type FoundFile, findFiles, type OpenFile } from "./find-files.ts";
import { toKeptCapture } from "./kept-capture.ts";
import { createBudget, LIMITS, LimitError, type Limits } from "./limits.ts";
import { readSource } from "./read-source.ts";
import { readSidecar } from "./sidecar.ts";
import { type ReadInput, toFailed, toReason } from "./source.ts";

export type { ReadInput } from "./source.ts";

/**
 * Reads the documents in files and folders (`-` is standard input) one after the other, in `findFiles`' order, and those in
 * archives in the archives' order. Memory does not grow with their number.
 * @param limits what each file may expand to
 */
export async function* readInputs(
  paths: readonly string[],
  limits: Limits = LIMITS,
): AsyncGenerator<ReadInput> {
  for await (const found of findFiles(paths)) {
    const opened = await found.open();
    if (opened.ok) {
      for await (const input of readFile(found, opened.value, limits)) yield withKeptCapture(input);
    } else yield { path: found.path, bytes: opened, capture: null, warnings: [] };
  }
}

/** What was given with a document, as it is kept: so what is known already is known before it is read. */
function withKeptCapture(input: ReadInput): ReadInput {
  const { bytes, capture } = input;
  return bytes.ok && capture ? { ...input, capture: toKeptCapture(capture, bytes.value) } : input;
}

async function* readFile(
  { path }: FoundFile,
  { pieces, size, file, hasChanged }: OpenFile,
  limits: Limits,
): AsyncGenerator<ReadInput> {
  const sidecar = file === null ? null : await readSidecar(file);
  const capture = sidecar?.ok ? sidecar.value : null;
  const warnings = sidecar && !sidecar.ok ? [sidecar.error] : [];
  const input = toByteInput(pieces);
  try {
    if (size !== null && size > MAX_BYTES && findContainer(await input.peek(LOOKED_AT), path) === null) {
      yield { path, bytes: { ok: false, error: toTooLarge(size) }, capture: null, warnings };
    } else
      yield* readSource({ path, input, file, capture, warnings, depth: 0, budget: createBudget(limits) });
    if (await hasChanged()) yield toFailed(path, "file.changed", CHANGED);
  } catch (error) {
    const [code, end] =
      error instanceof LimitError
        ? ["archive.too-large", " No more of it was read."]
        : ["file.unreadable", ""];
    yield toFailed(path, code, `${toReason(error)}${end}`);
  } finally {
    if ("destroy" in pieces && typeof pieces.destroy === "function" && file !== null) pieces.destroy();
  }
}
