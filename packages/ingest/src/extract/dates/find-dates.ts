import type { TextSpan } from "../../parsed-document.ts";
import { SpanSet } from "../span-set.ts";
import type { DateExpression, DateFinding, Deixis } from "./date-expression.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const SEASONS = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 } as const;
const NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

const MONTH =
  "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
const DAY = "(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\\d)";
const LAST_DAY = "(?:(?:\\s?[-–—]\\s?|\\s+(?:to|and|through)\\s+)(?<lastDay>[12]\\d|3[01]|0?[1-9])(?!\\d))?";
const YEAR = "(?<year>1[0-9]\\d\\d|20\\d\\d)(?!\\d)";
const DEIXIS = "(?<deixis>last|this|next|past|coming|previous|following)";
const WEEKDAY = "(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)";
const PART = "(?<part>early|mid|middle of|late|beginning of|start of|end of)";

/** The grammar: for each form, how its words are read. Longer and more certain forms first; the first that fits a place wins. */
const FORMS: { pattern: RegExp; read: (groups: Groups) => DateExpression | null }[] = [
  form(`(?<year>1[0-9]\\d\\d|20\\d\\d)-(?<number>0[1-9]|1[0-2])-${DAY}`, (g) => toDay(g, Number(g.number))),
  form(`${MONTH}\\s?${DAY}${LAST_DAY}(?:,?\\s+${YEAR})?`, (g) => toDay(g, toMonth(g))),
  form(`${DAY}${LAST_DAY}(?:\\s+of)?\\s+${MONTH}(?:,?\\s+${YEAR})?`, (g) => toDay(g, toMonth(g))),
  form(
    `(?:(?:the\\s+)?${PART}[\\s-]+(?:the\\s+)?)?(?:${DEIXIS}\\s+)?${MONTH},?\\s+(?:of\\s+)?${YEAR}`,
    toMonthOf,
  ),
  form(`(?:the\\s+)?${PART}[\\s-]+(?:the\\s+)?(?:of\\s+)?(?:${DEIXIS}\\s+)?${MONTH}`, toMonthOf),
  form(
    `(?:${DEIXIS}\\s+|(?<=\\b(?:in|since|until|till|by|from|of|during)\\s))${MONTH}(?!\\s+\\d)`,
    toMonthOf,
  ),
  form(`(?<season>spring|summer|autumn|fall|winter)(?:\\s+of)?\\s+${YEAR}`, toSeason),
  form(`${DEIXIS}\\s+(?<season>spring|summer|autumn|fall|winter)\\b`, toSeason),
  form(`(?<=\\bin\\s(?:the\\s)?)(?<season>spring|summer|autumn|fall|winter)\\b`, toSeason),
  form(`(?:(?:the\\s+)?${PART}[\\s-]+(?:the\\s+)?)?(?<number>1\\d|2[01])th\\s+century`, toCentury),
  form(`(?:the\\s+)?(?:${PART}[\\s-]+(?:the\\s+)?)?(?<decade>1[5-9]\\d0|20\\d0)['’]?s\\b`, (g) => ({
    kind: "decade",
    decade: Number(g.decade),
  })),
  form(`(?:${DEIXIS}\\s+)?${WEEKDAY}\\b`, (g) => ({
    kind: "weekday",
    weekday: WEEKDAYS.indexOf(toStem(g.weekday)),
    deixis: toDeixis(g.deixis),
  })),
  form("(?<word>today|tonight|yesterday|tomorrow)\\b", (g) => ({
    kind: "offset",
    unit: "day",
    amount: { yesterday: -1, tomorrow: 1 }[toLower(g.word)] ?? 0,
  })),
  form(
    `(?:(?:later|earlier|early|late|the end of|the beginning of|by the end of)\\s+)?${DEIXIS}\\s+(?<unit>year|month|week)\\b(?!['’]s\\s+\\p{Lu})`,
    toOffset,
  ),
  form(
    "(?<number>\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an)\\s+(?<unit>day|week|month|year)s?\\s+(?:ago|earlier|before)\\b",
    toAgo,
  ),
  form(
    `between\\s+(?<year>1[0-9]\\d\\d|20\\d\\d)\\s+and\\s+(?<lastYear>1[0-9]\\d\\d|20\\d\\d)(?!\\d)`,
    (g) => ({
      kind: "years",
      year: Number(g.year),
      lastYear: Number(g.lastYear),
    }),
  ),
  form(
    `(?<=\\b(?:in|since|until|till|by|from|of|during|for|before|after|fiscal|year|end of|beginning of|to|and|late|early|mid)[\\s-])${YEAR}(?![-–]\\d|,\\d|\\s*(?:km|percent|people|%))`,
    (g) => ({ kind: "year", year: Number(g.year) }),
  ),
  form(`(?<=\\()${YEAR}(?=\\))`, (g) => ({ kind: "year", year: Number(g.year) })),
  form(`(?<=\\bthe\\s)${YEAR}(?=\\s+\\p{L})`, (g) => ({ kind: "year", year: Number(g.year) })),
];

