import type { TextSpan } from "../../parsed-document.ts";
import type { DateExpression, DateFinding, Part } from "./date-expression.ts";
import type { Form, Reading } from "./form.ts";
import { clockForms } from "./forms-clock.ts";
import { countedForms } from "./forms-counted.ts";
import { dayForms } from "./forms-days.ts";
import { durationForms } from "./forms-durations.ts";
import { eraForms } from "./forms-eras.ts";
import { monthForms } from "./forms-months.ts";
import { relativeForms } from "./forms-relative.ts";
import { setForms } from "./forms-sets.ts";
import { vagueForms } from "./forms-vague.ts";
import { shortYear, yearForms } from "./forms-years.ts";
import { joinFindings } from "./join-findings.ts";
import { toTime } from "./readings.ts";

/** Forms by the word that they can start with: earlier ones win over equally long later ones. */
const BY_START = new Map<string, Form[]>();
for (const form of [
  ...dayForms,
  ...monthForms,
  ...relativeForms,
  ...countedForms,
  ...clockForms,
  ...yearForms,
  ...eraForms,
  shortYear,
  ...durationForms,
  ...setForms,
  ...vagueForms,
]) {
  for (const start of form.starts) BY_START.set(start, [...(BY_START.get(start) ?? []), form]);
}

/** What lies before an expression counts as far as this, in UTF-16 code units. */
const CONTEXT = 60;
const WORD = /[A-Za-z]+|\d+/g;
const BOUNDARY = /\b(?:since|until|till|over|past|than|from)\s+(?:the\s+)?$/iu;
/** A year before a noun names a thing rather than a time: `the 1956 declaration`, `the 2019 World Economic Forum`. */
const NAMED_BY_YEAR =
  /^\s+(?:joint\s+)?(?:declaration|treaty|agreement|accords?|convention|pact|document|constitution|world|summer|winter|olympic|general|presidential|\p{Lu})/u;

/**
 * Finds expressions of time in a stretch of text, in order, without overlaps: points, stretches, durations, sets and
 * vague ones. One pass: only at a word that some form starts with are forms tried, and the longest that fits is taken.
 */
export function findDates(text: string, span: TextSpan): DateFinding[] {
  const body = text.slice(span.start, span.end);
  const found: DateFinding[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(body); match !== null; match = WORD.exec(body)) {
    const at = match.index;
    const forms = BY_START.get(toStart(match[0]));
    if (!forms || (at > 0 && isWordSign(body.charCodeAt(at - 1)))) continue;
    const best = findLongest(body, at, forms);
    if (!best) continue;
    if (best.reading) found.push(toFinding(body, at, best.end, best.reading, found.at(-1)?.end ?? 0));
    WORD.lastIndex = best.end;
  }
  return joinFindings(body, found).map((finding) => toPlaced(text, span, body, finding));
}

function toStart(word: string): string {
  return word.charCodeAt(0) < 58 ? "#" : word.length > 13 ? "" : word.toLowerCase();
}

function isWordSign(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 36 ||
    code === 0xa3 ||
    code === 0x20ac ||
    (code >= 0xc0 && code < 0x2000) ||
    code === 95
  );
}

/** The longest form that reads the words at a place; its words are taken even where they mean no date. */
function findLongest(
  body: string,
  at: number,
  forms: Form[],
): { end: number; reading: Reading | null } | null {
  let best: { end: number; reading: Reading | null } | null = null;
  const before = body.slice(Math.max(0, at - CONTEXT), at);
  for (const { pattern, read } of forms) {
    pattern.lastIndex = at;
    const match = pattern.exec(body);
    if (!match) continue;
    const end = at + match[0].length;
    if (best !== null && end <= best.end) continue;
    const reading = read(match.groups ?? {}, before, body.slice(end, end + CONTEXT));
    if (reading) best = { end, reading };
  }
  return best;
}

const PART_BEFORE =
  /\b(?:(?:the|its)\s+)?(?<part>early|earlier|late|later|mid|middle of|beginning of|start of|end of|about|around|circa|approximately|roughly)(?:[\s-]+(?:the|on|of)?)?[\s-]*$/i;
