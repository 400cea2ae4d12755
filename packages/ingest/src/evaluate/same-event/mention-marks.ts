import { isSameFamily } from "../../resolve/merging/likeness/happening-families.ts";
import { toCosine } from "../../resolve/merging/likeness/word-vector.ts";
import type { Comparable } from "./comparable-mentions.ts";

/** How the heads of two mentions are related; each relation has weights of its own. */
export const RELATIONS = ["same head", "one family", "other head"] as const;

/** What is measured of two mentions, in the order of `toMarks`. */
export const MARKS = [
  "bias",
  "likeness of sentences",
  "likeness of the words before",
  "likeness of the words behind",
  "likeness of two documents",
  "one story",
  "one document",
  "one sentence",
  "words of saying",
  "likeness of the words beside the head",
  "one head alone",
  "frequency of the rarer head",
  "frequency of the other head",
  "head in the other's sentence",
  "one beginning",
] as const;

/** The place in RELATIONS of two mentions. */
export function toRelation(a: Comparable, b: Comparable): number {
  return a.head === b.head ? 0 : isSameFamily(a.head, b.head) ? 1 : 2;
}

/** The marks of two mentions, in the order of MARKS, mostly 0 to 1. The same for both orders of the two. */
export function toMarks(a: Comparable, b: Comparable): number[] {
  const isDocument = a.mention.document === b.mention.document;
  const [aBeside, bBeside] = [a.beside.size > 0, b.beside.size > 0];
  return [
    1,
    toCosine(a.sentence, b.sentence),
    toCosine(a.before, b.before),
    toCosine(a.behind, b.behind),
    isDocument ? 0 : toCosine(a.document, b.document),
    Number(a.story === b.story),
    Number(isDocument),
    Number(isDocument && a.mention.sentence === b.mention.sentence),
    (Number(a.isSaying) + Number(b.isSaying)) / 2,
    toCosine(a.beside, b.beside),
    Number(aBeside !== bBeside),
    Math.min(a.frequency, b.frequency),
    Math.max(a.frequency, b.frequency),
    (Number(a.sentence.has(b.head)) + Number(b.sentence.has(a.head))) / 2,
    Number(a.head.length >= BEGINNING && a.head.slice(0, BEGINNING) === b.head.slice(0, BEGINNING)),
  ];
}

const BEGINNING = 5;
