import type { Happening } from "./find-happenings.ts";

const STOP = new Set(
  "the and that this with from for was were had has have been will would are is its their his her at in on of to by as an it he she they be not also which who said says told".split(
    " ",
  ),
);
/** Stems of one kind of occasion, of which a story hardly tells two of one date. */
const OCCASIONS = [
  ["summ", "talk", "meet", "cons", "nego", "conf"],
  ["visi", "trip", "trav"],
  ["decl", "trea", "pact", "acco"],
];
const SHARED = 0.34;
const LONGEST_STEM = 4;

/**
 * The happenings of a story besides its own, each once: two of one date are one where a third of the words of the shorter are words of
 * the other, names left out, or that are called by the same noun of an occasion; two of one place in the text always are. The first telling stands.
 */
export function mergeRepeated(text: string, own: Happening, happenings: Happening[]): Happening[] {
  const toStemsOf = ({ clause }: Happening) => toStems(text.slice(clause.start, clause.end));
  const kept = [{ happening: own, stems: toStemsOf(own) }];
  for (const happening of happenings) {
    const stems = toStemsOf(happening);
    const isKnown = kept.some(
      (other) =>
        isSamePlace(other.happening, happening) || isSame(other.happening, happening, other.stems, stems),
    );
    if (!isKnown) kept.push({ happening, stems });
  }
  return kept.slice(1).map(({ happening }) => happening);
}

function isSamePlace(a: Happening, b: Happening): boolean {
  return a.start === b.start && a.end === b.end;
}

function isSame(a: Happening, b: Happening, aStems: Set<string>, bStems: Set<string>): boolean {
  if ((a.date?.edtf ?? null) !== (b.date?.edtf ?? null)) return false;
  if ((a.status === "PLANNED") !== (b.status === "PLANNED")) return false;
  if ((a.status === "STATEMENT") !== (b.status === "STATEMENT")) return false;
  const shared = aStems.intersection(bStems);
  if (OCCASIONS.some((kind) => hasAny(aStems, kind) && hasAny(bStems, kind))) return true;
  return shared.size > 0 && shared.size / Math.min(aStems.size, bStems.size) >= SHARED;
}

function hasAny(stems: Set<string>, kind: string[]): boolean {
  return kind.some((stem) => stems.has(stem));
}

/** Content words by their first letters, which inflection leaves alone; no names, for a story's parties are in all of it. */
function toStems(words: string): Set<string> {
  const found = words.match(/(?<![\p{L}])\p{Ll}{3,}|\d+/gu) ?? [];
  return new Set(found.filter((word) => !STOP.has(word)).map((word) => word.slice(0, LONGEST_STEM)));
}
