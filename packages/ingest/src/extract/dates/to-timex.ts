import { pad } from "./calendar.ts";
import type { DateExpression, DateFinding, DurationUnit } from "./date-expression.ts";
import { type Moment, toTimexOf } from "./moment.ts";

/** Kind of a time expression in TimeML. */
export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** What TIMEX3 calls an expression: a time of day makes it a TIME. */
export function toTimexType({ expression, time }: Pick<DateFinding, "expression" | "time">): TimexType {
  if (expression.kind === "duration") return "DURATION";
  if (expression.kind === "set") return "SET";
  return time === null ? "DATE" : "TIME";
}

/**
 * Value of an expression by TIMEX3 (TimeML 1.2.1, ISO 8601 with extensions): `1998-03-20`, `P3D`, `PRESENT_REF`,
 * `1998-W12`, `XXXX-WXX-6`, `1998-03-20T18:00`.
 * @param moment what the expression was resolved to; null if it was not
 */
export function toTimexValue(
  { expression, time }: Pick<DateFinding, "expression" | "time">,
  moment: Moment | null,
): string {
  if (expression.kind === "duration") return toDurationValue(expression.unit, expression.amount);
  if (expression.kind === "set") return expression.value;
  if (expression.kind === "vague") return `${expression.direction}_REF`;
  const date = moment ? toTimexOf(moment) : toOpenValue(expression);
  return time !== null && (moment === null || moment.unit === "day") ? `${date}${time}` : date;
}

/** What an unresolved expression says by itself. */
function toOpenValue(expression: DateExpression): string {
  switch (expression.kind) {
    case "day":
      return `XXXX-${pad(expression.month)}-${pad(expression.day)}`;
    case "month":
      return `XXXX-${pad(expression.month)}`;
    case "quarter":
      return `XXXX-Q${expression.quarter}`;
    case "half":
      return `XXXX-H${expression.half}`;
    case "season":
      return `XXXX-${["SP", "SU", "FA", "WI"][expression.season - 21]}`;
    case "weekday":
    case "told-weekday":
      return `XXXX-WXX-${expression.weekday || 7}`;
    case "range":
      return toOpenValue(expression.from);
    case "offset":
    case "shift":
      return {
        day: "XXXX-XX-XX",
        week: "XXXX-WXX",
        weekend: "XXXX-WXX-WE",
        month: "XXXX-XX",
        quarter: "XXXX-QX",
        year: "XXXX",
        decade: "XXX",
        century: "XX",
      }[expression.unit];
    default:
      return "XXXX-XX-XX";
  }
}

/** Decades and centuries count in years; what is not counted is X. */
function toDurationValue(unit: DurationUnit, amount: number | null): string {
  const codes: Record<DurationUnit, string> = {
    second: "TS",
    minute: "TM",
    hour: "TH",
    day: "D",
    weekend: "W",
    week: "W",
    month: "M",
    quarter: "Q",
    year: "Y",
    decade: "Y",
    century: "Y",
  };
  const code = codes[unit];
  const isTime = code.startsWith("T");
  if (amount === null)
    return unit === "decade"
      ? "PXE"
      : unit === "century"
        ? "PXC"
        : isTime
          ? `PTX${code.slice(1)}`
          : `PX${code}`;
  if (!Number.isInteger(amount) && unit === "hour")
    return `PT${Math.floor(amount) || ""}${amount > 1 ? "H" : ""}${Math.round((amount % 1) * 60)}M`;
  if (!Number.isInteger(amount) && unit === "year")
    return `P${Math.floor(amount)}Y${Math.round((amount % 1) * 12)}M`;
  const years = unit === "decade" ? 10 : unit === "century" ? 100 : 1;
  return isTime ? `PT${amount}${code.slice(1)}` : `P${amount * years}${code}`;
}
