import names from "../../../../data/person-names.json" with { type: "json" };
import roles from "../../../../data/roles.json" with { type: "json" };
import { isHyphen } from "../../tokens.ts";
import type { Block } from "../block.ts";
import { toNameForm } from "../name-forms.ts";
import type { NamedSpan } from "../named-span.ts";
import { isOrdinaryWord, mayBeOrdinary } from "../ordinary-word.ts";
import {
  findUnknownNames,
  isGivenName,
  isThreeSyllableName,
  isUnknownName,
  type NameRun,
  readName,
} from "../read/read-name.ts";
import { readRole } from "../read/read-role.ts";
import { toNamedSpan, toShownName } from "../to-named-span.ts";

const SURNAMES_FIRST = new Set(names.surnamesFirst);
const SPEECH = new Set(roles.speech);

/** Persons introduced by what they are (`Prime Minister Shinzo Abe`), by an apposition, by what they say, or by a given name. */
export function findPersons(text: string, block: Block): NamedSpan[] {
  const found: NamedSpan[] = [];
  const titled = new Set<number>();
  for (let index = 0; index < block.tokens.length; index++) {
    const title = block.titleEnd[index] ?? -1;
    if (title < 0) continue;
    const name = findNameBehindTitle(block, title);
    if (!name) continue;
    const role = readRole(block, index);
    const written = text.slice(block.tokens[index]?.start ?? 0, block.tokens[title]?.end ?? 0);
    const person = toPerson(text, block, name, "name/role", `“${written}” introduces a person.`);
    found.push({ ...person, evidence: role && { start: role.start, end: role.end } });
    titled.add(name.to);
    index = Math.max(index, name.to);
  }
  // `Minister of Trade Ann Lee`: where a title says where the name begins, the words before it are none of it.
  const runs = findUnknownNames(block).filter(({ to }) => !titled.has(to));
  return [...found, ...runs.flatMap((run) => findByContext(text, block, run))];
}

function toPerson(
  text: string,
  { tokens }: Block,
  run: NameRun,
  rule: string,
  because: string,
  confidence = 1,
): NamedSpan {
  const first = tokens[run.from];
  const last = tokens[run.to];
  if (!first || !last) throw new RangeError("a run of tokens lies inside its text");
  const key = toNameForm(toShownName(text.slice(first.start, last.end)));
  return toNamedSpan(text, first, last, {
    kind: "PERSON",
    key,
    isAdjective: false,
    rule,
    because,
    confidence,
  });
}

/** The name behind a title, past `of Russia`, `of the delegation`, `to the Russian President,` and a comma. */
function findNameBehindTitle(block: Block, title: number): NameRun | null {
  const { tokens } = block;
  let at = title + 1;
  let needsComma = false;
  if (/^(?:of|for|to)$/.test(tokens[at]?.text ?? "")) {
    at += tokens[at + 1]?.text === "the" ? 2 : 1;
    const known = block.known[at];
    if (known) {
      at += known.length;
      // `the Press Secretary to the Russian President, Dmitry Peskov`: another's title is part of this one.
      const other = block.titleEnd[at] ?? -1;
      if (other >= 0 && tokens[other + 1]?.text === ",") at = other + 1;
    } else if (findFieldEnd(block, at) > at) at = findFieldEnd(block, at);
    else if (findGivenBehindField(block, at) > at) at = findGivenBehindField(block, at);
    else {
      // `head of the delegation, Ann Lee`: what the title is of is a common noun, so only a comma leads to the name.
      while (tokens[at]?.isWord && !tokens[at]?.isCapital && at < title + 6) at++;
      needsComma = true;
    }
  }
  while (tokens[at]?.text === "[" || tokens[at]?.text === "]") at++;
  // `Army chief Maj Gen Ann Lee`: more titles may stand before the name.
  for (let next = block.titleEnd[at] ?? -1; next >= 0; next = block.titleEnd[at] ?? -1) at = next + 1;
  const isApposition = tokens[at]?.text === ",";
  if (needsComma && !isApposition) return null;
  if (isApposition) at++;
  const run = readName(block, at);
  // `General Security of …`: a word of every day with more of a name behind it is no surname.
  if (
    !run ||
    (run.from === run.to && isOrdinaryWord(tokens[run.to]?.text ?? "") && tokens[run.to + 1]?.text === "of")
  )
    return null;
  // `MINISTER QUITS OVER FERRY`: in a headline of capitals ordinary words alone are nobody.
  if (block.isShouting && tokens.slice(run.from, run.to + 1).every(({ text }) => mayBeOrdinary(text)))
    return null;
  return isApposition && run.to === run.from ? null : run;
}

/** `Minister of Agriculture and Fisheries John Doe`: the usual given name behind a field of work; where it starts if there is none. */
function findGivenBehindField({ tokens, known }: Block, from: number): number {
  for (let at = from; at < from + 6; at++) {
    const word = tokens[at]?.text ?? "";
    if (at > from && isGivenName(tokens[at])) return tokens[at + 1]?.isCapital ? at : from;
    if (known[at] || !FIELD_WORD.test(word)) return from;
  }
  return from;
}