type Groups = Record<string, string | undefined>;

function form(pattern: string, read: (groups: Groups) => DateExpression | null) {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}$€£])${pattern}`, "giu"), read };
}

const BOUNDARY = /\b(?:since|until|till|over|past|than|from)\s+(?:the\s+)?$/iu;
/** A year before a noun names a thing rather than a time: `the 1956 declaration`, `the 2019 World Economic Forum`. */
const NAMED_BY_YEAR =
  /^\s+(?:joint\s+)?(?:declaration|treaty|agreement|accords?|convention|pact|document|constitution|world|summer|winter|olympic|general|presidential|\p{Lu})/u;

/** Finds expressions of time in a stretch of text, in order, without overlaps. */
export function findDates(text: string, span: TextSpan): DateFinding[] {
  const body = text.slice(span.start, span.end);
  const found: DateFinding[] = [];
  const taken = new SpanSet();
  for (const { pattern, read } of FORMS) {
    for (const match of body.matchAll(pattern)) {
      const start = span.start + match.index;
      const end = start + match[0].length;
      if (taken.overlaps({ start, end }) || !isMonthWritten(match.groups?.month)) continue;
      const expression = read(match.groups ?? {});
      // A day that no calendar has still takes its words: its month alone would be a guess.
      taken.add({ start, end });
      if (!expression) continue;
      found.push({
        start,
        end,
        quote: match[0],
        expression,
        isBoundary: BOUNDARY.test(text.slice(Math.max(span.start, start - 12), start)),
        isName:
          expression.kind === "year" && NAMED_BY_YEAR.test(text.slice(end, Math.min(span.end, end + 30))),
      });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** `march` and `may` are months only with a capital. */
function isMonthWritten(month: string | undefined): boolean {
  return month === undefined || /^\p{Lu}/u.test(month);
}

function toLower(word: string | undefined): "yesterday" | "tomorrow" {
  return (word ?? "").toLowerCase() as "yesterday" | "tomorrow";
}

function toStem(word: string | undefined): string {
  return (word ?? "").slice(0, 3).toLowerCase();
}

function toMonth(groups: Groups): number {
  return MONTHS.indexOf(toStem(groups.month)) + 1;
}

function toYear(groups: Groups): number | null {
  return groups.year ? Number(groups.year) : null;
}

function toDeixis(word: string | undefined): Deixis {
  if (!word) return null;
  if (/^(?:last|past|previous)$/i.test(word)) return "last";
  return /^(?:next|coming|following)$/i.test(word) ? "next" : "this";
}

function toDay(groups: Groups, month: number): DateExpression | null {
  const day = Number(groups.day);
  const lastDay = groups.lastDay ? Number(groups.lastDay) : null;
  const year = toYear(groups);
  if (lastDay !== null && lastDay <= day) return null;
  const longest = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
  return Math.max(day, lastDay ?? 0) > longest ? null : { kind: "day", year, month, day, lastDay };
}

function toMonthOf(groups: Groups): DateExpression {
  const isMiddle = /^mid/i.test(groups.part ?? "");
  return {
    kind: "month",
    year: toYear(groups),
    month: toMonth(groups),
    deixis: toDeixis(groups.deixis),
    isMiddle,
  };
}

function toSeason(groups: Groups): DateExpression {
  const season = SEASONS[(groups.season ?? "").toLowerCase() as keyof typeof SEASONS];
  return { kind: "season", year: toYear(groups), season, deixis: toDeixis(groups.deixis) };
}

function toCentury(groups: Groups): DateExpression {
  return { kind: "century", century: Number(groups.number), isMiddle: /^mid/i.test(groups.part ?? "") };
}

function toUnit(word: string | undefined): "day" | "week" | "month" | "year" {
  return (word ?? "").toLowerCase() as "day" | "week" | "month" | "year";
}

function toOffset(groups: Groups): DateExpression {
  const deixis = toDeixis(groups.deixis);
  return {
    kind: "offset",
    unit: toUnit(groups.unit),
    amount: deixis === "last" ? -1 : deixis === "next" ? 1 : 0,
  };
}

function toAgo(groups: Groups): DateExpression {
  const word = (groups.number ?? "").toLowerCase();
  const amount = /^an?$/.test(word) ? 1 : NUMBERS.includes(word) ? NUMBERS.indexOf(word) : Number(word);
  return { kind: "offset", unit: toUnit(groups.unit), amount: -amount };
}
