import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { AsyncIterReader, WARCParser, type WARCRecord } from "warcio";
import { toBoundedHeads } from "./bounded-heads.ts";
import { toByteInput } from "./byte-input.ts";
import { MAX_BYTES, toTooLarge } from "./decode-document.ts";
import { toCapture } from "./sidecar.ts";
import { type ReadInput, type Source, toFailed, toReason } from "./source.ts";

/** Media types of responses that are documents. */
const DOCUMENTS = new Set(["text/html", "application/xhtml+xml", "text/plain"]);

/**
 * Reads the pages in a WARC: responses with status 200 that are HTML or plain text, with the address and the time of their
 * capture. The document's bytes are the payload, its chunks joined and its compression undone. Other records are passed over.
 */
export async function* readWarc(source: Source): AsyncGenerator<ReadInput> {
  const { pieces, beginHead, endHead } = toBoundedHeads(source.input);
  const reader = new AsyncIterReader(pieces);
  const parser = new WARCParser(reader);
  for (let record = await parser.parse(); record; record = await parser.parse()) {
    endHead();
    source.budget.countEntry();
    if (!/^WARC\/1\.\d/.test(record.warcHeaders.statusline)) {
      throw new Error(`where a record should begin stands “${record.warcHeaders.statusline.slice(0, 60)}”`);
    }
    const type = findDocumentType(record);
    if (type !== null) yield await readRecord(source, record, type);
    await toByteInput(record.reader).skip();
    const missing = findMissing(record);
    if (missing > 0) throw new Error(`the record of ${toAddress(record)} ends ${missing} bytes early`);
    beginHead();
    await checkEnd(reader, record);
  }
}

/** The media type of a response that is a document, as it was served; null for any other record. */
function findDocumentType(record: WARCRecord): string | null {
  const http = record.httpHeaders;
  if (record.warcType !== "response" || Number(http?.statusCode) !== 200) return null;
  const served = http?.headers.get("content-type") ?? "";
  return DOCUMENTS.has(served.split(";", 1)[0]?.trim().toLowerCase() ?? "") ? served : null;
}

async function readRecord(source: Source, record: WARCRecord, mediaType: string): Promise<ReadInput> {
  const url = toAddress(record);
  const path = `${source.path}!${url}`;
  const raw = await toByteInput(record.reader).readAll(MAX_BYTES);
  if (!raw)
    return {
      path,
      bytes: { ok: false, error: toTooLarge(record.warcContentLength) },
      capture: null,
      warnings: [],
    };
  if (findMissing(record) > 0)
    return toFailed(path, "archive.damaged", "The record ends before its page does.");
  const headers = record.httpHeaders?.headers;
  try {
    const joined = /\bchunked\b/i.test(headers?.get("transfer-encoding") ?? "") ? toDechunked(raw) : raw;
    const bytes = toDecoded(joined, headers?.get("content-encoding") ?? "");
    const retrievedAt = record.warcHeaders.headers.get("WARC-Date") ?? null;
    return {
      path,
      bytes: { ok: true, value: bytes },
      capture: toCapture({ url, retrievedAt, mediaType }),
      warnings: [],
    };
  } catch (error) {
    return toFailed(path, "archive.damaged", `Its payload cannot be decoded: ${toReason(error)}`);
  }
}

/** Behind a record stands an empty line, or the data end. What else stands there was cut off from the record by its own length. */
async function checkEnd(reader: AsyncIterReader, record: WARCRecord): Promise<void> {
  const line = await reader.readlineRaw(64);
  if (!line) return;
  const words = Buffer.from(line).toString("latin1").trim();
  if (words === "") return;
  throw new Error(
    `behind the record of ${toAddress(record)} stands “${words.slice(0, 40)}”, which belongs to none`,
  );
}

/** How many bytes of a record are wanting. */
function findMissing(record: WARCRecord): number {
  const { reader } = record;
  return "limit" in reader && typeof reader.limit === "number" ? reader.limit : 0;
}

function toAddress(record: WARCRecord): string {
  return record.warcTargetURI ?? "a record without address";
}

/** The payload that a content coding stands for; as it is where it is not compressed, whatever the header says. */
function toDecoded(bytes: Uint8Array, coding: string): Uint8Array {
  const options = { maxOutputLength: MAX_BYTES };
  const name = coding.trim().toLowerCase();
  if (name === "gzip" || name === "x-gzip")
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes;
  if (name === "deflate") return inflateSync(bytes, options);
  if (name === "br") return brotliDecompressSync(bytes, options);
  return name === "zstd" ? zstdDecompressSync(bytes, options) : bytes;
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
