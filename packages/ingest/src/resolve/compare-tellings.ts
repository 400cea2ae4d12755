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
const SAME_BACKGROUND = 0.3;
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
  if (!canBeOneDay(a, b)) return null;
  return byHeadline(a, b) ?? byOccasion(a, b) ?? byWording(a, b);
}

/** Whether the dates of two reports can be one: their days overlap, and a known weekday fits. Undated ones fit only inside one document. */
export function canBeOneDay(a: Telling, b: Telling): boolean {
  if (a.date.edtf === null || b.date.edtf === null) {
    return a.document.id === b.document.id || isSameText(a, b);
  }
  const { date: one } = a;
  const { date: other } = b;
  if (one.from === null || one.to === null || other.from === null || other.to === null) {
    return one.edtf === other.edtf;
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
 * Both tell of talks. On one known day, the place or a person must be shared besides; inside one undated listing or in a
 * stretch of time, two persons, or a person with the place and the format.
 */
function byOccasion(a: Telling, b: Telling): Likeness | null {
  if (!a.report.occasion?.isMeeting || !b.report.occasion?.isMeeting) return null;
  if (a.placeId !== null && b.placeId !== null && a.placeId !== b.placeId && a.format === null) return null;
  if (a.format !== b.format && a.format !== null && b.format !== null) return null;
  const persons = [...a.persons.intersection(b.persons)];
  const isPlaceShared = a.placeId !== null && a.placeId === b.placeId;
  const isFormatShared = a.format !== null && a.format === b.format;
  const marks = Number(isPlaceShared) + Number(isFormatShared) + Math.min(persons.length, 2);
  const isBackground = a.report.role === "BACKGROUND" || b.report.role === "BACKGROUND";
  const needed =
    isOneDay(a) && isOneDay(b) && !isBackground
      ? 2
      : persons.length >= 2 && a.document.id === b.document.id
        ? 2
        : 3;
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

function isOneDay({ date }: Telling): boolean {
  return date.from !== null && date.from === date.to;
}

function byWording(a: Telling, b: Telling): Likeness | null {
  const overlap = toOverlap(a.wording, b.wording);
  const isBackground =
    a.report.role === "BACKGROUND" && b.report.role === "BACKGROUND" && a.date.edtf === b.date.edtf;
  const needed = isBackground && a.document.id !== b.document.id ? SAME_BACKGROUND : SAME_WORDING;
  const shared = a.wording.intersection(b.wording).size;
  if (shared < FEWEST_WORDS || overlap < needed) return null;
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
  return (
    [...new Set(names.filter((name) => name !== undefined))].toSorted().join(" and ") || "the same person"
  );
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
