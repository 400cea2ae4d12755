import type { DateExpression, DurationUnit } from "./date-expression.ts";
import { NUMBER_STARTS, parseNumber, toMonth, toUnit, toWeekday } from "./date-words.ts";
import { type Form, form, type Groups, MONTH, NUMBER, S, UNIT } from "./form.ts";

const NUMBERS = ["#", ...NUMBER_STARTS];
const PLURAL = "(?<unit>days|weeks|weekends|months|quarters|years|decades|centuries|hours|minutes)";
const PLURALS = ["days", "weeks", "months", "quarters", "years", "decades", "centuries", "hours", "minutes"];
const KIND = `(?:(?:more|consecutive|straight|full|additional|extra|working|business|calendar|trading|whole|long|fiscal|other|further|solid|successive|short)${S})?`;
const WINDOW =
  "(?:past|last|next|first|previous|coming|recent|final|preceding|following|latest|upcoming|early|other)";
const WINDOWS = [
  "past",
  "last",
  "next",
  "first",
  "previous",
  "coming",
  "recent",
  "final",
  "preceding",
  "following",
  "latest",
  "upcoming",
];
const VAGUE = `(?:several|few|many|some|couple${S}of|number${S}of)`;
const UNIT_CODES: Record<string, string> = {
  day: "D",
  week: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
};

