import { SpanSet } from "../../span-set.ts";
import { isHyphen, type Token } from "../../tokens.ts";
import type { Block, Fold } from "../block.ts";
import { findNamesake } from "../find/find-namesake.ts";
import { toNameForm } from "../name-forms.ts";
import type { NamedSpan } from "../named-span.ts";
import { isOrdinaryWord } from "../ordinary-word.ts";
import { findHonorificSex } from "../read/honorific-sex.ts";
import { isUnknownName } from "../read/read-name.ts";
import { toNamedSpan } from "../to-named-span.ts";
import { type FullName, type FullNameMatch, FullNames, withoutArticle } from "./full-names.ts";

/** A full name that is less sure than this does not make a name of a capitalised word elsewhere. */
const LEAST_CONFIDENCE = 0.7;
/** Of a surname that several persons of the document bear. */
const SHARED_CONFIDENCE = 0.6;

/**
 * Inside one document, links short names to the full names they stand for: `Abe` to `Shinzo Abe`, and finds the places
 * where a name known from elsewhere in the document stands without a title. Where two persons share a surname, the full
 * name that was last written before it is meant, and the link is less sure; a headline has none before it, and its
 * surname stays as it is.
 * @param spans what the other rules found, without overlaps
 * @param toForm `toNameForm`, with a memory
 */
export function linkPersons(text: string, spans: NamedSpan[], blocks: Block[], toForm: Fold): NamedSpan[] {
  const fullNames = new FullNames(spans.filter((span) => span.kind === "PERSON" && !isShouted(span)));
  const headlines = new SpanSet(blocks.filter(({ isHeadline }) => isHeadline));
  const linked = spans.map((span) => {
    const link = linkToFull(text, span, fullNames, toForm);
    return isShared(link) && headlines.overlaps(span) ? span : link;
  });
  const taken = new SpanSet(linked);
  const bare = blocks.flatMap((block) => findBareNames(text, block, taken, fullNames, toForm));
  const all = [...linked, ...bare];
  const conjuncts = findAllConjuncts(text, all, blocks);
  const starts = new Set(conjuncts.map(({ start }) => start));
  return [...all.filter(({ start }) => !starts.has(start)), ...conjuncts];
}

/** Whether a surname was linked to one of several persons who bear it. */
function isShared({ rule, confidence }: NamedSpan): boolean {
  return rule === "link/surname" && confidence === SHARED_CONFIDENCE;
}

function findAllConjuncts(text: string, spans: NamedSpan[], blocks: Block[]): NamedSpan[] {
  const persons = new Map(
    spans.filter(({ kind }) => kind === "PERSON").map((person) => [person.end, person]),
  );
  const settled = new SpanSet(spans.filter((span) => !isGuess(span)));
  return blocks.flatMap((block) => findConjuncts(text, block, settled, persons));
}

/** A place or organization that only the tagger says, and says without being sure. */
function isGuess({ rule, kind, confidence }: NamedSpan): boolean {
  return rule === "name/tagger" && kind !== "PERSON" && confidence < 0.9;
}

/** A surname alone, or a word that only the tagger takes for something else than the person of that surname. */
function linkToFull(text: string, span: NamedSpan, fullNames: FullNames, toForm: Fold): NamedSpan {
  const isPerson = span.kind === "PERSON";
  if (isPerson && isShouted(span)) return toSurnameIn(span, fullNames, toForm);
  const bare = isPerson ? withoutArticle(span.key) : toForm(span.name);
  const whole = isPerson && bare.includes(" ") ? fullNames.findByEnding(bare.split(" ")) : null;
  if (whole) return { ...span, ...toSurnameLink(span.name, { full: whole, isSure: true }) };
  if (bare.includes(" ") || !(isPerson || isGuess(span))) return span;
  const match = fullNames.findBySurname(bare, span.start, findHonorificSex(text, span.start));
  const own = match || !isPerson ? null : fullNames.findByOwnFirstWord(bare);
  if (own) return { ...span, ...toFirstWordLink(span.name, own) };
  const inner = match || !isPerson ? null : fullNames.findByInnerWord(bare);
  if (inner) return { ...span, ...toInnerWordLink(span.name, inner) };
  if (!match || (!isPerson && match.full.span.confidence < LEAST_CONFIDENCE)) return span;
  return { ...span, kind: "PERSON", ...toSurnameLink(span.name, match) };
}

/** A name of several words in capitals, as in a headline: its end is a guess. */
function isShouted({ name, rule }: NamedSpan): boolean {
  return rule.startsWith("name/") && name.includes(" ") && name === name.toUpperCase();
}

/** `NOVAK MOVED`: of words in capitals, the one that the story knows for a person's surname. */
function toSurnameIn(span: NamedSpan, fullNames: FullNames, toForm: Fold): NamedSpan {
  let at = 0;
  for (const word of span.name.split(" ")) {
    const start = span.start + at;
    at += word.length + 1;
    const match = fullNames.findBySurname(toForm(word), start);
    if (!match || span.end - span.start !== span.name.length) continue;
    if (match.full.words.join(" ") === span.key) return { ...span, key: match.full.span.key };
    return { ...span, start, end: start + word.length, name: word, ...toSurnameLink(word, match) };
  }
  return span;
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
    confidence: isSure ? 0.95 : SHARED_CONFIDENCE,
  };
}

