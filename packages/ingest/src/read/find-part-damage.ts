/** Codings that change nothing (RFC 2045, 6.2), and none at all. */
const PLAIN = new Set(["", "7bit", "8bit", "binary"]);

/** A line that parts a message, with the head of a part behind it, where a page has ended. */
const STRAY_BOUNDARY =
  /<\/html>\s*(--[^\r\n]{1,74}?)\s*\r?\n(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?content-/i;

/** A page in a message, as its part has it and as it is decoded. */
export interface PagePart {
  /** The part's `Content-Transfer-Encoding`, lower case. */
  encoding: string;
  encoded: Uint8Array;
  decoded: Uint8Array;
  /** Whether a line that ends the part was met. */
  isEnded: boolean;
}

/** Why a page in a message is not what was saved, for a person; null if nothing tells that. */
export function findPartDamage({ encoding, encoded, decoded, isEnded }: PagePart): string | null {
  const damage = encoding === "base64" ? findBase64Damage(Buffer.from(encoded).toString("latin1")) : null;
  if (damage) return damage;
  if (encoding !== "base64" && encoding !== "quoted-printable" && !PLAIN.has(encoding))
    return `Its page is in a coding that is not known, “${encoding.slice(0, 40)}”.`;
  const text = Buffer.from(decoded).toString("latin1");
  const stray = STRAY_BOUNDARY.exec(text)?.[1];
  if (stray) return `Behind its page stands “${stray}”, which is not the boundary that its head names.`;
  if (!isEnded && !/<\/html>\s*$/i.test(text.slice(-1_000)))
    return "It is cut off within its page: no boundary ends it.";
  return null;
}

/** A letter that is none, or so many that no bytes make them, shifts or swallows all that follows (RFC 2045, 6.8). */
function findBase64Damage(encoded: string): string | null {
  const stray = /[^A-Za-z0-9+/=\s]|=(?!\s*(?:=\s*)?$)/.exec(encoded);
  if (stray) return `The Base64 of its page is damaged: “${stray[0]}” stands at byte ${stray.index} of it.`;
  const letters = encoded.replace(/\s/g, "");
  const left = letters.length % 4;
  if (left === 1 || (left > 0 && letters.endsWith("=")))
    return `The Base64 of its page is damaged: it has ${letters.length} letters, and ${left === 1 ? "the last is alone" : "some are missing"}.`;
  return null;
}
