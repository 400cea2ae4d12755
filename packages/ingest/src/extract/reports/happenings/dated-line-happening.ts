import type { TextSpan } from "../../../parsed-document.ts";
import { toDay } from "../../dates/calendar.ts";
import type { ExpressionOf } from "../../dates/date-expression.ts";
import { type ResolvedDate, resolveDate } from "../../dates/resolve-date.ts";
import { type DatedLine, findDatedLine } from "../dated-line.ts";
import { findStatus } from "../find-status.ts";
import type { Happening, Story } from "./happening.ts";
import { isToCome, toPastStatus } from "./happening-time.ts";

/** The lines of a story that open with a date, by where their sentence starts, with what each date means. */
export type DatedLines = Map<number, DatedLine & { date: ResolvedDate }>;

/** Finds the lines of a chronology among the sentences of a story, and the dates that they open with. */
export function findDatedLines(text: string, sentences: TextSpan[], story: Story): DatedLines {
  const headings = findYearHeadings(text, sentences[0]?.start ?? 0);
  const lines = sentences.flatMap((sentence) => {
    const line = findDatedLine(text, sentence);
    if (!line) return [];
    const isFuture = findStatus(null, text.slice(line.words.start, line.words.end)) === "PLANNED";
    const date = resolveDate(line.finding, story.reference, isFuture, null, !isFuture);
    return [{ at: sentence.start, ...line, date: toDatedByHeading(text, line, headings) ?? date }];
  });
  return new Map(
    lines.map((line, index) => [line.at, { ...line, date: toDatedByNeighbour(lines, index) ?? line.date }]),
  );
}

/** A line that is a year alone, as chronologies set above the days of that year. */
const YEAR_LINE = /^[^\S\r\n]*((?:1[5-9]|20)\d\d)[^\S\r\n]*:?[^\S\r\n]*$/gm;

function findYearHeadings(text: string, from: number): TextSpan[] {
  return [...text.matchAll(YEAR_LINE)].flatMap(({ index, 0: line, 1: year = "" }) => {
    const start = index + line.indexOf(year);
    return start < from ? [] : [{ start, end: start + year.length }];
  });
}

/** A day or month without its year, of the year that heads the lines that it stands among. */
function toDatedByHeading(text: string, { finding }: DatedLine, headings: TextSpan[]): ResolvedDate | null {
  const { expression } = finding;
  const isYearless = (expression.kind === "day" || expression.kind === "month") && expression.year === null;
  const heading = headings.findLast(({ start }) => start < finding.start);
  if (!isYearless || !heading || ("yearOffset" in expression && expression.yearOffset !== null)) return null;
  const year = Number(text.slice(heading.start, heading.end));
  const first =
    expression.kind === "day"
      ? toDay(year, expression.month, expression.day)
      : toMonth(year, expression.month);
  const lastDay = expression.kind === "day" ? expression.lastDay : null;
  return {
    edtf: lastDay === null ? first : `${first}/${toDay(year, expression.month, lastDay)}`,
    rule: "date/year-heading",
    because: `“${finding.quote}” gives no year; the line “${year}” heads it and the lines beside it.`,
    evidence: [toSpan(finding), heading],
  };
}

function toMonth(year: number, month: number): string {
  return toDay(year, month, 1).slice(0, 7);
}

const YEAR = /^(?<year>\d{4})(?:-(?<rest>\d\d(?:-\d\d)?))?/;

/**
 * A day without its year, on a page that does not tell its own: of the year of the next line above that tells one, or the
 * one behind that; else of the next line below, or the one before that. A chronology goes forward.
 */
function toDatedByNeighbour(
  lines: (DatedLine & { date: ResolvedDate })[],
  index: number,
): ResolvedDate | null {
  const line = lines[index];
  const { expression } = line?.finding ?? {};
  if (!line || expression?.kind !== "day" || expression.lastDay !== null || YEAR.test(line.date.edtf ?? ""))
    return null;
  const isDated = ({ date }: { date: ResolvedDate }) => YEAR.test(date.edtf ?? "");
  const above = lines.slice(0, index).findLast(isDated);
  const neighbour = above ?? lines.slice(index + 1).find(isDated);
  const known = YEAR.exec(neighbour?.date.edtf ?? "")?.groups;
  if (!neighbour || !known?.year) return null;
  const edtf = toDayBeside(expression, Number(known.year), known.rest ?? "", above !== undefined);
  return {
    edtf,
    rule: "date/neighbour-line",
    because: `“${line.finding.quote}” gives no year; the next line ${above ? "above" : "below"} it that does is of ${known.year}, and the lines go forward in time.`,
    evidence: [toSpan(line.finding), toSpan(neighbour.finding)],
  };
}

function toDayBeside(
  { month, day }: ExpressionOf<"day">,
  year: number,
  rest: string,
  isBehind: boolean,
): string {
  const own = toDay(year, month, day);
  const part = own.slice(5, 5 + rest.length);
  if (isBehind) return part < rest ? toDay(year + 1, month, day) : own;
  return part > rest && rest !== "" ? toDay(year - 1, month, day) : own;
}

/** What a line of a chronology tells, on the date that it opens with. */
export function toDatedLineHappening(
  text: string,
  sentence: TextSpan,
  { finding, line, words, date }: DatedLine & { date: ResolvedDate },
  { reference }: Story,
): Happening {
  const isFuture = isToCome(text, sentence, finding, words, date.edtf, reference);
  const status = isFuture ? "PLANNED" : toPastStatus(date.edtf, reference);
  const isSaying =
    status === "OCCURRED" && findStatus(text.slice(words.start, words.end), "") === "STATEMENT";
  const { start } = line;
  const clause = { start, end: toEnd(text, line) };
  return { ...clause, clause, sentence, date, speaker: null, status: isSaying ? "STATEMENT" : status };
}

/** The end of a line without its full stop. */
function toEnd(text: string, { start, end }: TextSpan): number {
  return end - (/[\s.;,]+$/u.exec(text.slice(Math.max(start, end - 8), end))?.[0].length ?? 0);
}

function toSpan({ start, end }: TextSpan): TextSpan {
  return { start, end };
}