function toFirstWordLink(written: string, { span }: FullName) {
  return {
    key: span.key,
    rule: "link/first-word",
    because: `“${written}” is how ${span.name} begins, and no other person of this document.`,
    evidence: { start: span.start, end: span.end },
    confidence: 0.85,
  };
}

function toInnerWordLink(written: string, { span }: FullName) {
  return {
    key: span.key,
    rule: "link/inner-word",
    because: `“${written}” stands inside the name of ${span.name}, and of no other person of this document.`,
    evidence: { start: span.start, end: span.end },
    confidence: 0.8,
  };
}

/** Full names without a title and surnames alone, where nothing else was found. */
function findBareNames(
  text: string,
  block: Block,
  taken: SpanSet,
  fullNames: FullNames,
  toForm: Fold,
): NamedSpan[] {
  const { tokens, isHeadline } = block;
  const found: NamedSpan[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token?.isCapital || !token.isWord) continue;
    const form = toForm(token.text);
    const candidates = fullNames.findByFirstWord(form);
    const match = fullNames.findBySurname(form, token.start, findHonorificSex(text, token.start));
    const inner = match || candidates.length > 0 ? null : fullNames.findByInnerWord(form);
    if (candidates.length === 0 && !match && !inner) continue;
    if (taken.overlaps(token) || isMonth(tokens, index)) continue;
    const written = findWritten(tokens, index, candidates);
    if (written) {
      const { full, last } = written;
      const because = `The document names ${full.span.name} in full elsewhere.`;
      const evidence = { start: full.span.start, end: full.span.end };
      const end = tokens[last] ?? token;
      found.push(toNamedSpan(text, token, end, { ...full.span, rule: "link/full-name", because, evidence }));
      index = last;
      continue;
    }
    const isUnread = !match && !block.known[index];
    const own = isUnread ? (inner ?? (isHeadline ? null : fullNames.findByOwnFirstWord(form))) : null;
    if (own && own.span.confidence >= LEAST_CONFIDENCE && mayStandAlone(block, index)) {
      const link = inner ? toInnerWordLink(token.text, own) : toFirstWordLink(token.text, own);
      found.push(toNamedSpan(text, token, token, { ...own.span, ...link }));
      continue;
    }
    if (!match || block.known[index] || match.full.span.confidence < LEAST_CONFIDENCE) continue;
    if (!isHeadline && isUnknownName(block, index + 1)) continue;
    const namesake = isHeadline ? null : findNamesake(text, block, index, match);
    const unlinked = isHeadline && !match.isSure ? { key: form, rule: "name/surname" } : {};
    const link = { ...match.full.span, ...toSurnameLink(token.text, match), ...unlinked };
    found.push(namesake ?? toNamedSpan(text, findParticle(tokens, index) ?? token, token, link));
  }
  return found;
}

/** Whether a word is no word of every day, and no part of a longer name. */
function mayStandAlone(block: Block, index: number): boolean {
  const { tokens } = block;
  const isInside = tokens[index - 1]?.isCapital === true && !block.isTitle[index - 1];
  const isOpen = isInside || tokens[index + 1]?.isCapital === true || isHyphen(tokens[index + 1]);
  return !isOpen && !isHyphen(tokens[index - 1]) && !isOrdinaryWord(tokens[index]?.text ?? "");
}

const MONTHS = new Set(["March", "April", "May", "June", "August"]);
const BEFORE_MONTH = /^(?:in|since|until|till|last|next|this|early|late|mid|during|\d{1,2})$/iu;

/** `in May`, `June 5`: a month where the document knows a person of that name, too. */
function isMonth(tokens: Token[], index: number): boolean {
  if (!MONTHS.has(tokens[index]?.text ?? "")) return false;
  return BEFORE_MONTH.test(tokens[index - 1]?.text ?? "") || /^\d{1,4}$/u.test(tokens[index + 1]?.text ?? "");
}

/** `al` in `al-Assad`, where the surname stands alone. */
function findParticle(tokens: Token[], index: number): Token | null {
  const particle = tokens[index - 2];
  const isJoined = isHyphen(tokens[index - 1]) && tokens[index - 1]?.isGlued && tokens[index]?.isGlued;
  return isJoined && particle && /^(?:al|el|ul|as|ad)$/i.test(particle.text) ? particle : null;
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
      while (at > index && (isHyphen(tokens[at]) || tokens[at]?.text === ".")) at++;
      return toNameForm(tokens[at++]?.text ?? "") === word;
    });
    if (matches) return { full, last: at - 1 };
  }
  return null;
}

/** `Medvedev and Kan to hold talks`: a lone unknown name joined by `and` to a person is a person. */
function findConjuncts(
  text: string,
  block: Block,
  taken: SpanSet,
  persons: Map<number, NamedSpan>,
): NamedSpan[] {
  const { tokens } = block;
  return tokens.flatMap((token, index) => {
    if (token.text !== "and") return [];
    const name = tokens[index + 1];
    const behind = tokens[index + 2];
    if (!name || !isUnknownName(block, index + 1) || behind?.isCapital) return [];
    if (name.text === name.text.toUpperCase() || taken.overlaps(name)) return [];
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
