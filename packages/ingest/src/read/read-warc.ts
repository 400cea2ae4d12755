import { AsyncIterReader, WARCParser, type WARCRecord } from "warcio";
import { toBoundedHeads } from "./bounded-heads.ts";
import { toByteInput } from "./byte-input.ts";
import { MAX_BYTES, toTooLarge } from "./decode-document.ts";
import { toBody } from "./http-body.ts";
import { LimitError } from "./limits.ts";
import { toCapture } from "./sidecar.ts";
import { FOLLOWED, type ReadInput, type Source, toFailed, toReason } from "./source.ts";

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
    if (type !== null) yield* readRecord(source, record, type);
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

async function* readRecord(source: Source, record: WARCRecord, mediaType: string): AsyncGenerator<ReadInput> {
  const url = toAddress(record);
  const path = `${source.path}!${url}`;
  const raw = await toByteInput(record.reader).readAll(MAX_BYTES);
  if (!raw) {
    yield toTooLargeInput(path, record.warcContentLength);
    return;
  }
  if (findMissing(record) > 0) {
    yield toFailed(path, "archive.damaged", "The record ends before its page does.");
    return;
  }
  try {
    const header = (name: string) => record.httpHeaders?.headers.get(name) ?? null;
    const { bytes, isFollowed } = await toBody(raw, header, source.budget);
    const retrievedAt = record.warcHeaders.headers.get("WARC-Date") ?? null;
    const capture = toCapture({ url, retrievedAt, mediaType });
    if (bytes) yield { path, bytes: { ok: true, value: bytes }, capture, warnings: [] };
    else yield toTooLargeInput(path, MAX_BYTES + 1);
    if (isFollowed) yield toFailed(path, "archive.damaged", FOLLOWED);
  } catch (error) {
    if (error instanceof LimitError) throw error;
    yield toFailed(path, "archive.damaged", `Its payload cannot be decoded: ${toReason(error)}`);
  }
}

function toTooLargeInput(path: string, byteLength: number): ReadInput {
  return { path, bytes: { ok: false, error: toTooLarge(byteLength) }, capture: null, warnings: [] };
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
