import { findCalendarPage } from "./address.ts";
import { toIsoDay } from "./day.ts";

/** What a reader typed into the two fields of a period. ISO days where they could be read. */
export interface Period {
  from: string | null;
  to: string | null;
  /** The texts that name no date, as typed. */
  unreadable: string[];
  /** True where the last end lies before the first; both are then left out. */
  isReversed: boolean;
}

/**
 * Reads the two ends of a period as typed: a year, a month or a day, `2014`, `2014-03` or `2014-03-18`.
 * The first end counts from its first day, the last end up to its last day. Empty = open.
 */
export function parsePeriod(from: string, to: string): Period {
  const first = from.trim() === "" ? null : findCalendarPage(from.trim().split("-"));
  const last = to.trim() === "" ? null : findCalendarPage(to.trim().split("-"));
  const unreadable: string[] = [];
  if (first === null && from.trim() !== "") unreadable.push(from.trim());
  if (last === null && to.trim() !== "") unreadable.push(to.trim());
  const isReversed = first !== null && last !== null && first.range.from > last.range.to;
  return {
    from: first === null || isReversed ? null : toIsoDay(first.range.from),
    to: last === null || isReversed ? null : toIsoDay(last.range.to),
    unreadable,
    isReversed,
  };
}
