/** Containers that documents are read out of. */
export type ContainerKind =
  | "gzip"
  | "zstd"
  | "zip"
  | "tar"
  | "warc"
  | "mhtml"
  | "feed"
  | "json-feed"
  | "json-lines";

/** How many bytes are looked at. */
export const LOOKED_AT = 8_192;

/**
 * Tells a container by its first bytes; null for a document. The name counts only where nothing in the bytes tells, as in the
 * oldest form of tar.
 */
export function findContainer(head: Uint8Array, path: string): ContainerKind | null {
  if (startsWith(head, [0x1f, 0x8b, 0x08])) return "gzip";
  if (startsWith(head, [0x28, 0xb5, 0x2f, 0xfd])) return "zstd";
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return "zip";
  if (startsWith(head.subarray(257), [0x75, 0x73, 0x74, 0x61, 0x72])) return "tar";
  if (/\.tar$/i.test(path) && head.length >= 512 && head.subarray(0, 512).includes(0)) return "tar";
  const first = head.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  if (first === 0x7b) return findJson(toText(head));
  if (first === 0x3c) return isFeed(toText(head)) ? "feed" : null;
  if (startsWith(head, WARC)) return "warc";
  return first !== undefined && MAIL_LETTERS.has(first) && isMhtml(toText(head)) ? "mhtml" : null;
}

const WARC = [...Buffer.from("WARC/1.")];

/** First letters of the headers that saved pages begin with. */
const MAIL_LETTERS = new Set(Buffer.from("FSDMCXfsdmcx"));

function startsWith(head: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, index) => head[index] === byte);
}

function toText(head: Uint8Array): string {
  return new TextDecoder("latin1").decode(head).replace(/^(?:ï»¿)?\s+|^ï»¿/, "");
}

/** An object a line with `html` or `text`, or a JSON feed. Other JSON is no container. */
function findJson(head: string): ContainerKind | null {
  if (/"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\/version\//.test(head)) return "json-feed";
  return /^\{\s*"(?:url|html|text|retrievedAt)"\s*:\s*(?:"|null)/.test(head) &&
    /"(?:html|text)"\s*:|^[^\n]{8000}/.test(head)
    ? "json-lines"
    : null;
}

/** RSS, Atom or RSS 1.0 behind declarations and comments. */
function isFeed(head: string): boolean {
  let rest = head;
  for (let tries = 0; tries < 8; tries += 1) {
    const end = rest.startsWith("<!--")
      ? rest.indexOf("-->") + 3
      : /^<[?!]/.test(rest)
        ? toEndOfDeclaration(rest)
        : 0;
    if (end <= 0) break;
    rest = rest.slice(end).trimStart();
  }
  return /^<(?:rss|rdf:RDF|(?:atom:)?feed)(?=[\s>])/i.test(rest);
}

/** Where `<!DOCTYPE … [ … ]>` ends, whatever entities it declares: no reader of feeds resolves them. */
function toEndOfDeclaration(text: string): number {
  const subset = /^<!DOCTYPE[^[>]{0,500}\[/i.exec(text);
  if (!subset) return text.indexOf(">") + 1;
  const end = /\]\s*>/.exec(text);
  return end ? end.index + end[0].length : 0;
}

/** The headers of a saved page: a message of related parts. */
function isMhtml(head: string): boolean {
  const headers = head.split(/\r?\n\r?\n/, 1)[0] ?? "";
  return (
    /^[A-Za-z-]{2,40}:/.test(headers) &&
    /^content-type:\s*multipart\/(?:related|mixed|alternative)\b/im.test(headers)
  );
}
