import own from "../../data/tagger-names.json" with { type: "json" };
import type { AnnotatedDocument, AnnotatedSentence, NameSpan } from "./tagged-document.ts";

const listed = (lines: readonly string[]) => new Set(lines.flatMap((line) => line.split(" ")));
const ROYAL = new Set(
  "king queen prince princess pope sir lord lady dame emperor sultan duke father sister saint".split(" "),
);
const TITLES = listed(own.titles).difference(ROYAL);
const DEMONYMS = listed(own.demonyms);
const ARTICLE = /^(?:the|a|an|this|that|its|his|her|their|our|former)$/i;
const PRONOUN = /^(?:I|he|she|it|we|they|you|who|him|them|us|me|his|her|my|our|your|its|this|that|these)$/i;
const INSIDE =
  /^(?:of|the|for|and|&|'s|'|’s|’|-|–|\.|,|de|la|del|della|di|da|do|dos|du|des|le|les|el|al|van|von|der|den|bin|ibn|ben|y|e|et|und|in|on|at|to|against|upon|zu|ter|ten)$/;

/**
 * Cuts the names of a sentence down to what we call a name: without article and title before it. An adjective of a
 * country names something other than a place. What still holds words of every day is left as a name of no known kind.
 */
export function cleanNames({ words, names }: AnnotatedSentence): AnnotatedSentence {
  return { words, names: names.flatMap((name) => cleanName(words, name)) };
}

/** Cleans the names of documents. */
export function cleanDocuments(documents: readonly AnnotatedDocument[]): AnnotatedDocument[] {
  return documents.map(({ sentences }) => ({ sentences: sentences.map(cleanNames) }));
}

function cleanName(words: readonly string[], { start, end, kind }: NameSpan): NameSpan[] {
  let from = start;
  let to = end;
  while (from < to && isBefore(words[from] ?? "", kind, to - from)) from++;
  while (to > from && /^(?:'s|’s|[.,;:'"])$/.test(words[to - 1] ?? "")) to--;
  const rest = words.slice(from, to);
  if (rest.length === 0 || (rest.length === 1 && PRONOUN.test(rest[0] ?? ""))) return [];
  if (!rest.some((word) => /\p{Lu}/u.test(word)))
    return rest.length === end - start && rest.length === 1 ? [{ start, end, kind }] : [];
  if (rest.some((word) => !/[\p{Lu}\p{N}]/u.test(word) && !INSIDE.test(word)))
    return [{ start: from, end: to, kind: null }];
  if (rest.length === 1 && kind !== "PERSON" && DEMONYMS.has((rest[0] ?? "").toLowerCase()))
    return [{ start: from, end: to, kind: "OTHER" }];
  return [{ start: from, end: to, kind }];
}

function isBefore(word: string, kind: NameSpan["kind"], length: number): boolean {
  if (ARTICLE.test(word) && word !== "A") return length > 1;
  return kind === "PERSON" && length > 1 && TITLES.has(word.toLowerCase().replace(/\.$/, ""));
}
