import { brotliDecompressSync, inflateRawSync, inflateSync } from "node:zlib";
import { toByteInput } from "./byte-input.ts";
import { MAX_BYTES } from "./decode-document.ts";
import { decompress } from "./decompress.ts";
import { isGzipHead } from "./gzip-member.ts";
import type { Budget } from "./limits.ts";

/** What the body of an HTTP response stands for. */
export interface Body {
  /** Null where there are more than a document may have. */
  bytes: Uint8Array | null;
  /** Whether bytes stand behind what was compressed that are none of it, and were left out. */
  isFollowed: boolean;
}

/**
 * Undoes what a response's head says was done to its body: chunks, then codings, the last first (RFC 9110, 8.4). A coding that is
 * unknown is passed over, and gzip that is none, as some crawlers keep the head of a body that they decoded. Throws
 * where the compressed data are damaged, and a `LimitError` or an `ExpansionError` where they are more than there may be.
 * @param headers gives the value of a header, null if there is none
 */
export async function toBody(
  raw: Uint8Array,
  headers: (name: string) => string | null,
  budget: Budget,
): Promise<Body> {
  const isChunked = /\bchunked\b/i.test(headers("transfer-encoding") ?? "");
  let body: Body = { bytes: isChunked ? toDechunked(raw) : raw, isFollowed: false };
  const codings = (headers("content-encoding") ?? "").split(",").map((coding) => coding.trim().toLowerCase());
  for (const coding of codings.reverse()) {
    if (body.bytes === null) return body;
    const decoded = await decode(body.bytes, coding, budget);
    body = { bytes: decoded.bytes, isFollowed: body.isFollowed || decoded.isFollowed };
  }
  return body;
}

async function decode(bytes: Uint8Array, coding: string, budget: Budget): Promise<Body> {
  if (/^(?:x-)?gzip$/.test(coding)) {
    return isGzipHead(bytes) ? expand("gzip", bytes, budget) : { bytes, isFollowed: false };
  }
  if (coding === "zstd") return expand("zstd", bytes, budget);
  if (coding === "br") return expandAtOnce(brotliDecompressSync, bytes);
  if (coding !== "deflate") return { bytes, isFollowed: false };
  // Some servers leave out the frame of RFC 1950 that HTTP asks for, and browsers take it so.
  const isFramed = ((bytes[0] ?? 0) & 0x0f) === 8 && ((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) % 31 === 0;
  return expandAtOnce(isFramed ? inflateSync : inflateRawSync, bytes);
}

async function expand(kind: "gzip" | "zstd", bytes: Uint8Array, budget: Budget): Promise<Body> {
  const { pieces, isFollowed } = decompress(kind, [bytes], budget);
  const all = await toByteInput(pieces).readAll(MAX_BYTES);
  await pieces.return(undefined);
  return { bytes: all, isFollowed: isFollowed() };
}

type Expand = (bytes: Uint8Array, options: { info: true; maxOutputLength: number }) => unknown;

function expandAtOnce(run: Expand, bytes: Uint8Array): Body {
  try {
    const { buffer, engine } = run(bytes, { info: true, maxOutputLength: MAX_BYTES }) as {
      buffer: Uint8Array;
      engine: { bytesWritten: number };
    };
    const isFollowed = bytes.subarray(engine.bytesWritten).some((byte) => byte !== 0);
    return { bytes: buffer, isFollowed };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE")
      return { bytes: null, isFollowed: false };
    throw error;
  }
}

/** The chunks of a body joined (RFC 9112, 7.1); the body as it is where it has none, as some crawlers save it. */
function toDechunked(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(0x0a, at);
    const line = end < 0 || end - at > 1_000 ? "" : Buffer.from(bytes.subarray(at, end)).toString("latin1");
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(line)?.[1];
    if (size === undefined) return at === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(at)]);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (bytes[at] === 0x0d) at += 1;
    if (bytes[at] === 0x0a) at += 1;
  }
  return Buffer.concat(parts);
}
