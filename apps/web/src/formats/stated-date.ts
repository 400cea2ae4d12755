import type { KnownDate } from "./model.ts";

/**
 * Returns a date as an ISO 8601 year, month or day where it is known as exactly that: `2013-11`. Null for a decade, a
 * season, an interval or what is approximate or unknown: those are no date of ISO 8601.
 */
export function findStatedDate({ edtf }: Pick<KnownDate, "edtf">): string | null {
  return edtf !== null && /^\d{4}(-\d\d){0,2}$/.test(edtf) ? edtf : null;
}

/**
 * Returns the instant that a moment as a page states it begins at; a moment without an offset counts as UTC, a month from
 * its first day. Null if it cannot be read.
 */
export function findInstant(iso: string): Date | null {
  const hasOffset = !iso.includes("T") || /(?:Z|[+-]\d\d:\d\d)$/.test(iso);
  const instant = new Date(hasOffset ? iso : `${iso}Z`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
