import { parseEdtf } from "@annals/schema/edtf";
import type { Counts } from "../f1.ts";
import type { GoldEvent } from "./gold-events.ts";

/** A report as `annals extract --json` prints it, as far as it is scored here. */
export interface GivenReport {
  date: string | null;
  status: string;
  title: string | null;
  description: string | null;
  evidence: { start: number; end: number; quote: string };
}

/** What became of the reports of one page. */
export interface EventMatches extends Counts {
  pairs: { event: GoldEvent; report: GivenReport }[];
  misses: string[];
}

/** Whether a report's date is an event's. */
export type IsSameDate = (gold: string | null, given: string | null) => boolean;

/** `2018-05~` is another value than `2018-05`. */
export const isExactDate: IsSameDate = (gold, given) => gold === given;

/** Both have a day in common, and neither spans more than the other by a year. */
export const isNearDate: IsSameDate = (gold, given) => {
  if (gold === null || given === null) return gold === given;
  const [a, b] = [parseEdtf(gold), parseEdtf(given)];
  if (!a.ok || !b.ok) return false;
  const { from, to } = a.value;
  const { from: givenFrom, to: givenTo } = b.value;
  if (from === null || to === null || givenFrom === null || givenTo === null) return gold === given;
  return from <= givenTo && givenFrom <= to && isCoarse(from, to) === isCoarse(givenFrom, givenTo);
};

function isCoarse(from: string, to: string): boolean {
  return Date.parse(to) - Date.parse(from) > 40 * 86_400_000;
}

/** Words alone: quotation marks and spaces of an annotator may differ from the page's. */
function toBare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Everywhere a quotation stands. Spaces and marks between words may differ. */
function findQuotation(text: string, quotation: string): { start: number; end: number }[] {
  const words = toBare(quotation).split(" ");
  const matches = text.matchAll(new RegExp(words.join("[^\\p{L}\\p{N}]+"), "gu"));
  return [...matches].map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}

/**
 * Pairs reports with events, each once: of one date, and evidence that overlaps. Optional events, and reports that tell
 * of nothing else, count for nothing.
 */
export function matchEvents(
  text: string,
  events: GoldEvent[],
  reports: GivenReport[],
  isSameDate: IsSameDate,
): EventMatches {
  const free = new Set(reports);
  const pairs: EventMatches["pairs"] = [];
  const misses: string[] = [];
  const isTelling = (event: GoldEvent, { evidence }: GivenReport) => {
    const spans = findQuotation(text, event.evidence);
    return spans.some((span) => evidence.start < span.end && span.start < evidence.end);
  };
  for (const event of events.filter(({ optional }) => !optional)) {
    const report = [...free]
      .filter((given) => isSameDate(event.date, given.date) && isTelling(event, given))
      .toSorted((a, b) => Number(b.status === toStatus(event)) - Number(a.status === toStatus(event)))[0];
    if (report) {
      free.delete(report);
      pairs.push({ event, report });
    } else misses.push(`not found: ${event.date} ${event.status}: ${event.summary}`);
  }
  const optional = events.filter((event) => event.optional);
  const wrong = [...free].filter((report) => !optional.some((event) => isTelling(event, report)));
  misses.push(
    ...wrong.map(
      ({ date, status, evidence }) => `no event: ${date} ${status}: ${evidence.quote.slice(0, 160)}`,
    ),
  );
  return {
    right: pairs.length,
    given: pairs.length + wrong.length,
    gold: events.length - optional.length,
    pairs,
    misses,
  };
}

/** An event's status in the words of a report. */
export function toStatus({ status }: GoldEvent): string {
  return status.toUpperCase();
}
