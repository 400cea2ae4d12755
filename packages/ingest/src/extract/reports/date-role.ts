import type { TextSpan } from "../../parsed-document.ts";
import type { DateFinding } from "../dates/date-expression.ts";
import type { Speech } from "./find-speech.ts";
import { isPlan } from "./find-status.ts";

/** Kinds of expression that tell when something happens, not how long, how often or merely “recently”. */
const DATING = new Set([
  "day",
  "numeric",
  "month",
  "season",
  "quarter",
  "half",
  "holiday",
  "year",
  "years",
  "decade",
  "weekday",
  "offset",
  "shift",
  "told-weekday",
  "range",
]);
/** Expressions of a day or less than that: they can date a story, and the saying of something. */
const OF_A_DAY = new Set(["day", "numeric", "weekday", "holiday"]);

/** Whether an expression can date a happening. */
export function isDating({ expression }: DateFinding): boolean {
  return DATING.has(expression.kind);
}

/** Whether an expression means a day: one of the calendar, a weekday, today, yesterday. */
export function isOfDay({ expression }: DateFinding): boolean {
  return OF_A_DAY.has(expression.kind) || (expression.kind === "offset" && expression.unit === "day");
}

/** Whether an expression means a day by where it lies from the day of writing: a weekday, today, yesterday. */
export function isNearDay({ expression }: DateFinding): boolean {
  return expression.kind === "weekday" || (expression.kind === "offset" && expression.unit === "day");
}

const NOT_OF_SAYING =
  /\b(?:ahead of|before|prior to|since|until|till|by|for|scheduled|planned|that|when|as|which|who|whose|where)\s/iu;

/** Whether an expression dates a saying: it stands among its circumstances, and not with something to come. */
export function isDateOfSaying(text: string, finding: DateFinding, saying: TextSpan): boolean {
  if (finding.start < saying.start || finding.end > saying.end || !isOfDay(finding)) return false;
  const between = text.slice(saying.start, finding.start);
  return !NOT_OF_SAYING.test(between) && !isPlan(between);
}

/** The expression that dates a saying; undefined where none does. */
export function findDateOfSaying(
  text: string,
  findings: DateFinding[],
  speech: Speech | null,
): DateFinding | undefined {
  return speech ? findings.find((finding) => isDateOfSaying(text, finding, speech.saying)) : undefined;
}

/** Whether two expressions beside each other tell one time: `Monday, March 20`. */
export function isOneTime(text: string, a: TextSpan, b: TextSpan): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return /^[\s,(]{0,3}(?:the\s)?$/u.test(text.slice(first.end, second.start));
}
