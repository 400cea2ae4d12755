import { fitDates } from "./date-fit.ts";
import { sharePersons } from "./shared-persons.ts";
import type { Traits } from "./traits.ts";

/**
 * What forbids that two reports are of one happening, in words; null if nothing does. Symmetric. Dates that no one day
 * can meet forbid it always. Of two talks, so do: nobody in common among those named (of more than one, two must be), places that
 * both stories tell and that differ, another format.
 */
export function findConflict(a: Traits, b: Traits): string | null {
  if (fitDates(a, b) === "conflict") return `${a.date.display} is not ${b.date.display}`;
  if (!isTalk(a) || !isTalk(b)) return null;
  const smaller = Math.min(a.persons.size, b.persons.size);
  if (sharePersons(a, b).length < Math.min(smaller, 2)) return "they name other people";
  // The format names the talks better than a place does, which may be what they are about.
  const isSameFormat = a.format !== null && a.format === b.format;
  if (!isSameFormat && isPlaceTold(a) && isPlaceTold(b) && isOtherPlace(a, b))
    return "they name other places";
  if ((a.format === "telephone") !== (b.format === "telephone")) return "one is by telephone";
  if (a.format !== null && b.format !== null && a.format !== b.format) return "they are of other formats";
  return null;
}

/** Talks of any form: a meeting, or what has a format of its own, as a call by telephone has. */
function isTalk({ isMeeting, format }: Traits): boolean {
  return isMeeting || format !== null;
}

/** Whether the story itself tells where it happens; a dateline only tells where it was written. */
export function isPlaceTold({ placeId, place }: Traits): boolean {
  return placeId !== null && place?.rule !== "place/dateline";
}

/** Whether two told places differ, and neither is one that the other story names as well. */
export function isOtherPlace(a: Traits, b: Traits): boolean {
  if (a.placeId === null || b.placeId === null || a.placeId === b.placeId) return false;
  return !b.places.has(a.placeId) && !a.places.has(b.placeId);
}
