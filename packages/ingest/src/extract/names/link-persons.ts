import { SpanSet } from "../span-set.ts";
import type { Token } from "../tokens.ts";
import { type FullName, type FullNameMatch, FullNames } from "./full-names.ts";
import { matchGazetteer } from "./gazetteer.ts";
import { toNameForm } from "./name-forms.ts";
import type { NamedSpan } from "./named-span.ts";
import { isUnknownName } from "./read-name.ts";
import { toNamedSpan } from "./to-named-span.ts";

/**
 * Inside one document, links short names to the full names they stand for: `Abe` to `Shinzo Abe`, and finds the places
 * where a name known from elsewhere in the document stands without a title. Where two persons share a surname, the full
 * name that was last written before it is meant, and the link is less sure.
 * @param spans what the other rules found, without overlaps
 * @param blocks the tokens of each block of the document
 */
export function linkPersons(text: string, spans: NamedSpan[], blocks: Token[][]): NamedSpan[] {
  const fullNames = new FullNames(spans);
  const linked = spans.map((span) =>
    span.kind === "PERSON" && !span.key.includes(" ") ? linkToFull(span, fullNames) : span,
  );
  const taken = new SpanSet(linked);
  const bare = blocks.flatMap((tokens) => findBareNames(text, tokens, taken, fullNames));
  const all = [...linked, ...bare];
  const persons = new Map(all.filter(({ kind }) => kind === "PERSON").map((person) => [person.end, person]));
  return [...all, ...blocks.flatMap((tokens) => findConjuncts(text, tokens, taken, persons))];
}

function linkToFull(span: NamedSpan, fullNames: FullNames): NamedSpan {
  const match = fullNames.findBySurname(span.key, span.start);
  if (!match) return span;
  return { ...span, ...toSurnameLink(span.name, match) };
}

function toSurnameLink(written: string, { full, isSure }: FullNameMatch) {
  const name = full.span.name;
  const because = isSure
    ? `“${written}” is the surname of ${name}, the only person of that surname in this document.`
    : `“${written}” is the surname of several persons in this document; ${name} was the last of them to be named before it.`;
  return {
    key: full.span.key,
    rule: "link/surname",
    because,
    evidence: { start: full.span.start, end: full.span.end },
    confidence: isSure ? 0.95 : 0.6,
  };
}

/** Full names without a title and surnames alone, where nothing else was found. */
function findBareNames(text: string, tokens: Token[], taken: SpanSet, fullNames: FullNames): NamedSpan[] {
  const found: NamedSpan[] = [];
  const isHeadlineCase = tokens.filter(({ isCapital }) => isCapital).length > tokens.length / 2;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token?.isCapital || taken.overlaps(token)) continue;
    const form = toNameForm(token.text);
    const written = findWritten(tokens, index, fullNames.findByFirstWord(form));
    if (written) {
      const { full, last } = written;
      const because = `The document names ${full.span.name} in full elsewhere.`;
      const evidence = { start: full.span.start, end: full.span.end };
      const end = tokens[last] ?? token;
      found.push(toNamedSpan(text, token, end, { ...full.span, rule: "link/full-name", because, evidence }));
      index = last;
      continue;
    }
    const match = fullNames.findBySurname(form, token.start);
    if (!match || matchGazetteer(tokens, index)) continue;
    if (!isHeadlineCase && isUnknownName(tokens, index + 1)) continue;
    const given = tokens[index - 1];
    if (!isHeadlineCase && given && isGivenName(tokens, index - 1)) {
      found.push(toNamesake(text, given, token, match));
      continue;
    }
    found.push(toNamedSpan(text, token, token, { ...match.full.span, ...toSurnameLink(token.text, match) }));
  }
  return found;
}

/** An unknown capitalised word inside a sentence, right before a surname: `Brigitte` in `and Brigitte Macron`. */
function isGivenName(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1];
  const startsSentence = !before || /^[.!?:“"(]$/.test(before.text);
  return !startsSentence && isUnknownName(tokens, index);
}

/** Another person of a surname that the document knows. */
function toNamesake(text: string, given: Token, surname: Token, { full }: FullNameMatch): NamedSpan {
  const written = text.slice(given.start, surname.end);
  return toNamedSpan(text, given, surname, {
    kind: "PERSON",
    key: toNameForm(written),
    isAdjective: false,
    rule: "name/namesake",
    because: `“${written}” bears the surname of ${full.span.name}, whom the document names, and another given name.`,
    evidence: { start: full.span.start, end: full.span.end },
    confidence: 0.8,
  });
}

/** The full name whose words stand at `index`, hyphens or not, and its last token; null if none does. */
function findWritten(
  tokens: Token[],
  index: number,
  candidates: FullName[],
): { full: FullName; last: number } | null {
  for (const full of candidates) {
    let at = index;
    const matches = full.words.every((word) => {
      if (tokens[at]?.text === "-" && at > index) at++;
      return toNameForm(tokens[at++]?.text ?? "") === word;
    });
    if (matches) return { full, last: at - 1 };
  }
  return null;
}

/** `Medvedev and Kan to hold talks`: a lone unknown name joined by `and` to a person is a person. */
function findConjuncts(
  text: string,
  tokens: Token[],
  taken: SpanSet,
  persons: Map<number, NamedSpan>,
): NamedSpan[] {
  return tokens.flatMap((token, index) => {
    const name = tokens[index + 1];
    const behind = tokens[index + 2];
    if (token.text !== "and" || !name?.isCapital || !name.isWord || behind?.isCapital) return [];
    if (name.text === name.text.toUpperCase() || taken.overlaps(name) || matchGazetteer(tokens, index + 1))
      return [];
    const person = persons.get(tokens[index - 1]?.end ?? -1);
    if (!person) return [];
    return [
      toNamedSpan(text, name, name, {
        kind: "PERSON",
        key: toNameForm(name.text),
        isAdjective: false,
        rule: "name/conjunct",
        because: `“${name.text}” is joined by “and” to ${person.name}, a person; no fuller name stands in this document.`,
        evidence: { start: person.start, end: person.end },
        confidence: 0.7,
      }),
    ];
  });
}
