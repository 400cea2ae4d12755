import organizations from "../../../data/organizations.json" with { type: "json" };
import roles from "../../../data/roles.json" with { type: "json" };
import type { Token } from "../tokens.ts";
import { matchGazetteer } from "./gazetteer.ts";
import { toNameForm } from "./name-forms.ts";
import type { NamedSpan } from "./named-span.ts";
import { toNamedSpan, toShownName } from "./to-named-span.ts";

const TITLES = new Set(roles.titles);
const LONGEST_TITLE = Math.max(...roles.titles.map((title) => title.split(/[ -]/).length));
const HONORIFICS = new Set(roles.honorifics);
const NOT_A_NAME = new Set([
  ...organizations.heads.map((word) => word.toLowerCase()),
  ...roles.titles,
  ...roles.qualifiers,
  ...["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  ...[
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ],
  ...[
    "the",
    "a",
    "an",
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "in",
    "on",
    "at",
    "and",
    "but",
    "this",
    "that",
    "his",
    "her",
    "their",
    "who",
    "says",
    "said",
  ],
]);
const PARTICLES = new Set([
  "de",
  "da",
  "del",
  "di",
  "van",
  "von",
  "der",
  "den",
  "bin",
  "ibn",
  "al",
  "el",
  "la",
  "le",
  "dos",
]);
const SPEECH = new Set([
  "said",
  "says",
  "told",
  "stated",
  "noted",
  "added",
  "announced",
  "explained",
  "stressed",
  "argued",
  "wrote",
  "warned",
  "reported",
  "agreed",
  "recalled",
]);

/** Persons introduced by what they are (`Prime Minister Shinzo Abe`), by an apposition, or by what they say. */
export function findPersons(text: string, tokens: Token[]): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const title = findTitleEnd(tokens, index);
    if (title === null) continue;
    const name = findNameBehindTitle(tokens, title);
    if (!name) continue;
    const role = text.slice(tokens[index]?.start ?? 0, tokens[title]?.end ?? 0);
    found.push(toPerson(text, tokens, name, "name/role", `“${role}” introduces a person.`));
    index = Math.max(index, name.to);
  }
  return [...found, ...findByApposition(text, tokens), ...findBySpeech(text, tokens)];
}

/** A run of tokens, both ends inclusive. */
interface Run {
  from: number;
  to: number;
}

function toPerson(text: string, tokens: Token[], run: Run, rule: string, because: string): NamedSpan {
  const first = tokens[run.from];
  const last = tokens[run.to];
  if (!first || !last) throw new RangeError("a run of tokens lies inside its text");
  const key = toNameForm(toShownName(text.slice(first.start, last.end)));
  return toNamedSpan(text, first, last, { kind: "PERSON", key, isAdjective: false, rule, because });
}

/** The last token of a title or honorific that starts at `index`; null if none starts there. */
function findTitleEnd(tokens: Token[], index: number): number | null {
  const word = tokens[index]?.text.toLowerCase();
  if (!word) return null;
  if (HONORIFICS.has(word) && tokens[index]?.isCapital)
    return tokens[index + 1]?.text === "." ? index + 1 : index;
  for (let length = LONGEST_TITLE; length > 0; length--) {
    const words = tokens.slice(index, index + length).map((token) => token.text.toLowerCase());
    const joined = words.join(" ").replaceAll(" - ", "-");
    if (words.length === length && TITLES.has(joined)) return index + length - 1;
  }
  return null;
}

/** The name behind a title, past `of Russia`, `to the Russian President,` and a comma. */
function findNameBehindTitle(tokens: Token[], title: number): Run | null {
  let at = title + 1;
  if (/^(?:of|for|to)$/.test(tokens[at]?.text ?? "")) {
    const skipThe = tokens[at + 1]?.text === "the" ? 1 : 0;
    const country = matchGazetteer(tokens, at + 1 + skipThe);
    if (!country) return null;
    at += 1 + skipThe + country.length;
  }
  while (tokens[at]?.text === "[" || tokens[at]?.text === "]") at++;
  const isApposition = tokens[at]?.text === ",";
  if (isApposition) at++;
  const run = readName(tokens, at);
  if (!run) return null;
  return isApposition && run.to === run.from ? null : run;
}

