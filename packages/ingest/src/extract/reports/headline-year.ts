import type { ParsedReport } from "../../parsed-document.ts";
import { findDates } from "../dates/find-dates.ts";
import type { DateReference } from "../dates/resolve-date.ts";
import { findDatedLine, toDatedLines } from "./dated-line.ts";

/** Fewer lines with a date at their head are no chronology. */
const FEWEST_LINES = 3;

/**
 * The year of a chronology whose headline gives one, `Timeline: The war of 2020`, and whose lines give days without any.
 * Null where the headline names none or several, or a line has a year of its own.
 */
export function findHeadlineYear(text: string, { title, paragraphs }: ParsedReport): DateReference | null {
  if (!title || !/(?:19|20)\d\d/.test(title.text)) return null;
  const named = findDates(text, title);
  const [finding] = named;
  if (named.length !== 1 || finding?.expression.kind !== "year" || finding.part !== null) return null;
  const dated = paragraphs
    .flatMap((paragraph) => toDatedLines(text, paragraph))
    .flatMap((line) => findDatedLine(text, line) ?? []);
  const isYearless = dated.every(({ finding: { expression } }) => {
    const day = expression.kind === "range" ? expression.from : expression;
    return (day.kind === "day" || day.kind === "month") && day.year === null && day.yearOffset === null;
  });
  if (dated.length < FEWEST_LINES || !isYearless) return null;
  const { year } = finding.expression;
  const evidence = [{ start: finding.start, end: finding.end }];
  return { day: null, year, words: `the headline of the chronology is of ${year}`, evidence };
}
