import { findCharset, parseMediaType } from "./charset.ts";

/** What bytes are to be read as, and in which encoding. */
export interface DocumentKind {
  /** `text`: the bytes are the document's words; the others are markup that a text is made of. */
  kind: "text" | "html" | "feed-entry" | "json-entry";
  /** By its name in the Encoding standard. */
  charset: string;
}

/** How far the first element of a page may stand behind comments and declarations. */
const LOOKED_AT = 4_096;

/**
 * Tells what bytes are, from their opening and what is given with them. Without a hint only what begins as a whole page does
 * is a page, so that Markdown with a piece of HTML in it stays text.
 * @param mediaType as HTTP gives it: `text/html; charset=euc-jp`; null if nothing is known
 */
export function findKind(bytes: Uint8Array, mediaType: string | null): DocumentKind {
  const given = mediaType === null ? null : parseMediaType(mediaType);
  const kind = given ? KINDS[given.type] : undefined;
  const found = kind ?? findOpening(bytes) ?? "text";
  if (found !== "text") return { kind: found, charset: findCharset(bytes, given?.charset ?? null) };
  return { kind: "text", charset: given?.charset ?? findWide(bytes) ?? "utf-8" };
}

/** The form of UTF-16 that a byte order mark tells; null if none stands there. */
function findWide(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

const KINDS: Record<string, DocumentKind["kind"]> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "text",
  "text/markdown": "text",
  "application/rss+xml": "feed-entry",
  "application/atom+xml": "feed-entry",
  "application/feed+json": "json-entry",
};

const TYPES: Record<DocumentKind["kind"], string> = {
  text: "text/plain",
  html: "text/html",
  "feed-entry": "application/rss+xml",
  "json-entry": "application/feed+json",
};

/** What must be kept of a hint, so that the bytes are read the same again: null where they tell it themselves. */
export function toKeptMediaType(bytes: Uint8Array, mediaType: string | null): string | null {
  if (mediaType === null) return null;
  const told = findKind(bytes, null);
  const hinted = findKind(bytes, mediaType);
  if (told.kind === hinted.kind && told.charset === hinted.charset) return null;
  return `${TYPES[hinted.kind]}; charset=${hinted.charset}`;
}

/** What the first element says that is no comment or declaration; null for anything else than a whole page or entry. */
function findOpening(bytes: Uint8Array): DocumentKind["kind"] | null {
  const wide = findWide(bytes);
  let at = wide ? 2 : bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  while (at < bytes.length && at < LOOKED_AT && isSpace(bytes[at] ?? 0, wide !== null)) at += 1;
  const first = bytes[at];
  if (first === 0x7b && !wide) return isFeedItem(bytes) ? "json-entry" : null;
  if (first !== 0x3c) return null;
  const from = wide ? 0 : at;
  const opening = withoutPreamble(
    new TextDecoder(wide ?? "latin1").decode(bytes.subarray(from, from + LOOKED_AT)),
  );
  if (/^<(?:!doctype html|html|head|body)(?=[\s>/])/i.test(opening)) return "html";
  return /^<(?:item|entry)(?=[\s>])/.test(opening) ? "feed-entry" : null;
}

/** White space, and the zero halves of it in UTF-16. */
function isSpace(byte: number, isWide: boolean): boolean {
  return (byte >= 0x09 && byte <= 0x0d) || byte === 0x20 || (isWide && byte === 0);
}

/** Markup without the comments, the XML declaration and the document type of XML above its first element. */
function withoutPreamble(head: string): string {
  let rest = head.trimStart();
  for (let tries = 0; tries < 8; tries += 1) {
    const end = rest.startsWith("<!--")
      ? rest.indexOf("-->")
      : rest.startsWith("<?")
        ? rest.indexOf("?>")
        : -1;
    if (end < 0) break;
    rest = rest.slice(end + (rest.startsWith("<!--") ? 3 : 2)).trimStart();
  }
  return rest;
}

/** An item of a JSON feed by itself: an object with `content_html` or `content_text`. */
function isFeedItem(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, LOOKED_AT));
  return /"(?:id|url|title)"\s*:/.test(text) && /"content_(?:html|text)"\s*:/.test(text);
}
