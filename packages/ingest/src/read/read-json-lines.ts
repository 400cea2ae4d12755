import { z } from "zod";
import { sayProblems } from "../say-problems.ts";
import { MAX_BYTES } from "./decode-document.ts";
import { toCapture } from "./sidecar.ts";
import { type ReadInput, type Source, toFailed } from "./source.ts";

/** JSON may write a letter of one byte as six. */
const LONGEST_LINE = 6 * MAX_BYTES;

/** Other fields are allowed: whoever saved the page may keep more. */
const SavedPage = z
  .object({
    url: z.string().nullish(),
    html: z.string().nullish(),
    text: z.string().nullish(),
    retrievedAt: z.string().nullish(),
  })
  .refine(({ html, text }) => (html ?? text ?? null) !== null, "Neither html nor text is given.");

/**
 * Reads lines of JSON, a saved page each: `{"url": …, "html" or "text": …, "retrievedAt": …}`. The document's bytes are the UTF-8
 * of `html` or `text`. A line that cannot be read fails alone.
 */
export async function* readJsonLines(source: Source): AsyncGenerator<ReadInput> {
  let [line, offset] = [0, 0];
  for await (const { bytes, length } of splitLines(source.input)) {
    line += 1;
    const at = { offset, line };
    offset += length;
    const path = `${source.path}!${line}`;
    if (bytes === null) yield toBad(path, `The line is longer than ${LONGEST_LINE} bytes.`, at);
    else if (!isBlank(bytes)) {
      source.budget.countEntry();
      yield readLine(path, bytes, at);
    }
  }
}

function readLine(path: string, bytes: Uint8Array, at: { offset: number; line: number }): ReadInput {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return toBad(path, "The line is no JSON in UTF-8.", at);
  }
  const page = SavedPage.safeParse(data);
  if (!page.success) return toBad(path, `${sayProblems(page.error)}.`, at);
  const { url = null, html, text, retrievedAt = null } = page.data;
  const mediaType = `${typeof html === "string" ? "text/html" : "text/plain"}; charset=utf-8`;
  const value = Buffer.from(html ?? text ?? "", "utf8");
  const capture = toCapture({ url, retrievedAt, mediaType });
  const warnings = [
    ...(url !== null && capture.url === null ? [toWarning(path, "url", url)] : []),
    ...(retrievedAt !== null && capture.retrievedAt === null
      ? [toWarning(path, "retrievedAt", retrievedAt)]
      : []),
  ];
  return { path, bytes: { ok: true, value }, capture, warnings };
}

function toWarning(path: string, field: string, value: string) {
  const message = `${path}: ${field} is not read, as it is no web address or instant: ${value.slice(0, 100)}.`;
  return { code: "sidecar.unreadable", message, at: null };
}

function toBad(path: string, message: string, at: { offset: number; line: number }): ReadInput {
  const failed = toFailed(path, "record.unreadable", message);
  return failed.bytes.ok ? failed : { ...failed, bytes: { ok: false, error: { ...failed.bytes.error, at } } };
}

/** Lines with the bytes that each takes, its end included; null for one that is too long. */
async function* splitLines(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ bytes: Uint8Array | null; length: number }> {
  let open: Uint8Array[] = [];
  let length = 0;
  const close = (last: Uint8Array) => {
    const whole = length + last.length;
    const bytes = whole > LONGEST_LINE ? null : open.length === 0 ? last : Buffer.concat([...open, last]);
    open = [];
    length = 0;
    return { bytes, length: whole };
  };
  for await (const piece of pieces) {
    let at = 0;
    for (let end = piece.indexOf(0x0a); end >= 0; end = piece.indexOf(0x0a, at)) {
      yield close(piece.subarray(at, end + 1));
      at = end + 1;
    }
    const rest = piece.subarray(at);
    length += rest.length;
    if (length <= LONGEST_LINE) open.push(rest);
    else open = [];
  }
  if (length > 0) yield close(new Uint8Array());
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20);
}
