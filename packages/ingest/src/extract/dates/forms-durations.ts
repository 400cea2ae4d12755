import type { DateExpression, DurationUnit } from "./date-expression.ts";
import { NUMBER_STARTS, parseNumber, toUnit } from "./date-words.ts";
import { type Form, form, type Groups, NUMBER, S, UNIT } from "./form.ts";
import { toRate } from "./forms-sets.ts";

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
/** How long something takes; `$30 million a year` how often. */
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
  form([...WINDOWS, "these", "early"], `(?:${WINDOW}|these)${S}${PLURAL}`, ({ unit }, _before, after) =>
    // `the early hours of Sunday`
    /^hours$/i.test(unit ?? "") && /^\s+of\b/.test(after) ? null : toAmount(toUnit(unit ?? ""), null),
  ),
  form(PLURALS, PLURAL, toBarePlural),
  form(PLURALS, `${PLURAL}[\\s-](?:long|ahead)`, toVagueAmount),
  form(["several", "multi"], `(?:several|multi)-${UNIT}`, toVagueAmount),
];

function toAmount(unit: DurationUnit, amount: number | null): { expression: DateExpression } {
  return { expression: { kind: "duration", unit, amount } };
}

/** `62-year-old` tells how old somebody is, and no stretch of the story's time. */
function isAge(after: string): boolean {
  return /^\s?[\s-]\s?old\b/i.test(after);
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
  /(?:\d[\d,.]*(?:\s(?:percent|million|billion|thousand|cents|shares?|dollars|times|barrels|people|tons|hours|days|euros|pounds|yen))?|%|\b(?:once|twice|times|hundreds|thousands|millions|million|billion|percent|cents|dollars|barrels|people|tons|hours|days|pounds|euros|shares?)|\$\S{1,12})\s+$/i;
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
  if (IS_RATE.test(before)) return toRate(calendar, 1);
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