/** How long something takes, and how often it comes. */
export const durationForms: readonly Form[] = [
  form(
    NUMBERS,
    `${NUMBER}(?:${S}(?<half>1/2))?(?<joint>[\\s-]|\\s-\\s)${KIND}${UNIT}s?(?:[\\s-]long)?`,
    toDuration,
  ),
  form(["half"], `half(?:[\\s-](?:an?${S})?)(?<unit>hour|day|year|decade|century)`, ({ unit }) =>
    toHalf(unit),
  ),
  form(
    ["a", "an", "one"],
    `(?:an?|one)(?:${S}|-)(?:full${S}|whole${S}|additional${S}|extra${S}|entire${S})?${UNIT}(?<long>-long)?`,
    toSingle,
  ),
  form(
    NUMBERS,
    `${NUMBER}(?:${S}(?:to|or|and)${S}|[-–])(?<last>${NUMBER.slice(NUMBER.indexOf(">") + 1)}[\\s-]${UNIT}s?(?:-old)?`,
    ({ unit }, _before, after) => (isAge(after) ? null : toAmount(toUnit(unit ?? ""), null)),
  ),
  form(["a", "one"], `(?:a|one)${S}${UNIT}${S}or${S}(?:two|so|more)`, ({ unit }) =>
    toAmount(toUnit(unit ?? ""), null),
  ),
  form(["a", ...NUMBER_STARTS, "#"], `(?:a|${NUMBER})${S}and${S}a${S}half${S}${UNIT}s?`, ({ number, unit }) =>
    toAmount(toUnit(unit ?? ""), (parseNumber(number ?? "1") ?? 1) + 0.5),
  ),
  form(["a"], `a${S}(?:few|couple(?:${S}of)?|number${S}of|dozen)${S}${KIND}${PLURAL}`, (groups) =>
    toVagueAmount(groups),
  ),
  form(
    ["several", "few", "many", "couple", "dozens", "hundreds", "thousands"],
    `(?:several|few|many|couple${S}of|dozens${S}of|hundreds${S}of|thousands${S}of)${S}${KIND}${PLURAL}`,
    toVagueAmount,
  ),
  form(
    WINDOWS,
    `${WINDOW}${S}(?:${NUMBER}|(?<vague>${VAGUE}))${S}${KIND}${UNIT}s?(?:${S}or${S}so)?`,
    ({ number, vague, unit }) =>
      toAmount(toUnit(unit ?? ""), number ? parseNumber(number) : /couple/i.test(vague ?? "") ? 2 : null),
  ),
  form([...WINDOWS, "these", "early"], `(?:${WINDOW}|these)${S}${PLURAL}`, ({ unit }) =>
    toAmount(toUnit(unit ?? ""), null),
  ),
  form(PLURALS, PLURAL, toBarePlural),
  form(PLURALS, `${PLURAL}[\\s-](?:long|ahead)`, toVagueAmount),
  form(["several", "multi"], `(?:several|multi)-${UNIT}`, toVagueAmount),
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

function toAmount(unit: DurationUnit, amount: number | null): { expression: DateExpression } {
  return { expression: { kind: "duration", unit, amount } };
}

function toSet(value: string): { expression: DateExpression } {
  return { expression: { kind: "set", value } };
}

/** `62-year-old` tells how old somebody is, and no stretch of the story's time. */
function isAge(after: string): boolean {
  return /^[\s-]old\b/i.test(after);
}

function toDuration(
  { number = "", half, joint, unit }: Groups,
  before: string,
  after: string,
): { expression: DateExpression } | null {
  const amount = parseNumber(number);
  if (amount === null || isAge(after) || /[$€£#.]$/.test(before)) return null;
  // `three-quarters of the food`
  if (/^quarters?$/i.test(unit ?? "") && /^s?\s+of\b/.test(after)) return null;
  // `one day he will` tells no length.
  if (
    joint === " " &&
    /^one day$/i.test(`${number} ${unit}`) &&
    !IS_LENGTH.test(before) &&
    !/^\s+(?:after|before|later|earlier)\b/i.test(after)
  )
    return null;
  return toAmount(toUnit(unit ?? ""), amount + (half ? 0.5 : 0));
}

function toHalf(unit = ""): { expression: DateExpression } {
  const halves: Record<string, { unit: DurationUnit; amount: number }> = {
    hour: { unit: "minute", amount: 30 },
    day: { unit: "hour", amount: 12 },
    year: { unit: "month", amount: 6 },
    decade: { unit: "year", amount: 5 },
    century: { unit: "year", amount: 50 },
  };
  const half = halves[unit.toLowerCase()];
  return toAmount(half?.unit ?? "year", half?.amount ?? null);
}

const IS_RATE =
  /(?:[\d,.]+(?:\s(?:percent|million|billion|thousand|cents|shares?|dollars|times|barrels|people|tons|hours|days|euros|pounds|yen))?|%|\b(?:once|twice|times|hundreds|thousands|millions|million|billion|percent|cents|dollars|barrels|people|tons|hours|days|pounds|euros|shares?)|\$\S{1,12})\s+$/i;
const IS_LENGTH =
  /\b(?:for|in|over|within|than|about|nearly|almost|just|half|least|most|takes?|took|taken|spent|spend|lasted?|lasts|under|after|throughout|through|only|roughly|around|another|if|up\sto|of|during|barely|additional|every)\s+$/i;

/** `a year`: how often behind an amount of something, how long behind a word that says so. */
function toSingle(
  { unit = "", long }: Groups,
  before: string,
  after: string,
): { expression: DateExpression } | null {
  const calendar = toUnit(unit);
  // `for a second time`
  if (calendar === "second" && /^\s+\p{Ll}/u.test(after)) return null;
  if (isAge(after) || (/^\s+of\b/i.test(after) && !/\b(?:for|after|over|in|within)\s+$/i.test(before)))
    return null;
  if (IS_RATE.test(before))
    return toSet(
      `P${calendar === "hour" || calendar === "minute" || calendar === "second" ? "T" : ""}1${toCode(calendar)}`,
    );
  return IS_LENGTH.test(before) || /^\s+(?:after|before|later|earlier)\b/i.test(after) || long !== undefined
    ? toAmount(calendar, 1)
    : null;
}

function toVagueAmount({ unit }: Groups): { expression: DateExpression } {
  return toAmount(toUnit(unit ?? ""), null);
}

/** `for weeks`, `over the years`: a bare plural is how long only behind such a word. */
function toBarePlural(
  { unit }: Groups,
  before: string,
  after: string,
): { expression: DateExpression } | null {
  if (
    isAge(after) ||
    !/\b(?:for|within|in|over|over\sthe|after|spent|took|takes?|of|through\sthe|hundreds\sof)\s+$/i.test(
      before,
    )
  )
    return null;
  if (/\b(?:in|of)\s+$/i.test(before) && !/^\s+(?:of|and)\b|^[.,;]/.test(after)) return null;
  return toAmount(toUnit(unit ?? ""), null);
}

function toOften({ often = "" }: Groups): { expression: DateExpression } | null {
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
  return toSet(
    `P${calendar === "hour" || calendar === "minute" || calendar === "second" ? "T" : ""}${count}${toCode(calendar)}`,
  );
}

/** Letter of ISO 8601 durations; decades and centuries as TIMEX3 writes them. */
function toCode(unit: DurationUnit): string {
  const codes: Record<string, string> = { ...UNIT_CODES, weekend: "W", hour: "H", minute: "M", second: "S" };
  return codes[unit] ?? "Y";
}
