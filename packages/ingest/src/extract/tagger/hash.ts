/** Mixes a number into another: 32 bits, spread evenly. */
export function mix(seed: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Hash of a stretch of a string, as it is written. */
export function toHash(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** A word as the lists know it: small letters, digits as `0`, without a full stop at its end. */
export function toFolded(text: string): string {
  const small = text.toLowerCase().replace(/[0-9]/g, "0").replace(/[’‘]/g, "'");
  return small.length > 2 && small.endsWith(".") ? small.slice(0, -1) : small;
}

/** Hash of a word as the lists know it. */
export function toFoldedHash(text: string): number {
  return toHash(toFolded(text));
}
