import type { TextSpan } from "../../parsed-document.ts";
import { countDaysOfMonth } from "./calendar.ts";
import type { DateExpression, DateFinding } from "./date-expression.ts";

/** Whether a page writes the day or the month first in `2/7/2017`, and the date that shows it. */
export interface NumericOrder {
  isDayFirst: boolean;
  evidence: TextSpan;
}

const NUMERIC = /(?<![\d/.-])(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/-])/g;

/** The order that a date with a number above 12 shows; null if none does or two speak against each other. */
export function findNumericOrder(text: string): NumericOrder | null {
  let found: NumericOrder | null = null;
  for (const match of text.matchAll(NUMERIC)) {
    const first = Number(match.groups?.first);
    const second = Number(match.groups?.second);
    if (first > 12 === second > 12 || Math.max(first, second) > 31) continue;
    if (found && found.isDayFirst !== first > 12) return null;
    found ??= {
      isDayFirst: first > 12,
      evidence: { start: match.index, end: match.index + match[0].length },
    };
  }
  return found;
}

/** The finding read in the page's order; unchanged where it is no such date. */
export function withOrder(finding: DateFinding, order: NumericOrder | null): DateFinding {
  const { expression } = finding;
  if (expression.kind !== "numeric" || !order) return finding;
  const { first, second, year } = expression;
  const [day, month] = order.isDayFirst ? [first, second] : [second, first];
  if (day > countDaysOfMonth(year, month)) return finding;
  const read: DateExpression = {
    kind: "day",
    year,
    yearOffset: null,
    month,
    day,
    lastDay: null,
    weekday: null,
  };
  return { ...finding, expression: read };
}
