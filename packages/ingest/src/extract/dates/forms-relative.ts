import type { DateExpression } from "./date-expression.ts";
import {
  DEIXIS,
  DEIXIS_STARTS,
  type Form,
  form,
  type Groups,
  type Reading,
  S,
  toSteps,
  UNIT,
} from "./form.ts";
import { PART_OF_DAY, toCalendarUnit, toOffset, toTime } from "./readings.ts";

/** Times that lie at, just before or just behind the day of writing: `yesterday`, `last week`, `the end of the month`. */
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
  form(["the", "current"], `(?:the${S})?(?:current${S})(?:fiscal${S}|calendar${S})?${UNIT}`, ({ unit }) =>
    toUnitOffset(unit, 0),
  ),
  form(["the"], `the${S}(?:full${S}|fiscal${S})?${UNIT}`, toWholeUnit),
  form(["year"], `year(?:['’]s)?[\\s-]end`, () => ({ ...toOffset("year", 0), part: "END" as const })),
  form(["week", "month", "quarter"], `(?<unit>week|month|quarter)['’]s${S}end`, ({ unit }) => {
    const reading = toUnitOffset(unit, 0);
    return reading && { ...reading, part: "END" as const };
  }),
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

function toDays(word = ""): { expression: DateExpression } {
  return toOffset("day", /^y/i.test(word) ? -1 : /^tom/i.test(word) ? 1 : 0);
}

function toUnitOffset(word: string | undefined, amount: number): { expression: DateExpression } | null {
  const unit = toCalendarUnit(word);
  return unit && toOffset(unit, amount);
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