/** English plurals and abstract nouns with a capital, and what joins them: what offices are of. */
const FIELD_WORD = /^(?:and|&|,|\p{Lu}\p{Ll}+(?:s|ion|ment|ing|ure|ity|th|gy|ce|sm))$/u;

/** Past `Planning and Investment` in `Minister of Planning and Investment Ann Lee`; where it starts if nothing of the kind does. */
function findFieldEnd({ tokens }: Block, from: number): number {
  // `Director of the National Iodine Study`: behind an article stands a thing, and no field of work.
  if (tokens[from - 1]?.text === "the") return from;
  let end = from;
  for (let at = from; at < from + 8; at++) {
    const token = tokens[at];
    if (token && /^(?:and|&|,)$/.test(token.text)) continue;
    if (!token?.isCapital || isGivenName(token) || !isOrdinaryWord(token.text)) break;
    end = at + 1;
  }
  return tokens[end]?.isCapital ? end : from;
}

/** Two or more unknown capitalised words: a person where a title stands behind a comma, a verb of saying, or a given name in front. */
function findByContext(text: string, block: Block, run: NameRun): NamedSpan[] {
  const { tokens } = block;
  const given = tokens[run.from];
  if (given && isSurnameFirst(block, run)) {
    const because = `“${given.text}” is a surname of East Asia, and two joined syllables behind it are a given name.`;
    return [toPerson(text, block, run, "name/surname-first", because, 0.95)];
  }
  if (isIntroducedBehind(block, run))
    return [
      toPerson(text, block, run, "name/apposition", "What the person is stands behind the name and a comma."),
    ];
  const verb = tokens[run.to + 1]?.text;
  if (verb && SPEECH.has(verb)) {
    const because = `“${verb}” behind the name says that it is a person who speaks.`;
    return [toPerson(text, block, run, "name/speaker", because)];
  }
  if (given && isPinyin(block, run)) {
    const because = `“${given.text}” is a surname of East Asia, and what stands behind it is written as Chinese is.`;
    return [toPerson(text, block, run, "name/pinyin", because, 0.85)];
  }
  if (given && block.isKnown[run.from] && !block.isShouting) return [toNamed(text, block, run)];
  const from = findGivenName(block, run);
  return from === null || block.isShouting ? [] : [toNamed(text, block, { ...run, from })];
}

/** `Dmitry Peskov, Press Secretary of …`: a comma and a title behind the name. */
function isIntroducedBehind(block: Block, { to }: NameRun): boolean {
  const { tokens } = block;
  if (tokens[to + 1]?.text !== ",") return false;
  for (let at = to + 2; at < Math.min(tokens.length, to + 7); at++) {
    if ((block.titleEnd[at] ?? -1) >= 0) return true;
    if (!tokens[at]?.isWord || isUnknownName(block, at)) return false;
  }
  return false;
}

function toNamed(text: string, block: Block, run: NameRun): NamedSpan {
  const because = `“${block.tokens[run.from]?.text}” is a usual given name, and a surname stands behind it.`;
  return toPerson(text, block, run, "name/given-name", because, 0.85);
}

/** Where a usual given name stands with a word behind it: first, or behind a word that says what the person is. */
function findGivenName({ tokens, isHeadline }: Block, { from, to }: NameRun): number | null {
  for (let at = from; at < to && (at === from || !isHeadline); at++) if (isGivenName(tokens[at])) return at;
  return null;
}

/** `Moon Jae-in`, `Tsai Ing-wen`, `Moon Jae In`: a surname of the list and a given name of two syllables. */
function isSurnameFirst({ tokens }: Block, { from, to }: NameRun): boolean {
  if (to === from + 2 && isThreeSyllableName(tokens, from)) return true;
  const [surname, , hyphen, last] = [tokens[from], tokens[from + 1], tokens[from + 2], tokens[from + 3]];
  const isShape = to === from + 3 && isHyphen(hyphen) && last?.isGlued === true && !last.isCapital;
  return isShape && surname !== undefined && SURNAMES_FIRST.has(surname.text.toLowerCase());
}

const SYLLABLE =
  "(?:(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u))";
/** Syllables of Chinese in Latin letters; a name given to a person has one or two. */
const PINYIN = new RegExp(`^${SYLLABLE}{1,2}$`);

/** `Pan Gongsheng`: a surname of the list, and one or two syllables of Chinese that are no word of English. */
function isPinyin({ tokens, isHeadline }: Block, { from, to }: NameRun): boolean {
  const [surname, given] = [tokens[from]?.text.toLowerCase() ?? "", tokens[to]?.text ?? ""];
  if (to !== from + 1 || isHeadline || !SURNAMES_FIRST.has(surname) || isOrdinaryWord(given)) return false;
  return given.length > 3 && PINYIN.test(given.toLowerCase());
}
