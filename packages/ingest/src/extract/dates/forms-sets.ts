import type { DateExpression, DurationUnit } from "./date-expression.ts";
import { parseNumber, toMonth, toUnit, toWeekday } from "./date-words.ts";
import { type Form, form, type Groups, MONTH, NUMBER, S, UNIT } from "./form.ts";

/** How often something comes. */
export const setForms: readonly Form[] = [
  form(
    ["daily", "weekly", "monthly", "yearly", "annually", "hourly", "nightly", "biweekly"],
    "(?<often>daily|weekly|monthly|yearly|annually|hourly|nightly|biweekly)",
    toOften,
  ),
  form(
    ["every", "each", "per"],
    `(?:every|each|per)${S}(?:single${S})?(?:(?<other>other)${S}|${NUMBER}${S})?${UNIT}s?`,
    toEvery,
  ),
  form(
    ["every", "each"],
    `(?:every|each)${S}(?:other${S})?(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)`,
    ({ weekday }) => toSet(`XXXX-WXX-${toWeekday(weekday) || 7}`),
  ),
  form(["every", "each"], `(?:every|each)${S}${MONTH}`, ({ month }) =>
    toSet(`XXXX-${String(toMonth(month)).padStart(2, "0")}`),
  ),
  form(
    ["every", "each"],
    `(?:every|each)${S}(?<season>spring|summer|autumn|fall|winter)`,
    ({ season = "" }) =>
      toSet(
        `XXXX-${{ s: season.toLowerCase() === "spring" ? "SP" : "SU", a: "FA", f: "FA", w: "WI" }[season.charAt(0).toLowerCase()]}`,
      ),
  ),
  form(["every", "each"], `(?:every|each)${S}(?<part>morning|afternoon|evening|night)`, ({ part = "" }) =>
    toSet(`XXXX-XX-XXT${{ m: "MO", a: "AF", e: "EV", n: "NI" }[part.charAt(0).toLowerCase()]}`),
  ),
  form(
    ["sundays", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays"],
    "(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)s",
    ({ weekday }) => toSet(`XXXX-WXX-${toWeekday(weekday) || 7}`),
  ),
  form(["weekends"], "weekends", () => toSet("XXXX-WXX-WE")),
];

function toSet(value: string): { expression: DateExpression } {
  return { expression: { kind: "set", value } };
}

function toOften(
  { often = "" }: Groups,
  before: string,
  after: string,
): { expression: DateExpression } | null {
  // `the Daily News`, `Entertainment Weekly`
  if (/^\p{Lu}/u.test(often) && (/^\s\p{Lu}/u.test(after) || /\p{Lu}\p{L}+\s$/u.test(before))) return null;
  const values: Record<string, string> = {
    d: "P1D",
    w: "P1W",
    m: "P1M",
    y: "P1Y",
    a: "P1Y",
    h: "PT1H",
    n: "P1D",
    b: "P2W",
  };
  const value = values[often.charAt(0).toLowerCase()];
  return value ? toSet(value) : null;
}

function toEvery({ other, number, unit }: Groups): { expression: DateExpression } {
  const calendar = toUnit(unit ?? "");
  const count = other ? 2 : number ? (parseNumber(number) ?? 1) : 1;
  return toRate(calendar, count);
}

/** Codes of the units of time in ISO 8601 durations; decades and centuries as TIMEX3 writes them. */
const CODES: Record<DurationUnit, string> = {
  second: "TxS",
  minute: "TxM",
  hour: "TxH",
  day: "xD",
  weekend: "xW",
  week: "xW",
  month: "xM",
  quarter: "xQ",
  year: "xY",
  decade: "xDE",
  century: "xCE",
};

/** So often in a unit of time: `a year` is P1Y, `every two hours` PT2H. */
export function toRate(unit: DurationUnit, count: number): { expression: DateExpression } {
  return toSet(`P${CODES[unit].replace("x", String(count))}`);
}
