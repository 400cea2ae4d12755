import type { DateExpression, Unit } from "./date-expression.ts";
import { toUnit } from "./date-words.ts";

/** Pattern of a part of the day. */
export const PART_OF_DAY = "(?<partOfDay>morning|afternoon|evening|night)";

/** Counted in units from the day of writing: -1 is the last one. */
export function toOffset(unit: Unit, amount: number): { expression: DateExpression } {
  return { expression: { kind: "offset", unit, amount } };
}

/** Only a direction. */
export function toVague(direction: "PAST" | "PRESENT" | "FUTURE"): { expression: DateExpression } {
  return { expression: { kind: "vague", direction } };
}

/** A unit of the calendar; null for hours and less, which no day is counted in. */
export function toCalendarUnit(word: string | undefined): Unit | null {
  const unit = toUnit(word ?? "");
  return unit === "hour" || unit === "minute" || unit === "second" ? null : unit;
}

/** TIMEX3 codes of the parts of a day. */
const PARTS_OF_DAY: Record<string, string> = {
  morning: "TMO",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
};

/** TIMEX3 code of a part of the day; null for another word. */
export function toTime(word: string | undefined): string | null {
  return PARTS_OF_DAY[(word ?? "").toLowerCase()] ?? null;
}
