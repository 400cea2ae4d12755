import type { DateExpression, DateFinding } from "./date-expression.ts";

const CLOCK_JOINT = /^(?:,|\s+on|\s+of|,\s+on|,?\s+at|)\s+(?:early\s+|late\s+)?$/i;
const RANGE_JOINT = /^(?:\s?[-–—]\s?|\s+(?:to|through|until|till)\s+)$/i;

/** Joins what stands beside each other and means one time: a clock and its day, the two ends of a range. */
export function joinFindings(body: string, findings: DateFinding[]): DateFinding[] {
  const joined: DateFinding[] = [];
  for (const finding of findings) {
    const last = joined.at(-1);
    const both = last ? findJoint(body, last, finding) : null;
    if (both) joined[joined.length - 1] = both;
    else joined.push(finding);
  }
  return joined;
}

function findJoint(body: string, first: DateFinding, second: DateFinding): DateFinding | null {
  if (second.start - first.end > 12) return null;
  const between = body.slice(first.end, second.start);
  if (CLOCK_JOINT.test(between)) {
    if (first.expression.kind === "clock" && isDay(second) && second.time === null)
      return { ...second, start: first.start, time: first.time };
    if (second.expression.kind === "clock" && isDay(first) && !isClockTime(first.time))
      return { ...first, end: second.end, time: second.time };
  }
  const one = toDayOfToldYear(body, first, second) ?? toDayToldTwice(body, first, second);
  if (one) return one;
  const before = body.slice(Math.max(0, first.start - 12), first.start);
  const isRange = RANGE_JOINT.test(between)
    ? !/^\s/.test(between) || /\bfrom\s+$/i.test(before) || first.expression.kind === second.expression.kind
    : /^\s+and\s+$/i.test(between) && /\bbetween\s+$/i.test(before);
  return isRange && isPoint(first) && isPoint(second) ? toRange(body, first, second, before) : null;
}

/** `September 6 of that year`, `May of the following year`. */
function toDayOfToldYear(body: string, first: DateFinding, second: DateFinding): DateFinding | null {
  const { expression: day } = first;
  const { expression: year } = second;
  const isBare = (day.kind === "day" || day.kind === "month") && day.year === null && day.yearOffset === null;
  const isTold = year.kind === "shift" && year.unit === "year";
  if (!isBare || !isTold || !OF_TOLD_YEAR.test(body.slice(first.end, second.end))) return null;
  return { ...first, end: second.end, expression: { ...day, toldYear: year.amount } };
}

/** `January 22 (Tuesday)`, `Tuesday night (January 22)`. */
function toDayToldTwice(body: string, first: DateFinding, second: DateFinding): DateFinding | null {
  if (body[second.end] !== ")" || !/^\s\($/.test(body.slice(first.end, second.start))) return null;
  const [day, weekday] = first.expression.kind === "weekday" ? [second, first] : [first, second];
  if (day.expression.kind !== "day" || weekday.expression.kind !== "weekday") return null;
  const expression = { ...day.expression, weekday: weekday.expression.weekday };
  return { ...first, end: second.end + 1, expression };
}

const OF_TOLD_YEAR = /^,?\s(?:of\s)?th(?:at|e)\s/;

function isClockTime(time: string | null): boolean {
  return time !== null && /\d/.test(time);
}

function isDay({ expression }: DateFinding): boolean {
  return (
    (expression.kind === "day" && expression.lastDay === null) ||
    expression.kind === "weekday" ||
    expression.kind === "holiday" ||
    ((expression.kind === "offset" || expression.kind === "shift") && expression.unit === "day")
  );
}

/** What can be an end of a range: a year, month, season or day. */
function isPoint({ expression, time }: DateFinding): boolean {
  if (time !== null) return false;
  return (
    expression.kind === "year" ||
    expression.kind === "month" ||
    expression.kind === "decade" ||
    (expression.kind === "day" && expression.lastDay === null) ||
    expression.kind === "weekday"
  );
}

function toRange(body: string, first: DateFinding, second: DateFinding, before: string): DateFinding | null {
  const from = withYearOf(first.expression, second.expression);
  const to = second.expression;
  if ((from.kind === "weekday") !== (to.kind === "weekday")) return null;
  const opening = /\b(?:from|between)\s+$/i.exec(before);
  const start = first.start - (opening ? opening[0].length : 0);
  const ends: DateFinding["ends"] = [
    { start: first.start, end: first.end },
    { start: second.start, end: second.end },
  ];
  const kind: DateExpression =
    from.kind === "year" && to.kind === "year"
      ? { kind: "years", year: from.year, lastYear: to.year }
      : { kind: "range", from, to };
  return {
    ...first,
    start: Math.max(0, start),
    end: second.end,
    quote: body.slice(start, second.end),
    expression: kind,
    part: null,
    ends,
  };
}

/** `from May to July 2010`: the year behind the second belongs to both. */
function withYearOf(first: DateExpression, second: DateExpression): DateExpression {
  if ((first.kind !== "day" && first.kind !== "month") || (second.kind !== "day" && second.kind !== "month"))
    return first;
  if (first.year !== null || second.year === null) return first;
  const year = first.month > second.month ? second.year - 1 : second.year;
  return { ...first, year };
}

/** `on Thursday and Friday`: two days that follow each other, told as one time. */
export function joinWeekdays(text: string, findings: DateFinding[]): DateFinding[] {
  const joined: DateFinding[] = [];
  for (const finding of findings) {
    const last = joined.at(-1);
    const both = last && areNeighbours(last, finding) && text.slice(last.end, finding.start) === " and ";
    if (both) joined[joined.length - 1] = toPair(text, last, finding);
    else joined.push(finding);
  }
  return joined;
}

function areNeighbours({ expression: first }: DateFinding, { expression: second }: DateFinding): boolean {
  if (first.kind !== "weekday" || second.kind !== "weekday" || second.deixis !== null) return false;
  return (first.weekday + 1) % 7 === second.weekday && first.week === second.week;
}

function toPair(text: string, first: DateFinding, second: DateFinding): DateFinding {
  return {
    ...first,
    end: second.end,
    quote: text.slice(first.start, second.end),
    expression: { kind: "range", from: first.expression, to: second.expression },
    ends: [
      { start: first.start, end: first.end },
      { start: second.start, end: second.end },
    ],
  };
}
