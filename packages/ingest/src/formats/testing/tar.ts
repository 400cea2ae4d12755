/** A file of a tar archive. */
export interface TarFile {
  name: string;
  bytes: Uint8Array;
}

const BLOCK = 512;

/**
 * Reads the regular files of an uncompressed tar archive (POSIX.1-2001 pax or GNU, whose long names and pax
 * `path` records are honoured).
 */
export function readTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  let longName: string | null = null;
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + BLOCK);
    const size = Number.parseInt(toText(header.subarray(124, 136)), 8);
    const type = String.fromCharCode(header[156] ?? 0);
    const bytes = archive.subarray(at + BLOCK, at + BLOCK + size);
    const prefix = toText(header.subarray(257, 262)) === "ustar" ? toText(header.subarray(345, 500)) : "";
    if (type === "L") {
      longName = toText(bytes);
    } else if (type === "x") {
      longName = findPaxPath(bytes) ?? longName;
    } else {
      const short = toText(header.subarray(0, 100));
      const name: string =
        longName ?? (prefix && header[257] && !isGnu(header) ? `${prefix}/${short}` : short);
      if (type === "0" || type === "\0") files.push({ name, bytes });
      longName = null;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function isGnu(header: Uint8Array): boolean {
  return header[262] === 0x20;
}

function findPaxPath(bytes: Uint8Array): string | null {
  return /\d+ path=(.*)\n/.exec(new TextDecoder().decode(bytes))?.[1] ?? null;
}

function toText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end)).trim();
}