/** The capitalised words that start at `from` and can be a person's name; null if there are none. */
function readName(tokens: Token[], from: number): Run | null {
  let to: number | null = null;
  let words = 0;
  let start = from;
  for (let at = from; at < tokens.length && words < 4; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.text === "[" || token.text === "]") continue;
    if (token.text === "." && tokens[at - 1]?.text.length === 1) continue;
    if (token.text === "-" && token.isGlued && tokens[at + 1]?.isGlued && words > 0) {
      to = at + 1;
      at++;
      continue;
    }
    if (PARTICLES.has(token.text.toLowerCase()) && words > 0 && tokens[at + 1]?.isCapital) continue;
    if (!isNameWord(token) || isKnownName(tokens, at)) break;
    if (words === 0) start = at;
    words++;
    to = at;
  }
  return to === null || isShouting(tokens.slice(start, to + 1)) ? null : { from: start, to };
}

function isNameWord(token: Token): boolean {
  return (
    token.isCapital && token.isWord && !/\d/.test(token.text) && !NOT_A_NAME.has(token.text.toLowerCase())
  );
}

/** Whether a token is part of a known name, at its start or inside it: `Nations` in `United Nations`. */
function isKnownName(tokens: Token[], at: number): boolean {
  for (let from = Math.max(0, at - 3); from <= at; from++) {
    const match = matchGazetteer(tokens, from);
    if (match && from + match.length > at) return true;
  }
  return false;
}

/** Whether a token is part of a title: `State` in `Secretary of State`. */
function isInTitle(tokens: Token[], at: number): boolean {
  for (let from = Math.max(0, at - LONGEST_TITLE); from <= at; from++) {
    const end = findTitleEnd(tokens, from);
    if (end !== null && end >= at) return true;
  }
  return false;
}

function isShouting(tokens: Token[]): boolean {
  return tokens.every((token) => token.text.length > 1 && token.text === token.text.toUpperCase());
}

/** `Dmitry Peskov, Press Secretary of …`: two or more unknown capitalised words, a comma, and a title. */
function findByApposition(text: string, tokens: Token[]): NamedSpan[] {
  return findUnknownNames(tokens).flatMap((run) => {
    if (tokens[run.to + 1]?.text !== ",") return [];
    const behind = tokens.slice(run.to + 2, run.to + 7);
    const at = behind.findIndex((_, offset) => findTitleEnd(tokens, run.to + 2 + offset) !== null);
    if (at < 0 || behind.slice(0, at).some((token) => !token.isWord)) return [];
    if (behind.slice(0, at).some((token) => isUnknownName(tokens, tokens.indexOf(token)))) return [];
    return [
      toPerson(
        text,
        tokens,
        run,
        "name/apposition",
        "What the person is stands behind the name and a comma.",
      ),
    ];
  });
}

/** `Dmitry Peskov told reporters`: two or more unknown capitalised words that say something. */
function findBySpeech(text: string, tokens: Token[]): NamedSpan[] {
  return findUnknownNames(tokens).flatMap((run) => {
    const verb = tokens[run.to + 1]?.text;
    if (!verb || !SPEECH.has(verb)) return [];
    return [
      toPerson(
        text,
        tokens,
        run,
        "name/speaker",
        `“${verb}” behind the name says that it is a person who speaks.`,
      ),
    ];
  });
}

function isUnknownName(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isNameWord(token) && !isKnownName(tokens, at) && !isInTitle(tokens, at);
}

/** Runs of two to four capitalised words that nothing else explains. */
function findUnknownNames(tokens: Token[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isUnknownName(tokens, at)) continue;
    const run = readName(tokens, at);
    if (!run) continue;
    if (run.to > run.from) runs.push(run);
    at = run.to;
  }
  return runs;
}
