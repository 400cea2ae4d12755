import { toWeekdayName } from "../extract/dates/resolve-date.ts";
import type { Telling } from "./telling.ts";

/** Why two reports tell of one happening. */
export interface Likeness {
  /** Rule, `merge/…`. */
  rule: string;
  /** 0 to 1: how sure the rule is. Likenesses are followed from the surest down. */
  strength: number;
  /** In words. */
  because: string;
}

const SAME_HEADLINE = 0.8;
const SAME_WORDING = 0.5;
const FEWEST_WORDS = 5;

/** Why two reports tell of one happening; null if nothing says so. Symmetric. A conflict of dates forbids every rule but the first. */
export function compareTellings(a: Telling, b: Telling): Likeness | null {
  if (a.permalink !== null && a.permalink === b.permalink) {
    return {
      rule: "merge/permalink",
      strength: 1,
      because: `Both stand for the address ${a.report.path?.value}.`,
    };
  }
  if (!canBeOneDay(a, b) || (areMeetings(a, b) && isOtherOccasion(a, b))) return null;
  return byHeadline(a, b) ?? byOccasion(a, b) ?? byWording(a, b);
}

/** Whether the dates of two reports can be one: their days overlap, and a known weekday fits. Undated ones fit only inside one document. */
export function canBeOneDay(a: Telling, b: Telling): boolean {
  if (a.date.edtf === null || b.date.edtf === null) {
    return a.document.id === b.document.id || isSameText(a, b);
  }
  const { date: one } = a;
  const { date: other } = b;
  // A day of an unknown year is as good as none.
  if (one.from === null || one.to === null || other.from === null || other.to === null) {
    return one.edtf === other.edtf && (a.document.id === b.document.id || isSameText(a, b));
  }
  if (one.from > other.to || other.from > one.to) return false;
  return fitsWeekday(a, b) && fitsWeekday(b, a);
}

function fitsWeekday({ report: { weekday } }: Telling, { date }: Telling): boolean {
  if (weekday === null || date.from === null || date.from !== date.to) return true;
  return new Date(`${date.from}T00:00:00Z`).getUTCDay() === weekday;
}

function isSameText(a: Telling, b: Telling): boolean {
  return a.wording.size >= 2 * FEWEST_WORDS && toOverlap(a.wording, b.wording) >= SAME_HEADLINE;
}

/** Shared items over all items. */
function toOverlap<Item>(a: Set<Item>, b: Set<Item>): number {
  const shared = a.intersection(b).size;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

function byHeadline(a: Telling, b: Telling): Likeness | null {
  const isSmall = Math.min(a.headline.size, b.headline.size) < FEWEST_WORDS;
  if (isSmall || toOverlap(a.headline, b.headline) < SAME_HEADLINE) return null;
  const day = toAgreement(a, b);
  return {
    rule: "merge/headline",
    strength: 0.9,
    because: `Their headlines are the same but for a word or two${day ? `, and ${day}` : ""}.`,
  };
}

/**
 * Both tell of talks. Whoever is named in the one that names fewer people must be named in the other, or they are other
 * talks; so are talks at another place, in another format, or by telephone. On one known day a person and the place or the
 * format are enough; inside one undated listing two persons and a place that both speak of; else three such marks.
 */
function byOccasion(a: Telling, b: Telling): Likeness | null {
  if (!areMeetings(a, b)) return null;
  const persons = [...a.persons.intersection(b.persons)];
  const isPlaceShared = a.placeId !== null && a.placeId === b.placeId;
  const isFormatShared = a.format !== null && a.format === b.format;
  const isTopicShared = a.topics.intersection(b.topics).size > 0;
  const marks = Number(isPlaceShared) + Number(isFormatShared) + Math.min(persons.length, 2);
  const isBackground = a.report.role === "BACKGROUND" || b.report.role === "BACKGROUND";
  const isListed = a.document.id === b.document.id && persons.length >= 2 && (isPlaceShared || isTopicShared);
  const needed = (isOneDay(a) && isOneDay(b) && !isBackground) || isListed ? 2 : 3;
  if (marks < needed) return null;
  const words = [
    ...(isFormatShared ? [`both tell of talks in the ${a.format} format`] : ["both tell of talks"]),
    ...(isPlaceShared ? [`in ${a.report.place?.value}`] : []),
    ...(persons.length > 0 ? [`both name ${toNames(a, persons)}`] : []),
  ];
  const day = toAgreement(a, b) ?? "neither gives a date, and they stand in one listing";
  return {
    rule: "merge/occasion",
    strength: 0.6 + 0.05 * marks,
    because: toSentence(`${words.join(", ")}, and ${day}`),
  };
}

function areMeetings(a: Telling, b: Telling): boolean {
  return a.report.occasion?.isMeeting === true && b.report.occasion?.isMeeting === true;
}

/**
 * Whether two meetings cannot be one: each names somebody whom the other does not, or they are held at places that their
 * stories name and that differ, or in another format.
 */
function isOtherOccasion(a: Telling, b: Telling): boolean {
  if (a.persons.intersection(b.persons).size < Math.min(a.persons.size, b.persons.size)) return true;
  const isPlaceTold = ({ placeId, report }: Telling) =>
    placeId !== null && report.place?.rule !== "place/dateline";
  if (isPlaceTold(a) && isPlaceTold(b) && a.placeId !== b.placeId) return true;
  if ((a.format === "telephone") !== (b.format === "telephone")) return true;
  return a.format !== null && b.format !== null && a.format !== b.format;
}

function isOneDay({ date }: Telling): boolean {
  return date.from !== null && date.from === date.to;
}

function byWording(a: Telling, b: Telling): Likeness | null {
  const overlap = toOverlap(a.wording, b.wording);
  const shared = a.wording.intersection(b.wording).size;
  if (shared < FEWEST_WORDS || overlap < SAME_WORDING) return null;
  const day = toAgreement(a, b);
  const percent = Math.round(overlap * 100);
  return {
    rule: "merge/wording",
    strength: 0.5 * overlap,
    because: `They share ${percent} % of their words${day ? `, and ${day}` : ""}.`,
  };
}

function toNames(telling: Telling, ids: string[]): string {
  const names = ids.map(
    (id) => telling.core.find(({ entityId, name }) => entityId === id && name.name.includes(" "))?.name.name,
  );
  const distinct = [...new Set(names.filter((name) => name !== undefined))].toSorted();
  return new Intl.ListFormat("en-GB").format(distinct) || "the same person";
}

/** How the dates of two reports agree, in words; null if either has none. */
function toAgreement(a: Telling, b: Telling): string | null {
  if (a.date.edtf === null || b.date.edtf === null) return null;
  if (a.date.edtf === b.date.edtf) return `both are dated ${a.date.display}`;
  const [fine, coarse] = isOneDay(a) ? [a, b] : [b, a];
  const weekday =
    coarse.report.weekday !== null && isOneDay(fine)
      ? `, a ${toWeekdayName(fine.date.from ?? "")} as it says`
      : "";
  return `${fine.date.display} lies within ${coarse.date.display}${weekday}`;
}

function toSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
