import { createHash } from "node:crypto";
import anyAscii from "any-ascii";

/** The three-letter prefix of an id, and the model (a noun of the archive) whose rows carry it. */
export const nounByPrefix = {
  doc: "Document",
  cap: "Capture",
  img: "Image",
  omi: "Omission",
  war: "Warning",
  rep: "Report",
  att: "Attribution",
  cit: "Citation",
  evt: "Event",
  rel: "Relation",
  ent: "Entity",
  ali: "Alias",
  src: "Source",
  men: "Mention",
  thr: "CommentThread",
  cmt: "Comment",
  clm: "Claim",
  dec: "Decision",
} as const;

/** A prefix of an id: `evt`. */
export type IdPrefix = keyof typeof nounByPrefix;

/** A noun of the archive that has ids of its own: `Event`. */
export type IdNoun = (typeof nounByPrefix)[IdPrefix];

const idShape = /^([a-z]{3})-[0-9a-f]{20}$/;

function isIdPrefix(text: string): text is IdPrefix {
  return Object.hasOwn(nounByPrefix, text);
}

/**
 * Makes the id of a row from its content: the prefix, a hyphen and the first 20 hex digits of the SHA-256 of the parts
 * (UTF-8, joined with U+0000). The same parts give the same id in any archive; insertion order never enters.
 */
export function toId(prefix: IdPrefix, ...parts: readonly (string | number)[]): string {
  const digest = createHash("sha256").update(parts.join("\u0000"), "utf8").digest("hex");
  return `${prefix}-${digest.slice(0, 20)}`;
}

/** Makes the id of a document from the SHA-256 of its bytes (64 lower-case hex digits): `doc-` and the first 20 of them. */
export function toDocumentId(sha256: string): string {
  return `doc-${sha256.slice(0, 20)}`;
}

/** Tells which noun an id belongs to, by its prefix; null if the text is not an id of an archive. */
export function findNoun(id: string): IdNoun | null {
  const prefix = idShape.exec(id)?.[1];
  return prefix !== undefined && isIdPrefix(prefix) ? nounByPrefix[prefix] : null;
}

/**
 * Makes a path segment of a text: letters of any script folded to ASCII, lower case, words joined by single hyphens, cut
 * at the end of a word so that it is no longer than `maxLength` characters. A first word longer than that is cut inside.
 * Empty if the text holds no letter and no digit.
 */
export function toSlug(text: string, maxLength = 80): string {
  const words = anyAscii(text.normalize("NFC"))
    .toLowerCase()
    .replace(/(?<=[a-z0-9])['’](?=[a-z])/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (words.length <= maxLength) return words;
  const cut = words.lastIndexOf("-", maxLength);
  return cut > 0 ? words.slice(0, cut) : words.slice(0, maxLength);
}
