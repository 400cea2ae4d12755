import own from "../../data/tagger-names.json" with { type: "json" };
import type { TaggedKind } from "../extract/tagger/labels.ts";
import { cleanNames } from "./clean-names.ts";
import type { AnnotatedDocument, AnnotatedSentence, NameSpan } from "./tagged-document.ts";

/** A mention of ECB+ or MEANTIME, as the JSON files have it. */
export interface CorpusMention {
  doc_id: string;
  sent_id: string | number;
  mention_type: string;
  coref_chain: string;
  tokens_str: string;
  tokens_ids?: number[];
  tokens_number?: number[];
}

const words = (lines: readonly string[]) => new Set(lines.flatMap((line) => line.split(" ")));
const names = (lines: readonly string[]) => new Set(lines.flatMap((line) => line.split("|")));
const FIRST_NAMES = words(own.firstNames);
const HEADS = words(own.organizationHeads);
const NOT_NAMES = words([...own.calendar, ...own.demonyms, ...own.titles]);
const SURNAMES = words(own.surnames);
const KNOWN = new Set(
  [...names([...own.organizations, ...own.companies, ...own.clubs, ...own.nicknames])].filter(
    (name) => !SURNAMES.has(name.toLowerCase()),
  ),
);

/**
 * Reads a corpus that marks who and what its events are about, not all names: sentences with at least one mention,
 * where every other word with a capital is left as a name of no known kind.
 * @param text `document, sentence, number, word` a line, sentences apart by an empty line
 */
export function readMentions(text: string, mentions: readonly CorpusMention[]): AnnotatedDocument[] {
  const chainsOf = (test: (tokens: readonly string[]) => boolean) =>
    new Set(
      mentions.filter(({ tokens_str }) => test(tokens_str.split(" "))).map(({ coref_chain }) => coref_chain),
    );
  const persons = chainsOf(isPerson);
  const chains: Chains = {
    persons,
    organizations: chainsOf(isOrganization).difference(persons),
    small: findSmallWords(text),
  };
  const bySentence = Map.groupBy(mentions, ({ doc_id, sent_id }) => `${doc_id}\t${sent_id}`);
  const documents = new Map<string, AnnotatedSentence[]>();
  for (const block of text.split(/\n\s*\n/)) {
    const rows = block
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split("\t"));
    const [document = "", sentence = ""] = rows[0] ?? [];
    const ids = rows.map((row) => Number(row[2]));
    const tokens = rows.map((row) => row[3] ?? "");
    const found = bySentence.get(`${document}\t${sentence}`) ?? [];
    const spans = found.flatMap((mention) => toSpan(mention, ids, tokens, chains));
    const kept = documents.get(document) ?? [];
    kept.push(withUnknown(cleanNames({ words: tokens, names: dropOverlaps(spans) }), chains.small));
    documents.set(document, kept);
  }
  return [...documents.values()].map((sentences) => ({ sentences }));
}

/** The chains of whom some mention says what they are. */
interface Chains {
  persons: ReadonlySet<string>;
  organizations: ReadonlySet<string>;
  /** The words that the corpus writes small. */
  small: ReadonlySet<string>;
}

function findSmallWords(text: string): Set<string> {
  const column = text.split("\n").map((line) => line.split("\t")[3] ?? "");
  return new Set(column.filter((word) => /^\p{Ll}{3,}$/u.test(word)));
}

function toSpan(mention: CorpusMention, ids: number[], tokens: string[], chains: Chains): NameSpan[] {
  const marked = mention.tokens_ids ?? mention.tokens_number ?? [];
  const start = ids.indexOf(Math.min(...marked));
  const end = ids.indexOf(Math.max(...marked)) + 1;
  if (start < 0 || end - start !== marked.length || end - start > 6) return [];
  const capital = tokens.findIndex((word, at) => at >= start && at < end && /^\p{Lu}/u.test(word));
  const before = tokens[capital - 1] ?? "";
  if (capital < 0 || before === ",") return [];
  const from = capital > start && LEADING.test(before) ? capital : start;
  const kind = toKind(mention, tokens.slice(from, end), chains);
  return [{ start: from, end, kind }];
}

