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
const KNOWN = names([...own.organizations, ...own.companies, ...own.clubs, ...own.nicknames]);

/**
 * Reads a corpus that marks who and what its events are about, not all names: sentences with at least one mention,
 * where every other word with a capital is left as a name of no known kind.
 * @param text `document, sentence, number, word` a line, sentences apart by an empty line
 */
export function readMentions(text: string, mentions: readonly CorpusMention[]): AnnotatedDocument[] {
  const persons = new Set(
    mentions
      .filter(({ tokens_str }) => isPerson(tokens_str.split(" ")))
      .map(({ coref_chain }) => coref_chain),
  );
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
    const spans = found.flatMap((mention) => toSpan(mention, ids, tokens, persons));
    const kept = documents.get(document) ?? [];
    kept.push(withUnknown(cleanNames({ words: tokens, names: dropOverlaps(spans) })));
    documents.set(document, kept);
  }
  return [...documents.values()].map((sentences) => ({ sentences }));
}

function toSpan(
  mention: CorpusMention,
  ids: number[],
  tokens: string[],
  persons: ReadonlySet<string>,
): NameSpan[] {
  const marked = mention.tokens_ids ?? mention.tokens_number ?? [];
  const start = ids.indexOf(Math.min(...marked));
  const end = ids.indexOf(Math.max(...marked)) + 1;
  if (start < 0 || end - start !== marked.length || end - start > 6) return [];
  const kind = toKind(mention, tokens.slice(start, end), persons);
  return [{ start, end, kind }];
}

function toKind(
  { mention_type, coref_chain }: CorpusMention,
  tokens: string[],
  persons: ReadonlySet<string>,
): TaggedKind | null {
  const last = tokens.at(-1)?.toLowerCase() ?? "";
  const isOrganization = KNOWN.has(tokens.join(" ")) || (tokens.length > 1 && HEADS.has(last));
  switch (mention_type) {
    case "PER":
      return "PERSON";
    case "ORG":
      return "ORGANIZATION";
    case "LOC":
      return isOrganization ? null : "PLACE";
    case "HUM":
      return isOrganization ? "ORGANIZATION" : persons.has(coref_chain) ? "PERSON" : null;
    default:
      return null;
  }
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
function withUnknown({ words: tokens, names: spans }: AnnotatedSentence): AnnotatedSentence {
  const unknown = tokens.flatMap((word, at): NameSpan[] => {
    const isCovered = spans.some(({ start, end }) => at >= start && at < end);
    const isName = /^\p{Lu}/u.test(word) && (at > 0 || spans.length === 0) && !/^(?:I|The|A|An)$/.test(word);
    return isName && !isCovered ? [{ start: at, end: at + 1, kind: null }] : [];
  });
  return { words: tokens, names: [...spans, ...unknown] };
}
