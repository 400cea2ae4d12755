/** Why bytes are no text. */
export interface BinaryKind {
  /** What the first bytes say it is, with its article: `a PDF file`; null if they say nothing. */
  kind: string | null;
  /** Where the first byte is that no text holds. */
  offset: number;
}

/** The first bytes of kinds of files that end up among saved pages, from their specifications. */
const MAGIC: [string, number[]][] = [
  ["a PDF file", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP archive (or an office document)", [0x50, 0x4b, 0x03, 0x04]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["a WebP image or a WAVE or AVI file", [0x52, 0x49, 0x46, 0x46]],
  ["gzip data", [0x1f, 0x8b]],
  ["Zstandard data", [0x28, 0xb5, 0x2f, 0xfd]],
  ["xz data", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ["bzip2 data", [0x42, 0x5a, 0x68]],
  ["a 7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["an SQLite database", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72]],
  ["an ELF program", [0x7f, 0x45, 0x4c, 0x46]],
];

/** More control bytes than one in this many are no text. */
const CONTROL_SHARE = 200;

/** Recognises bytes that are no text: a NUL byte, many control bytes, or the mark of a PDF. Null for text. */
export function findBinaryKind(bytes: Uint8Array): BinaryKind | null {
  const kind = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { kind, offset: nul };
  if (kind === "a PDF file") return { kind, offset: 0 };
  let controls = 0;
  let first = -1;
  for (let at = 0; at < bytes.length; at += 1) {
    if (!isControl(bytes[at] ?? 0)) continue;
    controls += 1;
    if (first < 0) first = at;
  }
  return controls > 3 && controls * CONTROL_SHARE > bytes.length ? { kind, offset: first } : null;
}

/** C0 controls but tab, line feed, vertical tab, form feed, carriage return and escape; and DEL. */
function isControl(byte: number): boolean {
  return (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) || byte === 0x7f;
}
