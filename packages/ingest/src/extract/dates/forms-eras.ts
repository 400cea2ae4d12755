import { MONTH_STARTS, toMonth } from "./date-words.ts";
import { DAY, type Form, form, type Groups, MONTH, type Reading, S } from "./form.ts";

export const BEFORE_CHRIST = "(?<era>BCE?|B\\.C\\.(?:E\\.)?)";
const AFTER_NUMBER =
  "(?<number>[1-9]\\d{0,3})(?!\\d)\\s?(?<era>BCE?|B\\.C\\.(?:E\\.)?|AD|A\\.D\\.|CE|C\\.E\\.)";
const BEFORE_NUMBER = "(?<eraBefore>AD|A\\.D\\.)\\s?(?<numberBehind>[1-9]\\d{0,3})";
const YEAR_OF_ERA = `(?:${AFTER_NUMBER}|${BEFORE_NUMBER})`;

/** Years that are told with their era, with a day or month before them or without. */
export const eraForms: readonly Form[] = [
  form(["ad"], "(?<era>AD)\\s?(?<number>[1-9]\\d{1,3})", (groups) =>
    isEra(groups.era) ? toDayOfEra(groups) : null,
  ),
  formInCapitals(["#"], AFTER_NUMBER),
  formInCapitals(MONTH_STARTS, `${MONTH}(?:${S}${DAY}|${S}of)?,?${S}${YEAR_OF_ERA}`),
  formInCapitals(["#"], `${DAY}${S}(?:of${S})?${MONTH}(?:${S}of)?,?${S}${YEAR_OF_ERA}`),
];

/** Tried at every number, so only in capitals: case folding would make all dates slower by half. */
function formInCapitals(starts: readonly string[], pattern: string): Form {
  return { starts, pattern: new RegExp(`${pattern}(?![\\p{L}\\p{N}])`, "uy"), read: toDayOfEra };
}

/** An era is written in capitals: `480 bc` may be anything. */
export function isEra(era: string | undefined): boolean {
  return era !== undefined && era === era.toUpperCase();
}

/** Counted as ISO 8601 does: 1 BC is the year 0. Of a day before Christ the year alone is given: EDTF has no such days. */
function toDayOfEra(groups: Groups): Reading {
  const era = groups.era ?? groups.eraBefore ?? "";
  const number = Number(groups.number ?? groups.numberBehind);
  if (era.startsWith("B")) return { expression: { kind: "year", year: 1 - number, isFiscal: false } };
  const [month, day] = [toMonth(groups.month), Number(groups.day)];
  const hint = { year: number, yearOffset: null };
  if (!groups.month) return { expression: { kind: "year", year: number, isFiscal: false } };
  if (!groups.day) return { expression: { kind: "month", month, deixis: null, ...hint } };
  return { expression: { kind: "day", month, day, lastDay: null, weekday: null, ...hint } };
}
