import type { Happening } from "./happenings/happening.ts";

const STOP = new Set(
  "the and that this with from for was were had has have been will would are is its their his her at in on of to by as an it he she they be not also which who said says told".split(
    " ",
  ),
);
/** Words of one kind of occasion, of which a story hardly tells two of one date. */
const OCCASIONS = [
  /\b(?:summits?|talks|meetings?|meets?|met|consultations|negotiations|conference)\b/iu,
  /\b(?:visit(?:s|ed|ing)?|trips?|travell?(?:s|ed|ing)?)\b/iu,
  /\b(?:declarations?|treaty|treaties|pacts?|accords?)\b/iu,
];
const SHARED = 0.34;
const LONGEST_STEM = 4;

/**
 * The happenings of a story besides its own, each once: two of one date are one where a third of the words of the shorter are words of
 * the other, names left out, or that are called by the same noun of an occasion; two of one place in the text always are. The first telling stands.
 */
export function mergeRepeated(text: string, own: Happening, happenings: Happening[]): Happening[] {
  const kept = [toTold(text, own)];
  for (const happening of happenings) {
    const told = toTold(text, happening);
    if (!kept.some((other) => isSame(other, told))) kept.push(told);
  }
  return kept.slice(1).map((told) => told.happening);
}

interface Told {
  happening: Happening;
  words: string;
  stems: Set<string>;
}

function toTold(text: string, happening: Happening): Told {
  const words = text.slice(happening.clause.start, happening.clause.end);
  return { happening, words, stems: toStems(words) };
}

function isSame(a: Told, b: Told): boolean {
  const { happening: one } = a;
  const { happening: other } = b;
  if (one.start === other.start && one.end === other.end) return true;
  if ((one.date?.edtf ?? null) !== (other.date?.edtf ?? null)) return false;
  if ((one.status === "PLANNED") !== (other.status === "PLANNED")) return false;
  if ((one.status === "STATEMENT") !== (other.status === "STATEMENT")) return false;
  if (one.status === "STATEMENT") return one.speaker === other.speaker;
  if (OCCASIONS.some((kind) => kind.test(a.words) && kind.test(b.words))) return true;
  const shared = a.stems.intersection(b.stems).size;
  return shared > 0 && shared / Math.min(a.stems.size, b.stems.size) >= SHARED;
}

/** Content words by their first letters, which inflection leaves alone; no names, for a story's parties are in all of it. */
function toStems(words: string): Set<string> {
  const found = words.match(/(?<![\p{L}])\p{Ll}{3,}|\d+/gu) ?? [];
  return new Set(found.filter((word) => !STOP.has(word)).map((word) => word.slice(0, LONGEST_STEM)));
}
