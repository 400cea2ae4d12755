import { findOutlet } from "../../../formats/origin/outlets.ts";
import type { TextSpan } from "../../../parsed-document.ts";
import { SpanSet } from "../../span-set.ts";
import { findGazetteerEntry } from "../gazetteer/gazetteer.ts";
import type { NamedSpan } from "../named-span.ts";
import { isNoBody } from "../no-body.ts";
import { isOrdinaryWord } from "../ordinary-word.ts";
import { isGivenName } from "../read/read-name.ts";
import { toKey } from "../tagged/tagged-names.ts";
import { type FoundWord, findInnerCapitals } from "./inner-capitals.ts";

const WORD = "\\p{Lu}[\\p{L}\\p{N}]{2,20}";
/** The other one of a pair, with no more of a name behind or before it. */
const BEHIND = new RegExp(
  `^(?<join> (?:and|or) (?:the )?)(?<word>${WORD})(?![\\p{L}\\p{N}’'-]|\\.\\p{L}| \\p{Lu})`,
  "u",
);
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}’'&/.-]|\\p{Lu}[\\p{L}.]* )(?<word>${WORD})(?<join> (?:and|or) (?:the )?)$`,
  "u",
);
/** What leads to places; without it a pair of names may be of a state and of who speaks for it. */
const WHERE = /\b(?:in|at|near|between|around|across|both) (?:the )?$/iu;
/** Below this the tagger's reading of a name gives way to its neighbour's. */
const UNSURE = 0.6;

/**
 * Names that nothing explains but how they stand: joined by “and” with an organization or with a place that something leads to
 * (`Norbank and Sudal have pledged money`, `along the Norra and the Sudra`), or written with a capital inside and speaking.
 * @param spans without overlaps, in order of the text; @param stretches of the text in which names are looked for, in order
 */
export function spreadJoined(text: string, spans: NamedSpan[], stretches: readonly TextSpan[]): NamedSpan[] {
  const told = new SpanSet([...stretches]);
  const sure = new SpanSet(spans.filter((span) => !isGuess(span)));
  const persons = new Set(
    spans
      .filter(({ kind }) => kind === "PERSON")
      .flatMap(({ name, rule, confidence }) =>
        rule === "name/tagger" && confidence < UNSURE ? [] : name.split(" "),
      ),
  );
  const isOpen = (span: TextSpan, word: string) =>
    told.overlaps(span) && !sure.overlaps(span) && !persons.has(word) && isUnexplained(word);
  const written = findInnerCapitals(text, stretches, isOpen).map(({ word, ...span }) => {
    const because = `“${word}” has a capital inside, as firms write themselves, and it speaks or is spoken to.`;
    return toNamed(span, word, "ORGANIZATION", "name/inner-capital", because);
  });
  const joined = [...spans.filter(isPartner), ...written].flatMap((span) =>
    [findBehind(text, span), findBefore(text, span)].flatMap((other): NamedSpan[] => {
      if (!other || !isOpen(other, other.word)) return [];
      const because = `“${other.word}” is joined by “and” with ${span.name}.`;
      return [toNamed(other, other.word, span.kind, "link/joined", because)];
    }),
  );
  const more = withoutOverlaps([...written, ...joined]);
  if (more.length === 0) return spans;
  const replaced = new SpanSet(more);
  return [...spans.filter((span) => !replaced.overlaps(span)), ...more].toSorted((a, b) => a.start - b.start);
}

function isGuess({ rule, confidence }: NamedSpan): boolean {
  return rule === "name/tagger" && confidence < UNSURE;
}

/** An organization or a place that more than a guess tells of. */
function isPartner({ kind, isAdjective, rule, confidence }: NamedSpan): boolean {
  const isKind = kind === "ORGANIZATION" || kind === "PLACE";
  return isKind && !isAdjective && (rule !== "name/tagger" || confidence >= UNSURE);
}

function findBehind(text: string, { start, end, kind }: NamedSpan): FoundWord | null {
  const { join, word } = BEHIND.exec(text.slice(end, end + 40))?.groups ?? {};
  if (join === undefined || word === undefined) return null;
  if (kind === "PLACE" && !isLedTo(text, start, join)) return null;
  return { start: end + join.length, end: end + join.length + word.length, word };
}

function findBefore(text: string, { start, kind }: NamedSpan): FoundWord | null {
  const { join, word } = BEFORE.exec(text.slice(Math.max(0, start - 60), start))?.groups ?? {};
  if (join === undefined || word === undefined) return null;
  const from = start - join.length - word.length;
  return kind === "PLACE" && !isLedTo(text, from, join)
    ? null
    : { start: from, end: from + word.length, word };
}

/** Whether something leads to the first of two places, or an article to each. */
function isLedTo(text: string, start: number, join: string): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return WHERE.test(before) || (/\bthe $/iu.test(before) && join.endsWith("the "));
}

function isUnexplained(word: string): boolean {
  return (
    !isOrdinaryWord(word) &&
    !isNoBody(word) &&
    !findGazetteerEntry(word) &&
    !findOutlet(word) &&
    !isGivenName({ text: word, isCapital: true })
  );
}

function toNamed(
  { start, end }: TextSpan,
  name: string,
  kind: NamedSpan["kind"],
  rule: string,
  because: string,
): NamedSpan {
  const key = toKey(name, kind);
  return { start, end, kind, key, name, isAdjective: false, rule, because, evidence: null, confidence: 0.6 };
}

/** Of two that stand at one place the first. */
function withoutOverlaps(spans: NamedSpan[]): NamedSpan[] {
  const starts = new Set<number>();
  return spans.filter(({ start }) => !starts.has(start) && starts.add(start));
}
