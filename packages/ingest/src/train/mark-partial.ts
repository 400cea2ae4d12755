import own from "../../data/tagger-names.json" with { type: "json" };
import type { AnnotatedSentence, NameSpan } from "./tagged-document.ts";

const listed = (lines: readonly string[]) => new Set(lines.flatMap((line) => line.split(" ")));
const NOT_PART = listed([...own.titles, ...own.demonyms, ...own.calendar]);
const SMALL = /^(?:The|A|An|In|On|At|And|Of|For|From|To|I|By|With)$/;
const HEAD =
  /^(?:Academy|Association|Bank|College|Commission|Council|Department|Federation|Institute|Ministry|Museum|Orchestra|Party|Police|School|Society|University)$/;

/**
 * Mends a sentence of a corpus that marks the names inside longer names only: `University of [Basel]`,
 * `[Kyoto] University`. With the head of an organization beside it the whole is one; with any other unmarked capital
 * beside it the stretch is left as a name of no known kind.
 */
export function markPartial({ words, names }: AnnotatedSentence): AnnotatedSentence {
  const isPart = (at: number) => {
    const word = words[at] ?? "";
    const isFree = !names.some(({ start, end }) => at >= start && at < end);
    return isFree && /^\p{Lu}\p{Ll}/u.test(word) && !NOT_PART.has(word.toLowerCase()) && !SMALL.test(word);
  };
  return { words, names: names.map((name) => mendName(name, words, isPart)) };
}

function mendName(name: NameSpan, words: readonly string[], isPart: (at: number) => boolean): NameSpan {
  const { start, end, kind } = name;
  if (kind === null) return name;
  const from = findFirst(start, isPart);
  let to = end;
  while (isPart(to)) to++;
  const head = findHeadBefore(start, words);
  if (to === end && isPart(head) && HEAD.test(words[head] ?? ""))
    return { start: findFirst(head, isPart), end, kind: kind === "PLACE" ? "ORGANIZATION" : null };
  if (to > end) {
    const isOrganization = HEAD.test(words[to - 1] ?? "") && kind !== "PERSON" && from === start;
    return { start, end: to, kind: isOrganization ? "ORGANIZATION" : null };
  }
  // The first word of a sentence may have its capital for its place alone.
  return from < start && from > 0 ? { start: from, end, kind: null } : name;
}

function findFirst(start: number, isPart: (at: number) => boolean): number {
  let first = start;
  while (first > 0 && isPart(first - 1)) first--;
  return first;
}

/** Where the word stands that `of` or `of the` joins to the name; -1 if neither is there. */
function findHeadBefore(start: number, words: readonly string[]): number {
  if (words[start - 1] === "of") return start - 2;
  return words[start - 1] === "the" && words[start - 2] === "of" ? start - 3 : -1;
}