/** What a mention begins with before its name. */
const LEADING = /^(?:in|at|on|to|near|from|the|of|In|At|On|To)$/;

/** What shows that a mention of someone, or of a place, is more than a name. */
const SEVERAL = /^(?:Player|Year|Award|of|and|the|,)$/;
const AWAY = /^(?:and|at|in|In|IN|near|on|to|,|\/)$/;

function toKind(
  { mention_type, coref_chain }: CorpusMention,
  tokens: string[],
  { persons, organizations, small }: Chains,
): TaggedKind | null {
  const [word = ""] = tokens;
  if (tokens.length === 1 && !isOrganization(tokens) && isOrdinary(word.toLowerCase(), small)) return null;
  if (mention_type === "HUM" && tokens.some((token) => SEVERAL.test(token))) return null;
  if (mention_type === "LOC" && tokens.some((token) => AWAY.test(token))) return null;
  switch (mention_type) {
    case "PER":
      return "PERSON";
    case "ORG":
      return "ORGANIZATION";
    case "LOC":
      return isOrganization(tokens) ? null : "PLACE";
    case "HUM":
      if (isOrganization(tokens) || organizations.has(coref_chain)) return "ORGANIZATION";
      return persons.has(coref_chain) ? "PERSON" : null;
    default:
      return null;
  }
}

function isOrdinary(word: string, small: ReadonlySet<string>): boolean {
  return small.has(word) || NOT_NAMES.has(word);
}

function isOrganization(tokens: readonly string[]): boolean {
  const last = tokens.at(-1)?.toLowerCase() ?? "";
  return (
    KNOWN.has(tokens.join(" ")) || (tokens.length > 1 && HEADS.has(last) && /^\p{Lu}/u.test(tokens[0] ?? ""))
  );
}

function isPerson(tokens: readonly string[]): boolean {
  const [first = "", second = ""] = tokens;
  return tokens.length <= 3 && FIRST_NAMES.has(first.toLowerCase()) && /^\p{Lu}\p{Ll}/u.test(second);
}

function dropOverlaps(spans: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.end - a.start - (b.end - b.start)))
    if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) kept.push(span);
  return kept;
}

/** Marks words with a capital that no mention covers; the first word of a sentence may have it for its place alone. */
function withUnknown(
  { words: tokens, names: spans }: AnnotatedSentence,
  small: ReadonlySet<string>,
): AnnotatedSentence {
  const isHeadline = isWrittenAsHeadline(tokens);
  const isCapital = (at: number) => /^\p{Lu}/u.test(tokens[at] ?? "");
  const isNoName = (at: number) => {
    const word = tokens[at]?.toLowerCase() ?? "";
    if (isHeadline && small.has(word)) return true;
    return NOT_NAMES.has(word) && !isCapital(at - 1) && !isCapital(at + 1);
  };
  const unknown = tokens.flatMap((word, at): NameSpan[] => {
    const isCovered = spans.some(({ start, end }) => at >= start && at < end);
    const isName =
      /^\p{Lu}/u.test(word) &&
      (at > 0 || spans.length === 0) &&
      !/^(?:I|The|A|An)$/.test(word) &&
      !isNoName(at);
    return isName && !isCovered ? [{ start: at, end: at + 1, kind: null }] : [];
  });
  return { words: tokens, names: [...spans, ...unknown] };
}

/** Headlines give every word of every day a capital. */
function isWrittenAsHeadline(tokens: readonly string[]): boolean {
  const long = tokens.filter((token) => /^\p{L}{4}/u.test(token));
  return long.length >= 3 && long.filter((token) => /^\p{Lu}/u.test(token)).length >= long.length * 0.7;
}
