import { toDocumentId } from "@annals/schema/ids";
import { extractDocument } from "./extract/extract-document.ts";
import { findAddressDay } from "./formats/origin/address-day.ts";
import { findOutletByHost } from "./formats/origin/outlets.ts";
import { parseAnyText, parseDocument } from "./formats/parse-document.ts";
import { type Failure, type Result, toSuccess } from "./formats/result.ts";
import { byText } from "./order.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { decodeDocument } from "./read/decode-document.ts";
import { toKeptCapture } from "./read/kept-capture.ts";
import type { DocumentCapture, ResolvableDocument } from "./resolve/archive.ts";
import { findCapturedUrl } from "./resolve/documents/captured-url.ts";

/** A document as it is kept, without anything derived. */
type KeptDocument = Omit<ResolvableDocument, "extraction">;

/** Something to ingest: bytes, where they were found, and what is known of how they were saved. */
export interface IngestInput {
  /** How the user named it; not kept. */
  path: string;
  bytes: Result<Uint8Array>;
  capture: DocumentCapture | null;
  /** What could not be read about it, though it could be read itself. */
  warnings: Failure[];
}

/**
 * Reads one input as far as it can be read without the archive. Pure.
 * @param published day of publication, YYYY-MM-DD, for a page that gives none
 */
export function readInput(input: IngestInput, published?: string): Result<ResolvableDocument> {
  return readAs(parseDocument, input, published);
}

/**
 * Reads one input like `readInput`, and text of any other origin too: what fits no format is a story whose every line
 * is kept. Pure.
 * @param published day of publication, YYYY-MM-DD, for a text that gives none
 */
export function readAnyInput(input: IngestInput, published?: string): Result<ResolvableDocument> {
  return readAs(parseAnyText, input, published);
}

function readAs(
  parse: typeof parseDocument,
  { bytes, capture }: IngestInput,
  published?: string,
): Result<ResolvableDocument> {
  if (!bytes.ok) return bytes;
  const kept = capture && toKeptCapture(capture, bytes.value);
  const captures = kept ? [kept] : [];
  const decoded = decodeDocument(bytes.value, findMediaType(captures));
  if (!decoded.ok) return decoded;
  const document = { id: toDocumentId(decoded.value.sha256), ...decoded.value, captures };
  return toResolvable(document, parse(document.text), published);
}

/**
 * What the captures of a document say that its bytes are. The same bytes may have been served as different things: the first
 * in an order of their own counts, so that it does not matter which was read first.
 */
function findMediaType(captures: DocumentCapture[]): string | null {
  return captures.flatMap(({ mediaType }) => mediaType ?? []).toSorted(byText)[0] ?? null;
}

function toResolvable(
  kept: KeptDocument,
  parsed: Result<ParsedDocument>,
  published?: string,
): Result<ResolvableDocument> {
  if (!parsed.ok) return parsed;
  const named = withSource(parsed.value, kept.captures);
  const page =
    published === undefined ? withAddressDay(named, kept.captures) : withPublished(named, published, GIVEN);
  return toSuccess({ ...kept, extraction: extractDocument(kept.text, page) });
}

/** A page that does not name its outlet is of the outlet whose address it was saved from. */
function withSource(page: ParsedDocument, captures: DocumentCapture[]): ParsedDocument {
  const saved = findCapturedUrl(captures);
  const url = saved ?? findOwnAddress(page);
  const host = url === null ? undefined : URL.parse(url)?.hostname;
  if (page.source || !host) return page;
  const value = findOutletByHost(host)?.name ?? host.replace(/^www\./, "");
  const because = `${saved === null ? "Its address is" : "It was saved from"} ${url}, and the page names no other outlet.`;
  return { ...page, source: { value, rule: "source/address", because, evidence: [] } };
}

/** The address that a page's metadata give; one that a rule of a site makes tells nothing that the rule did not know. */
function findOwnAddress({ url }: ParsedDocument): string | null {
  return url?.rule === "url/metadata" ? url.value : null;
}

const GIVEN = { rule: "published/given", because: "It was given with the document." };

/** A page that does not say when it was published is of the day in the address that it was saved from. */
function withAddressDay(page: ParsedDocument, captures: DocumentCapture[]): ParsedDocument {
  const url = findCapturedUrl(captures) ?? findOwnAddress(page);
  const day = url === null ? null : findAddressDay(url);
  if (!day) return page;
  return withPublished(page, day, {
    rule: "published/address",
    because: `Its address, ${url}, bears the day.`,
  });
}

/**
 * A page that gives its day of publication keeps it; one that gives it without its year gets the year. The day of a dateline, on
 * which a story was written, stands for it only where nothing else gives it.
 */
function withPublished(
  page: ParsedDocument,
  day: string,
  why: { rule: string; because: string },
): ParsedDocument {
  const isOwn = page.published !== null && page.published.rule !== "published/dateline";
  if (isOwn && !page.published?.value.edtf.startsWith("XXXX")) return page;
  const { time = null, offset = null } = page.published?.value ?? {};
  return { ...page, published: { value: { edtf: day, time, offset }, ...why, evidence: [] } };
}

/** The document that some kept bytes make. Throws if no rule reads them any more: that is a defect, not a loss. */
export function getResolvable(kept: KeptDocument): ResolvableDocument {
  const again = withTextAgain(kept);
  const document = again.ok ? toResolvable(again.value, parseDocument(again.value.text)) : again;
  if (!document.ok)
    throw new Error(`The stored document ${kept.id} cannot be read any more: ${document.error.message}`);
  return document.value;
}

/** The text that the bytes make by the rules of today, and what the captures say; text that is its own bytes is itself. */
function withTextAgain(kept: KeptDocument): Result<KeptDocument> {
  const mediaType = findMediaType(kept.captures);
  if (kept.bytes === null && mediaType === null && !/^[\s\uFEFF]*[<{]/.test(kept.text))
    return toSuccess(kept);
  const decoded = decodeDocument(kept.bytes ?? Buffer.from(kept.text, "utf8"), mediaType);
  return decoded.ok ? toSuccess({ ...kept, ...decoded.value }) : decoded;
}

/** A document with the captures of another reading of the same bytes besides its own, each once, in an order of their own. */
export function withCaptures(
  document: ResolvableDocument,
  other: Pick<KeptDocument, "captures"> | undefined,
): ResolvableDocument {
  const all = [...document.captures, ...(other?.captures ?? [])];
  const captures = [...new Map(all.map((capture) => [toKey(capture), capture]))]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([, capture]) => capture);
  const isSame = captures.length === document.captures.length;
  // An address may name the outlet, so a new one may change what the document says of itself.
  return isSame ? document : getResolvable({ ...document, captures });
}

function toKey({ url, retrievedAt, mediaType }: DocumentCapture): string {
  return `${url ?? ""} ${retrievedAt ?? ""} ${mediaType ?? ""}`;
}
