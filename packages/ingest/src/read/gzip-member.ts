import { crc32 } from "node:zlib";
import type { ByteInput } from "./byte-input.ts";

// What stands around the compressed bytes of a member of a gzip file (RFC 1952, 2.3).

/** The longest head that is read: one with 64 KiB of its extra field, a name and a comment. */
const LONGEST_HEAD = 2 ** 17;

const HAS_SUM = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;

/** Whether a member begins with these bytes. */
export function isGzipHead(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08;
}

/** Takes the head of a member. Throws where it is none or does not end. */
export async function skipGzipHead(input: ByteInput): Promise<void> {
  for (const count of [1024, LONGEST_HEAD]) {
    const length = measureHead(await input.peek(count));
    if (length === null) continue;
    await input.take(length);
    return;
  }
  throw new Error("the head of its compressed data is cut, or has no end");
}

/** How long a head is; null if these bytes are not all of it. */
function measureHead(bytes: Uint8Array): number | null {
  const flags = bytes[3] ?? 0;
  let length = 10;
  if (flags & HAS_EXTRA) length += 2 + (bytes[length] ?? 0) + 256 * (bytes[length + 1] ?? 0);
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, length);
    if (end < 0) return null;
    length = end + 1;
  }
  if (flags & HAS_SUM) length += 2;
  return length <= bytes.length ? length : null;
}

/** What stands behind a member's compressed bytes. */
export interface GzipEnd {
  /** Counts bytes that the member gave. */
  add(piece: Uint8Array): void;
  /** Takes the end. Throws where the member did not give what it says. */
  check(input: ByteInput): Promise<void>;
}

/** Begins a member. */
export function startGzipEnd(): GzipEnd {
  let [sum, length] = [0, 0];
  return {
    add(piece) {
      sum = crc32(piece, sum);
      length += piece.length;
    },
    async check(input) {
      const end = Buffer.from(await input.peek(8));
      if (end.length < 8) throw new Error("its compressed data are cut");
      if (end.readUInt32LE(0) !== sum || end.readUInt32LE(4) !== length % 2 ** 32)
        throw new Error("its bytes do not fit its checksum");
      await input.take(8);
    },
  };
}
