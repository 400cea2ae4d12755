import type { DateExpression } from "./date-expression.ts";
import { NUMBER_STARTS, parseNumber, toUnit } from "./date-words.ts";
import { type Form, form, type Groups, NUMBER, type Reading, S, UNIT } from "./form.ts";
import { PART_OF_DAY, toCalendarUnit, toTime, toVague } from "./readings.ts";

const UNIT_STARTS = ["day", "week", "weekend", "month", "quarter", "year", "decade", "century"];
const COUNT = `(?:${NUMBER}|(?<article>an?)(?:${S}(?<vague>few|couple(?:${S}of)?))?|(?<some>several|many|some|few))`;
const COUNT_STARTS = ["#", "a", "an", "several", "many", "some", "few", ...NUMBER_STARTS];

/** Times that lie a counted way off: `three days ago`, `the next day`, `a year earlier`, `the year-ago quarter`. */
export const countedForms: readonly Form[] = [
  form(
    ["following", "same", "preceding", "that", "subsequent", "previous", "next", "ensuing"],
    `(?<which>following|same|preceding|that|subsequent|previous|next|ensuing)${S}(?:${UNIT}|${PART_OF_DAY})`,
    toShift,
  ),
  form(UNIT_STARTS, `${UNIT}${S}(?<side>before|earlier|after|later|ago)`, (groups, before, after) =>
    toNeighbour(groups, before, after),
  ),
  form(
    COUNT_STARTS,
    `${COUNT}(?:${S}(?:full|whole|long|short|more))?[\\s-]${UNIT}s?(?:${S}or${S}so)?${S}(?<side>ago|earlier|later|before|previously|afterwards?|prior|from${S}now|hence|from${S}today)`,
    toCounted,
  ),
  form(
    ["days", "weeks", "months", "years", "decades", "centuries", "moments", "hours"],
    "(?:days|weeks|months|years|decades|centuries|moments|hours)\\s+ago",
    () => toVague("PAST"),
  ),
  form(["year"], "year-(?:ago|earlier)", () => ({ expression: { kind: "shift", unit: "year", amount: -1 } })),
  form(["year"], `year[\\s-](?:ago|earlier)${S}(?:period|quarter)`, () => ({
    expression: { kind: "shift", unit: "quarter", amount: -4 },
  })),
  form(
    ["year"],
    `year[\\s-](?:ago|earlier)${S}(?<quarter>first|second|third|fourth)[\\s-]quarter`,
    ({ quarter }) => ({
      expression: { kind: "quarter", quarter: toQuarterNumber(quarter), year: null, yearOffset: -1 },
    }),
  ),
];

function toQuarterNumber(written = ""): 1 | 2 | 3 | 4 {
  const word = written.toLowerCase();
  return word.startsWith("fi") ? 1 : word.startsWith("s") ? 2 : word.startsWith("t") ? 3 : 4;
}

function toShift({ which = "", unit, partOfDay }: Groups, before: string): Reading | null {
  const amount = /^(?:same|that)$/i.test(which) ? 0 : /^pre/i.test(which) ? -1 : 1;
  const isThe = /\b(?:the|that|this)\s+$/i.test(before);
  const calendar = partOfDay ? "day" : toCalendarUnit(unit);
  if (calendar === null || (/^next$/i.test(which) && !(isThe && calendar === "day"))) return null;
  if (!isThe && !/^(?:that|previous)$/i.test(which)) return null;
  return { expression: { kind: "shift", unit: calendar, amount }, time: toTime(partOfDay) };
}

/** `the day before`, `the year after`: where the words end there. */
function toNeighbour(
  { unit, side = "" }: Groups,
  before: string,
  after: string,
): { expression: DateExpression } | null {
  const calendar = toCalendarUnit(unit);
  if (
    calendar === null ||
    !/\b(?:the|one)\s+$/i.test(before) ||
    (/^(?:before|after)$/i.test(side) && !/^\s*(?:[.,;:!?)”"]|$)/.test(after))
  )
    return null;
  return {
    expression: { kind: "shift", unit: calendar, amount: /^(?:before|earlier|ago)$/i.test(side) ? -1 : 1 },
  };
}

function toCounted(
  { number, article, vague, some, unit, side = "" }: Groups,
  _before: string,
  after: string,
): { expression: DateExpression } | null {
  const calendar = toUnit(unit ?? "");
  const isPast = /^(?:ago|earlier|before|previously|prior)$/i.test(side);
  const isOpen = /^(?:before|prior)$/i.test(side) && !/^\s*(?:[.,;:!?)”"]|$)/.test(after);
  const count = number ? parseNumber(number) : /couple/i.test(vague ?? "") ? 2 : article && !vague ? 1 : null;
  if (isOpen) return null;
  // `a few years ago` is some time past; `a few days later` tells how long after what was told.
  if (count === null || some) {
    const isNear = /^(?:ago|from|hence)/i.test(side);
    return isNear
      ? toVague(isPast ? "PAST" : "FUTURE")
      : { expression: { kind: "duration", unit: calendar, amount: null } };
  }
  if (calendar === "hour" || calendar === "minute" || calendar === "second")
    return { expression: { kind: "duration", unit: calendar, amount: count } };
  const isFromWriting = /^(?:ago|from|hence)/i.test(side);
  const amount = isPast ? -count : count;
  if (article && calendar === "year" && /^ago$/i.test(side))
    return { expression: { kind: "offset", unit: "year", amount: -1, isAgo: true } };
  if (calendar === "decade" || calendar === "century") {
    const years = amount * (calendar === "decade" ? 10 : 100);
    return { expression: { kind: isFromWriting ? "offset" : "shift", unit: "year", amount: years } };
  }
  if (!Number.isInteger(amount)) return toVague(isPast ? "PAST" : "FUTURE");
  return { expression: { kind: isFromWriting ? "offset" : "shift", unit: calendar, amount } };
}