const QUANTITY_BEFORE =
  /\b(?:at least|at most|nearly|almost|about|around|roughly|approximately|more than|less than|up to|over|just over|just under|no more than|under|another|some)\s+$/i;
const ARTICLE_BEFORE = /\b(?:the|its|their)\s+(?:fiscal[\s-])?$/i;
const PART_OF_DAY_BEHIND = /^\s+(?:early\s+|late\s+)?(?<part>morning|afternoon|evening|night)\b/i;

function toFinding(body: string, start: number, end: number, reading: Reading, from: number): DateFinding {
  const { expression } = reading;
  const before = body.slice(Math.max(from, start - 40), start);
  let first = start;
  let part: Part = reading.part ?? null;
  let last = end;
  let time = reading.time ?? null;
  if (expression.kind === "duration")
    first -= QUANTITY_BEFORE.exec(before)?.[0].length ?? ARTICLE_BEFORE.exec(before)?.[0].length ?? 0;
  else if (expression.kind !== "vague" && expression.kind !== "set" && expression.kind !== "clock") {
    const words = PART_BEFORE.exec(before);
    if (words) {
      first -= words[0].length;
      part ??= toPart(words.groups?.part ?? "");
    } else if (takesArticle(expression.kind)) first -= ARTICLE_BEFORE.exec(before)?.[0].length ?? 0;
  }
  if (time === null && isDayLike(reading)) {
    const behind = PART_OF_DAY_BEHIND.exec(body.slice(end, end + 24));
    if (behind) {
      last += behind[0].length;
      time = toTime(behind.groups?.part);
    }
  }
  return {
    start: first,
    end: last,
    quote: "",
    expression,
    part,
    time,
    ends: null,
    isBoundary: false,
    isName: false,
  };
}

function isDayLike({ expression }: Reading): boolean {
  return (
    expression.kind === "weekday" ||
    expression.kind === "told-weekday" ||
    expression.kind === "day" ||
    expression.kind === "holiday" ||
    ((expression.kind === "offset" || expression.kind === "shift") && expression.unit === "day")
  );
}

function takesArticle(kind: string): boolean {
  return [
    "quarter",
    "half",
    "shift",
    "told-weekday",
    "decade",
    "century",
    "season",
    "offset",
    "holiday",
  ].includes(kind);
}

function toPart(word: string): Part {
  if (/^(?:early|earlier|beg|start)/i.test(word)) return "START";
  if (/^mid/i.test(word)) return "MID";
  return /^(?:late|later|end)/i.test(word) ? "END" : "APPROX";
}

function toPlaced(text: string, span: TextSpan, body: string, finding: DateFinding): DateFinding {
  const start = span.start + finding.start;
  const end = span.start + finding.end;
  const shift = (part: TextSpan) => ({ start: span.start + part.start, end: span.start + part.end });
  return {
    ...finding,
    start,
    end,
    quote: text.slice(start, end),
    ends: finding.ends
      ? [shift(finding.ends[0]), shift(finding.ends[1])]
      : findEnds(finding.expression, text.slice(start, end), start),
    isBoundary: BOUNDARY.test(body.slice(Math.max(0, finding.start - 12), finding.start)),
    isName:
      finding.expression.kind === "year" && NAMED_BY_YEAR.test(body.slice(finding.end, finding.end + 30)),
  };
}

/** The first and last day of `June 28-29`. */
function findEnds(expression: DateExpression, quote: string, start: number): DateFinding["ends"] {
  if (expression.kind !== "day" || expression.lastDay === null) return null;
  const joint = /(?<=\d(?:st|nd|rd|th)?)(?:\s?[-–—&]\s?|\s+(?:to|and|through|&)\s+)(?=\d)/.exec(quote);
  if (!joint) return null;
  return [
    { start, end: start + joint.index },
    { start: start + joint.index + joint[0].length, end: start + quote.length },
  ];
}
