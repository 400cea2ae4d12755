import { createHash } from "node:crypto";
import { type Failure, type Place, type Result, toFailure, toSuccess } from "../formats/result.ts";
import { decodeBytes } from "../markup/charset.ts";
import { type DocumentKind, findKind } from "../markup/find-kind.ts";
import { PAGE_MARK } from "../markup/layout.ts";
import { toText } from "../markup/to-text.ts";
import { findBinaryKind } from "./binary-kind.ts";

/** The text of a document and what identifies its bytes. */
export interface DecodedDocument {
  /**
   * Of text: every code unit of the bytes, byte order mark and CR included, so that its UTF-8 is the bytes again. Of markup,
   * and of text in another encoding: what the bytes say.
   */
  text: string;
  /** The bytes where the text's UTF-8 is not them; null where it is. */
  bytes: Uint8Array<ArrayBuffer> | null;
  /** SHA-256 of the bytes, 64 hex digits. */
  sha256: string;
  /** How many bytes. */
  byteLength: number;
}

/** Documents above this many bytes are refused: 16 MiB. Saved pages are a thousand times smaller. */
export const MAX_BYTES = 16 * 1024 * 1024;

/** A line above this many bytes is refused: no page of text has one, and rules run on lines. 1 MiB. */
export const MAX_LINE_BYTES = 1024 * 1024;

/**
 * Decodes the bytes of a saved page: text as UTF-8, losing nothing; markup to the text that it shows. Pure.
 * @param mediaType what the server, or the container of the page, said that the bytes are; null if nothing did
 *
 * @returns the text, or an error: `document.too-large`, `document.empty` (no byte, white space only, or markup without words),
 *   `document.binary` (and what it looks like), `document.line-too-long`, `encoding.invalid-utf8`; the last two
 *   with byte offset and line.
 */
export function decodeDocument(bytes: Uint8Array, mediaType: string | null = null): Result<DecodedDocument> {
  if (bytes.length > MAX_BYTES) return { ok: false, error: toTooLarge(bytes.length) };
  const found = findKind(bytes, mediaType);
  if (found.kind !== "text" || found.charset !== "utf-8") return decodeForeign(bytes, found);
  const binary = findBinaryKind(bytes);
  if (binary) {
    const what = binary.kind ? `It looks like ${binary.kind}.` : "It holds bytes that no text holds.";
    return toFailure("document.binary", `The document is not text. ${what}`, toPlace(bytes, binary.offset));
  }
  const long = findLongLine(bytes);
  if (long !== null) {
    const message = `A line is longer than ${MAX_LINE_BYTES} bytes, which no saved page of text has.`;
    return toFailure("document.line-too-long", message, toPlace(bytes, long));
  }
  const bad = findInvalidUtf8(bytes);
  if (bad !== null) {
    const place = toPlace(bytes, bad);
    const message = `The bytes are not UTF-8: byte ${bad} (line ${place.line}) begins no character.`;
    return toFailure("encoding.invalid-utf8", message, place);
  }
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (/^[\s\u200B\uFEFF]*$/.test(text)) return toFailure("document.empty", "The document holds no text.");
  return toSuccess({ text, bytes: null, sha256: toSha256(bytes), byteLength: bytes.length });
}

/** Markup, and text in another encoding than UTF-8: the text is made of the bytes, which are kept beside it. */
function decodeForeign(bytes: Uint8Array, found: DocumentKind): Result<DecodedDocument> {
  const text = found.kind === "text" ? decodeBytes(bytes, found.charset) : toText(bytes, found);
  const words = found.kind === "text" ? text : text.replace(PAGE_MARK, "");
  if (!/[^\s\u200B\uFEFF]/.test(words)) return toFailure("document.empty", "The document holds no text.");
  if (text.includes("\0")) {
    return toFailure(
      "document.binary",
      `The document is not text in ${found.charset}.`,
      toPlace(bytes, bytes.indexOf(0)),
    );
  }
  const kept = Uint8Array.from(bytes);
  return toSuccess({ text, bytes: kept, sha256: toSha256(bytes), byteLength: bytes.length });
}

function toSha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The refusal of a document of so many bytes. */
export function toTooLarge(byteLength: number): Failure {
  const message = `The document has ${byteLength} bytes or more; larger ones than 16 MiB (${MAX_BYTES} bytes) are not read.`;
  return { code: "document.too-large", message, at: null };
}

/** Where the first line begins that is too long, or null. Linear, and without copying. */
function findLongLine(bytes: Uint8Array): number | null {
  let start = 0;
  while (bytes.length - start > MAX_LINE_BYTES) {
    const end = bytes
      .subarray(start, start + MAX_LINE_BYTES + 1)
      .findLastIndex((byte) => byte === LF || byte === CR);
    if (end < 0) return start;
    start += end + 1;
  }
  return null;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * The offset of the first byte that does not begin, or continue, a well-formed UTF-8 sequence (Unicode, table 3-7:
 * no overlong forms, no surrogates, nothing above U+10FFFF), or null.
 */
function findInvalidUtf8(bytes: Uint8Array): number | null {
  let at = 0;
  while (at < bytes.length) {
    const length = toSequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return null;
}

/** How many bytes the sequence at an offset has; 0 if it is ill-formed. */
function toSequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const isTail = (offset: number, low = 0x80, high = 0xbf) => {
    const byte = bytes[at + offset] ?? 0;
    return byte >= low && byte <= high;
  };
  if (first >= 0xc2 && first <= 0xdf) return isTail(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80;
    const high = first === 0xed ? 0x9f : 0xbf;
    return isTail(1, low, high) && isTail(2) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const low = first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xf4 ? 0x8f : 0xbf;
    return isTail(1, low, high) && isTail(2) && isTail(3) ? 4 : 0;
  }
  return 0;
}

/** The line of a byte offset, 1-based. */
function toPlace(bytes: Uint8Array, offset: number): Place {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === LF) line += 1;
  return { offset, line };
}
