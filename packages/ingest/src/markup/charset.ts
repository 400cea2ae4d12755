/** What is known of how bytes are to be read besides the bytes: a media type as HTTP has it, taken apart. */
export interface MediaType {
  /** `text/html`; lower case. */
  type: string;
  /** The label as given, lower case: `windows-1251`; null if none is given or it is unknown. */
  charset: string | null;
}

/** How far into a page its own label of its encoding is looked for. HTML asks for 1,024 bytes; pages do worse. */
const LABEL_WITHIN = 4_096;

/** With fewer bytes beyond ASCII than this, well-formed UTF-8 may be chance. */
const SURE_BYTES = 32;

/** Takes a media type apart: `text/html; charset="UTF-8"`. */
export function parseMediaType(value: string): MediaType {
  const type = value.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const label = /;\s*charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(value.slice(0, 300))?.[1] ?? null;
  return { type, charset: label === null ? null : findEncoding(label) };
}

/**
 * The encoding of markup, by its name in the Encoding standard: the byte order mark; UTF-8 where the bytes are so beyond
 * chance, whatever a label says that may be left over from another copy; the label from outside; the page's own; UTF-8 where
 * that fits, or else windows-1252, as browsers have it.
 */
export function findCharset(bytes: Uint8Array, given: string | null): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const foreign = countForeign(bytes);
  const isUtf8 = foreign > 0 && isWellFormed(bytes);
  if (isUtf8 && foreign >= SURE_BYTES) return "utf-8";
  const label = given ?? findLabel(bytes);
  if (label !== null) return label;
  return isUtf8 || foreign === 0 ? "utf-8" : "windows-1252";
}

/** The text of bytes in an encoding, without its byte order mark. What is no character of it becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

/** The label that a page, or an XML file, gives itself: `<meta charset=…>`, `<?xml … encoding="…"?>`. */
function findLabel(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, LABEL_WITHIN));
  const xml = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})["']/i.exec(head)?.[1];
  const meta = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?([\w:.-]{1,40})/i.exec(head)?.[1];
  const found = findEncoding(meta ?? xml ?? "");
  // A label that could be read as ASCII is not UTF-16, whatever it says.
  return found?.startsWith("utf-16") ? "utf-8" : found;
}

/** The name of the encoding that a label means; null for an unknown one. */
function findEncoding(label: string): string | null {
  try {
    return label === "" ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function countForeign(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    count += 1;
    if (count >= SURE_BYTES) break;
  }
  return count;
}

function isWellFormed(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
