/** What a tagged span is; the same words as `EntityKind` in @annals/schema. */
export type TaggedKind = "PERSON" | "PLACE" | "ORGANIZATION" | "OTHER";

/** The kinds in the order of their labels. */
export const KINDS: readonly TaggedKind[] = ["PERSON", "PLACE", "ORGANIZATION", "OTHER"];

/** The label of a token outside all names. */
export const OUTSIDE = 0;

/** Where in a name a token stands: its beginning, inside, its last token, or all of it (the BILOU scheme). */
export const BEGINS = 1;
export const INSIDE = 2;
export const LAST = 3;
export const WHOLE = 4;

/** Outside, and four labels a kind. */
export const LABEL_COUNT = 1 + 4 * KINDS.length;

/** The label of a place in a name of a kind. */
export function toLabel(kind: number, place: number): number {
  return kind * 4 + place;
}

/** Number of the kind of a label that is not `OUTSIDE`. */
export function toKind(label: number): number {
  return (label - 1) >> 2;
}

/** Where in a name a label stands; 0 for `OUTSIDE`. */
function toPlace(label: number): number {
  return label === OUTSIDE ? 0 : ((label - 1) & 3) + 1;
}

/** Whether a name goes on after a token of this label. */
function isOpen(label: number): boolean {
  const place = toPlace(label);
  return place === BEGINS || place === INSIDE;
}

/** Whether `next` may stand after `label`: a name that began must end, in its own kind. */
export function mayFollow(label: number, next: number): boolean {
  const place = toPlace(next);
  const continues = place === INSIDE || place === LAST;
  if (!isOpen(label)) return !continues;
  return continues && toKind(label) === toKind(next);
}

/** For each label, those that may stand after it. */
export const FOLLOWERS: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, label) =>
  Array.from({ length: LABEL_COUNT }, (__, next) => next).filter((next) => mayFollow(label, next)),
);

/** For each label, those that it may stand after. */
export const LEADERS: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, label) =>
  FOLLOWERS.flatMap((followers, before) => (followers.includes(label) ? [before] : [])),
);
