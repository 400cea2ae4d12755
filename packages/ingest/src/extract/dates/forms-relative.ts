import type { DateExpression, Unit } from "./date-expression.ts";
import { NUMBER_STARTS, parseNumber, toUnit } from "./date-words.ts";
import {
  DEIXIS,
  DEIXIS_STARTS,
  type Form,
  form,
  type Groups,
  NUMBER,
  type Reading,
  S,
  toSteps,
  UNIT,
} from "./form.ts";

const UNIT_STARTS = ["day", "week", "weekend", "month", "quarter", "year", "decade", "century"];
const PART_OF_DAY = "(?<partOfDay>morning|afternoon|evening|night)";
const COUNT = `(?:${NUMBER}|(?<article>an?)(?:${S}(?<vague>few|couple(?:${S}of)?))?|(?<some>several|many|some|few))`;
const COUNT_STARTS = ["#", "a", "an", "several", "many", "some", "few", ...NUMBER_STARTS];

/** Times counted from the day of writing or from the date told before. */
export const relativeForms: readonly Form[] = [
  form(["today", "yesterday", "tomorrow"], "(?<word>today|yesterday|tomorrow)", ({ word }) => toDays(word)),
  form(["tonight"], "tonight", () => ({ ...toOffset("day", 0), time: "TNI" })),
  form(["day"], `day${S}(?<side>before|after)${S}(?<word>yesterday|tomorrow)`, ({ side }) =>
    toOffset("day", /before/i.test(side ?? "") ? -2 : 2),
  ),
  form(DEIXIS_STARTS, `${DEIXIS}${S}${PART_OF_DAY}`, toPartOfDay),
  form(
    DEIXIS_STARTS,
    `${DEIXIS}${S}(?:fiscal${S}|calendar${S}|academic${S}|school${S}|financial${S})?${UNIT}`,
    toDeicticUnit,
  ),
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
  form(["the", "current"], `(?:the${S})?(?:current${S})(?:fiscal${S}|calendar${S})?${UNIT}`, ({ unit }) =>
    toUnitOffset(unit, 0),
  ),
  form(["the"], `the${S}(?:full${S}|fiscal${S})?${UNIT}`, toWholeUnit),
  form(["year"], `year(?:['’]s)?[\\s-]end`, () => ({ ...toOffset("year", 0), part: "END" as const })),
  form(["week", "month", "quarter"], `(?<unit>week|month|quarter)['’]s${S}end`, ({ unit }) => {
    const reading = toUnitOffset(unit, 0);
    return reading && { ...reading, part: "END" as const };
  }),
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
  form(["latest"], `latest${S}(?:fiscal${S})?(?:quarter|period)`, () => toOffset("quarter", -1)),
  form(["the"], `the${S}${PART_OF_DAY}`, ({ partOfDay }, before) =>
    /\bin\s+$/i.test(before)
      ? { expression: { kind: "shift", unit: "day", amount: 0 }, time: toTime(partOfDay) }
      : null,
  ),
  form(["earlier", "later"], "(?:earlier|later)\\s+in\\s+the\\s+(?<unit>day|week|month|year)", ({ unit }) =>
    toUnitOffset(unit, 0),
  ),
];

function toQuarterNumber(word = ""): 1 | 2 | 3 | 4 {
  return word.startsWith("fi") ? 1 : word.startsWith("s") ? 2 : word.startsWith("t") ? 3 : 4;
}

function toOffset(unit: Unit, amount: number): { expression: DateExpression } {
  return { expression: { kind: "offset", unit, amount } };
}

function toVague(direction: "PAST" | "PRESENT" | "FUTURE"): { expression: DateExpression } {
  return { expression: { kind: "vague", direction } };
}

function toDays(word = ""): { expression: DateExpression } {
  return toOffset("day", /^y/i.test(word) ? -1 : /^tom/i.test(word) ? 1 : 0);
}

function toCalendarUnit(word: string | undefined): Unit | null {
  const unit = toUnit(word ?? "");
  return unit === "hour" || unit === "minute" || unit === "second" ? null : unit;
}

function toUnitOffset(word: string | undefined, amount: number): { expression: DateExpression } | null {
  const unit = toCalendarUnit(word);
  return unit && toOffset(unit, amount);
}

/** TIMEX3 codes of the parts of a day. */
export const PARTS_OF_DAY: Record<string, string> = {
  morning: "TMO",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
};

function toTime(word: string | undefined): string | null {
  return PARTS_OF_DAY[(word ?? "").toLowerCase()] ?? null;
}

function toPartOfDay({ deixis, partOfDay }: Groups): Reading {
  return { ...toOffset("day", toSteps(deixis)), time: toTime(partOfDay) };
}

/** `last week` counts from the day of writing; `the past decade` is how long. */
function toDeicticUnit({ deixis, unit }: Groups, before: string): { expression: DateExpression } | null {
  const calendar = toCalendarUnit(unit);
  if (calendar === null) return null;
  const isThe = /\bthe\s+$/i.test(before);
  if (calendar === "day") {
    if (/^(?:next|previous)$/i.test(deixis ?? ""))
      return { expression: { kind: "shift", unit: "day", amount: toSteps(deixis) } };
    return /^this$/i.test(deixis ?? "")
      ? toOffset("day", 0)
      : { expression: { kind: "duration", unit: "day", amount: 1 } };
  }
  if (isThe && (calendar === "decade" || calendar === "century"))
    return { expression: { kind: "duration", unit: calendar, amount: 1 } };
  if (/^previous$/i.test(deixis ?? "")) return { expression: { kind: "shift", unit: calendar, amount: -1 } };
  return toOffset(calendar, toSteps(deixis));
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

/** `the week`, `the summer quarter`: only where a word before it says which part of it, or that it was whole. */
function toWholeUnit({ unit }: Groups, before: string, after: string): Reading | null {
  const calendar = toCalendarUnit(unit);
  if (calendar === null) return null;
  if (calendar === "weekend") return toOffset("weekend", 0);
  if (/^\s+(?:ended|ending)\b/i.test(after)) {
    if (calendar === "year") return { expression: { kind: "duration", unit: "year", amount: 1 } };
    if (calendar === "quarter") return toOffset("quarter", -1);
  }
  if (/^\s+(?:before|after|earlier|later|ended|ending|of|when|that|to|in\swhich|\d)/i.test(after))
    return null;
  const part = /\b(?<part>end|close|beginning|start|middle|rest|remainder|course|part|half)\s+of\s+$/i.exec(
    before,
  )?.groups?.part;
  if (part)
    return {
      ...toOffset(calendar, 0),
      part: /^(?:end|close)$/i.test(part)
        ? "END"
        : /^(?:beg|start)/i.test(part)
          ? "START"
          : /^middle/i.test(part)
            ? "MID"
            : null,
    };
  if (/\b(?:later|earlier|early|late)\sin\s+$/i.test(before)) return toOffset(calendar, 0);
  if (calendar === "year" && /\b(?:months|quarters?|half|for|high|low)\s(?:of\s)?$/i.test(before))
    return toOffset("year", 0);
  return calendar === "quarter" && /\b(?:in|for|during|from|of)\s+$/i.test(before)
    ? toOffset("quarter", -1)
    : null;
}
