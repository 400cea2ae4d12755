import type { TextSpan } from "../../parsed-document.ts";
import { SMALL_NUMBERS } from "../number-words.ts";

/** Version of the rules in this folder; raise it when any of them changes what it finds. */
export const NUMBER_RULE_VERSION = 1;

/** How many of something a text tells. */
export interface ToldNumber extends TextSpan {
  count: number;
  /** What is counted, so that two tellings of it are equal: `killed`, `ships`. */
  measure: string;
}

const WORDS = [...SMALL_NUMBERS, "twenty"];

/** Two, 20, 1,200; no part of a date, an amount of money, a share, a name (`Group of 7`, `2+2`) or an address. */
const NUMBER = `(?<!\\p{Lu}\\p{L}*\\s+of\\s+)(?<![\\p{L}\\p{N}$€£¥.,:/+#-])(\\d{1,3}(?:,\\d{3})+|\\d{1,6}|${WORDS.slice(2).join("|")})(?![\\p{N}%+]|[.,:/-]\\p{N})`;

/** What happens to people, by the word that two tellings may differ in. */
const FATES: Readonly<Record<string, string>> = {
  ...{ killed: "killed", dead: "killed", died: "killed", fatalities: "killed" },
  ...{ wounded: "injured", injured: "injured", hurt: "injured" },
  ...{
    arrested: "arrested",
    detained: "arrested",
    missing: "missing",
    rescued: "rescued",
    evacuated: "evacuated",
  },
};

const FATE = Object.keys(FATES).join("|");
const LINK =
  "(?:\\s+(?:were|was|are|have|had|has|been|be|more|others|other|feared|reported|left|confirmed))*";
/** `20 people were killed`, `20 killed`, `20 Japanese fishermen were detained`. */
const BEFORE = new RegExp(`${NUMBER}(?:\\s+\\p{L}+){0,3}?${LINK}\\s+(${FATE})\\b`, "giu");
/** `killed 20 people`, `killing at least 20`. */
const BEHIND = new RegExp(
  `\\b(${FATE}|killing|wounding|injuring|arresting|detaining)\\s+(?:(?:at\\s+least|about|around|some|more\\s+than|nearly|up\\s+to|over)\\s+)?${NUMBER}`,
  "giu",
);
/** `20 ships`: a plural behind the number, past one word that tells of what kind. */
const COUNTED = new RegExp(`${NUMBER}\\s+(?:\\p{Ll}+\\s+)?(\\p{Ll}{3,}s)\\b`, "gu");

/** Counted things that are no matter of a happening: time, measures, money, parts of a text. */
const NOT_COUNTED =
  /^(?:(?:second|minute|hour|day|week|month|year|decade|night|time|mile|kilometre|kilometer|metre|meter|kilogram|ton|tonne|knot|degree|percent|point|dollar|rouble|ruble|euro|pound|cent|comment|vote|photo|minute|page|reader|other|place)s|yes|was|has|his|its|this|series|centuries)$/u;

const GERUNDS: Readonly<Record<string, string>> = {
  ...{
    killing: "killed",
    wounding: "injured",
    injuring: "injured",
    arresting: "arrested",
    detaining: "arrested",
  },
};

function toCount(words: string): number {
  const spelled = WORDS.indexOf(words.toLowerCase());
  return spelled >= 0 ? spelled : Number(words.replaceAll(",", ""));
}

/** How many of what these sentences tell, in their order. A year is no number. */
export function findNumbers(text: string, spans: readonly TextSpan[]): ToldNumber[] {
  return spans.flatMap((span) => {
    const words = text.slice(span.start, span.end);
    const found: ToldNumber[] = [];
    const add = (match: RegExpMatchArray, number: string, measure: string) => {
      const count = toCount(number);
      const start = span.start + (match.index ?? 0);
      const end = start + match[0].length;
      const isTaken = found.some((other) => start < other.end && other.start < end);
      if (count >= 2 && !isTaken) found.push({ count, measure, start, end });
    };
    for (const match of words.matchAll(BEFORE)) {
      const [, number = "", fate = ""] = match;
      add(match, number, FATES[fate.toLowerCase()] ?? fate);
    }
    for (const match of words.matchAll(BEHIND)) {
      const [, fate = "", number = ""] = match;
      const word = fate.toLowerCase();
      add(match, number, FATES[word] ?? GERUNDS[word] ?? word);
    }
    for (const match of words.matchAll(COUNTED)) {
      const [, number = "", noun = ""] = match;
      const isYear = /^(?:1[5-9]|20)\d\d$/.test(number);
      if (!isYear && !NOT_COUNTED.test(noun)) add(match, number, noun);
    }
    return found.toSorted((a, b) => a.start - b.start);
  });
}
