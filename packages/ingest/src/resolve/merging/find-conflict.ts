import { fitDates } from "./date-fit.ts";
import { sharePersons } from "./shared-persons.ts";
import type { Traits } from "./traits.ts";

/**
 * What forbids that two reports are of one happening, in words; null if nothing does. Symmetric. Dates that no one day
 * can meet forbid it always; so do other rounds of one thing, and that one is a summit and the other what took place on its sidelines. Of two talks, so do: nobody in common among those named (of more than one, two must be), places that
 * both stories tell and that differ, another format.
 */
export function findConflict(a: Traits, b: Traits): string | null {
  if (fitDates(a, b) === "conflict") return `${a.date.display} is not ${b.date.display}`;
  if (areOtherTurns(a, b)) return "they are of other rounds";
  if (isBesideOther(a, b) || isBesideOther(b, a)) return "one is a gathering, the other took place beside it";
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

/** Whether both say which round, stage or reading they are of, and no round is of both: `round 1`, `round 2`. */
function areOtherTurns(a: Traits, b: Traits): boolean {
  if (a.turns.size === 0 || b.turns.size === 0 || !a.turns.isDisjointFrom(b.turns)) return false;
  const toNouns = ({ turns }: Traits) => new Set([...turns].map((turn) => turn.split(" ")[0]));
  return !toNouns(a).isDisjointFrom(toNouns(b));
}

/** Whether one took place beside a gathering that the other is, between persons whom the other does not name. */
function isBesideOther(beside: Traits, itself: Traits): boolean {
  if (beside.gathering !== "BESIDE" || itself.gathering !== "ITSELF") return false;
  return sharePersons(beside, itself).length < Math.min(beside.persons.size, 2);
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
