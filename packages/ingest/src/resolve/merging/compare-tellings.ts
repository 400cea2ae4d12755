import { toWeekdayName } from "../../extract/dates/resolve-date.ts";
import { isSketchShared, toCopyShare } from "./copy-share.ts";
import { fitDates, LONGEST_MONTH, toWidth } from "./date-fit.ts";
import { findConflict, isOtherPlace, isPlaceTold } from "./find-conflict.ts";
import { isSameFamily } from "./likeness/happening-families.ts";
import { toWordingLikeness } from "./likeness/wording.ts";
import { sharePersons } from "./shared-persons.ts";
import type { Comparable, Telling } from "./telling.ts";
import type { Traits } from "./traits.ts";

/** Why two reports tell of one happening. */
export interface Likeness {
  /** Rule, `merge/…`. */
  rule: string;
  /** How likely it is, 0 to 1. At 0.5 the marks for it weigh as much as is needed. */
  strength: number;
  /** In words. */
  because: string;
}

/** A likeness that says why when it is asked. */
interface Weighed extends Omit<Likeness, "because"> {
  because: () => string;
}

/** Something that speaks for or against one happening: points that add up like logarithms of odds. */
interface Mark {
  points: number;
  /** In words, to stand in a sentence; null where it need not be told. */
  words: (() => string) | null;
}

/** Points from which two reports are more likely one happening than two. */
const NEEDED = 4.5;
const WORDING = 4.5;
const SHARED_PERSON = 1.2;
const SAME_WORDING = 0.5;
/** Every entry of a list on one story has the story's own words. */
const SAME_ENTRY = 0.65;
const SAME_STATE = 0.4;
/** A body, a craft or a law in both headlines of one day: no person and no place. */
const SAME_SUBJECT = 0.7;
const SAME_MAGNITUDE = 1.2;
/** First measures and other agencies differ by less. */
const OTHER_MAGNITUDE = 0.8;
/** An undated report of another page that shares no place needs the support of others. */
const MOST_WITHOUT_PLACE = 0.4;

/** Compares two reports. Symmetric, and by nothing but the two. Null if something forbids that they are one, or too little speaks for it. */
export function compareTellings(a: Telling, b: Telling): Likeness | null {
  const found = weigh(a, b, () => toCopyShare(a, b));
  return found && { ...found, because: found.because() };
}

/** The strength of the likeness that `compareTellings` gives, without saying why; 0 for none. */
export function toStrength(a: Comparable, b: Comparable): number {
  return weigh(a, b, () => toCopyShare(a, b))?.strength ?? 0;
}

/** Whether two reports can be as alike as is told, as far as their traits show. True for all that are. */
export function canBeAlike(a: Traits, b: Traits, strength: number): boolean {
  const found = weigh(a, b, () => (isSketchShared(a, b) ? 1 : 0));
  return found !== null && found.strength >= strength;
}

/** @param toCopied how much of the shorter stands word for word in the other (see `toCopyShare`) */
function weigh(a: Traits, b: Traits, toCopied: () => number): Weighed | null {
  if (a.permalink !== null && a.permalink === b.permalink)
    return { rule: "merge/permalink", strength: 1, because: () => `Both stand for the address ${a.path}.` };
  if (findConflict(a, b) !== null) return null;
  if (a.url !== null && a.url === b.url && a.documentId !== b.documentId)
    return { rule: "merge/page", strength: 0.99, because: () => `Both pages were saved from ${a.url}.` };
  if (areOtherMagnitudes(a, b)) return null;
  const copied = toCopied();
  const cosine = toWordingLikeness(a, b);
  if (isUndatedFar(a, b) && cosine < SAME_WORDING) return null;
  if (areOtherEntries(a, b) && cosine < SAME_ENTRY) return null;
  const marks = [
    weighOccasion(a, b),
    weighPlace(a, b),
    weighPersons(a, b),
    weighStates(a, b),
    weighDay(a, b),
    weighCopy(copied),
    weighWording(cosine),
    weighRoles(a, b),
    weighSubjects(a, b),
    weighMagnitude(a, b),
  ];
  const points = marks.reduce((sum, mark) => sum + mark.points, 0);
  const isFormatShared = a.format !== null && a.format === b.format;
  const isPlaceShared =
    isFormatShared || (marks[1]?.points ?? 0) > SAME_STATE || copied > 0 || cosine >= SAME_WORDING;
  const ceiling = isOneUndatedFar(a, b) && !isPlaceShared ? MOST_WITHOUT_PLACE : 1;
  const strength = Math.min(ceiling, 1 / (1 + Math.exp(NEEDED - points)));
  if (strength < 0.1) return null;
  const isOfTalks = a.isMeeting && b.isMeeting;
  return { rule: toRule(a, b, marks), strength, because: () => toSentence(marks, points, isOfTalks) };
}

function isUndated({ date }: Traits): boolean {
  return date.from === null && date.to === null && !date.edtf?.startsWith("XXXX-");
}

/** One is not dated, the other no finer than a season, and they stand on two pages: only the same words make them one. */
function isUndatedFar(a: Traits, b: Traits): boolean {
  const isVague = (one: Traits) =>
    isUndated(one) || (one.date.from !== null && toWidth(one.date) > LONGEST_MONTH);
  return a.documentId !== b.documentId && isVague(a) && isVague(b) && (isUndated(a) || isUndated(b));
}

function countTalkers(a: Traits, b: Traits): number {
  return a.isMeeting && b.isMeeting ? sharePersons(a, b).length : 0;
}

/** Two undated entries of one list, not both of talks of the same two: each entry of a story names the same names. */
function areOtherEntries(a: Traits, b: Traits): boolean {
  const areEntries = [a, b].every((one) => one.role === "ITEM" && isUndated(one));
  return areEntries && a.documentId === b.documentId && countTalkers(a, b) < 2;
}

function isOneUndatedFar(a: Traits, b: Traits): boolean {
  return (isUndated(a) || isUndated(b)) && a.documentId !== b.documentId;
}

function weighDay(a: Traits, b: Traits): Mark {
  const fit = fitDates(a, b);
  const [fine, coarse] = a.date.from !== null && a.date.from === a.date.to ? [a, b] : [b, a];
  const isWeekdayMet = coarse.weekday !== null && toWidth(fine.date) === 0;
  const toSame = () => `both are dated ${a.date.display}`;
  const toBoth = () => {
    const weekday = isWeekdayMet ? `, a ${toWeekdayName(fine.date.from ?? "")} as the other says` : "";
    return `${fine.date.display} and ${coarse.date.display} can be one day${weekday}`;
  };
  if (fit === "day") return { points: 2, words: toSame };
  if (fit === "days") return { points: 1.5, words: toBoth };
  if (fit === "day-of-year") return { points: isWeekdayMet ? 2 : 1.5, words: toBoth };
  const isSame = a.date.edtf === b.date.edtf;
  const words = isSame ? toSame : toBoth;
  if (fit === "month") return { points: isSame || isWeekdayMet ? 1 : 0.5, words };
  if (fit === "year") return { points: isWeekdayMet ? 0.7 : isSame ? 0.5 : -1, words };
  return { points: 0, words: () => "they do not both give a date" };
}

const VAGUE = new Set(["OTHER", "STATEMENT"]);

function weighOccasion(a: Traits, b: Traits): Mark {
  const kinds = [a.kind, b.kind];
  const areTalks = [a, b].every((one) => one.isMeeting || one.kind === "MEETING");
  if (a.format !== null && a.format === b.format)
    return { points: 3, words: () => `both tell of talks in the ${a.format} format` };
  if (areTalks) return { points: 1, words: () => "both tell of talks" };
  if (kinds[0] === kinds[1] && !VAGUE.has(kinds[0] ?? ""))
    return { points: 0.7, words: () => `both tell of a happening of the kind ${kinds[0]?.toLowerCase()}` };
  const family = findFamilyWords(a, b);
  if (family)
    return { points: 0.7, words: () => `“${family.join("” and “")}” are words for one kind of happening` };
  const isVisit = kinds.includes("VISIT") && (kinds.includes("MEETING") || a.isMeeting || b.isMeeting);
  return {
    points: isVisit ? 0.5 : 0,
    words: isVisit ? () => "one tells of a visit, the other of talks" : null,
  };
}

/** Words of two headlines, as stems, that stand for one kind of happening; null if there are none, or both only report what was said. */
function findFamilyWords(a: Traits, b: Traits): [string, string] | null {
  if (a.status === "STATEMENT" || b.status === "STATEMENT") return null;
  if (a.headline.families.isDisjointFrom(b.headline.families)) return null;
  for (const one of a.headline.words)
    for (const other of b.headline.words) if (one !== other && isSameFamily(one, other)) return [one, other];
  return null;
}

function weighPlace(a: Traits, b: Traits): Mark {
  // Where a plan was written down is not where it is carried out.
  const isPlanAfar = (one: Traits) => !isPlaceTold(one) && one.status === "PLANNED";
  if (a.placeId !== null && a.placeId === b.placeId && !isPlanAfar(a) && !isPlanAfar(b))
    return {
      points: isPlaceTold(a) && isPlaceTold(b) ? 1.2 : 0.6,
      words: () => `both in ${a.place?.value}`,
    };
  // Two visits within a year or month are told apart by where they lead.
  const isCoarse = ["year", "month", "open"].includes(fitDates(a, b));
  const isOther = a.placeId !== b.placeId && isPlaceTold(a) && isPlaceTold(b);
  if (isCoarse && isOther) return { points: -1.5, words: null };
  const isNamed = (one: Traits, { topics }: Traits) =>
    one.placeId !== null && isPlaceTold(one) && topics.has(one.placeId);
  const named = isNamed(a, b) ? a : isNamed(b, a) ? b : null;
  if (named) return { points: 0.8, words: () => `both name ${named.place?.value}` };
  const isInState = ({ place }: Traits, { states }: Traits) => place !== null && states.has(place.key);
  if (isInState(a, b) !== isInState(b, a)) return { points: SAME_STATE, words: null };
  if (isPlaceTold(a) && isPlaceTold(b) && isOtherPlace(a, b)) return { points: -1, words: null };
  return { points: a.topics.isDisjointFrom(b.topics) ? 0 : SAME_STATE, words: null };
}

function weighPersons(a: Traits, b: Traits): Mark {
  const shared = sharePersons(a, b);
  if (shared.length === 0)
    return { points: a.persons.size > 0 && b.persons.size > 0 ? -0.7 : 0, words: null };
  const points = SHARED_PERSON * Math.min(shared.length, 3);
  const toNames = () => [...new Set(shared.map(({ name }) => name))].toSorted();
  return { points, words: () => `both name ${new Intl.ListFormat("en-GB").format(toNames())}` };
}

/** Two parties that both name, where no person stands for them already. */
function weighStates(a: Traits, b: Traits): Mark {
  if (a.states.size < 2 || b.states.size < 2 || a.states.intersection(b.states).size < 2)
    return { points: 0, words: null };
  return { points: sharePersons(a, b).length > 0 ? 0.3 : 0.8, words: () => "both of the same states" };
}

function weighCopy(share: number): Mark {
  if (share === 0) return { points: 0, words: null };
  return {
    points: 4,
    words: () => `${Math.round(share * 100)} % of the shorter stands word for word in the other`,
  };
}

function weighWording(cosine: number): Mark {
  const words = cosine >= 0.2 ? () => `their words are alike by ${cosine.toFixed(2)}` : null;
  return { points: WORDING * cosine, words };
}

/** What a page reports as news is hardly what another page only recalls, unless both tell the day. */
function isRecalledFar(news: Traits, recalled: Traits): boolean {
  const isPast = recalled.role === "BACKGROUND" && recalled.status !== "PLANNED";
  if (news.role === "BACKGROUND" || !isPast || news.documentId === recalled.documentId) return false;
  return isUndated(news) || isUndated(recalled);
}

/** A story and what it recalls are rarely one; two entries of a list may be. */
function weighRoles(a: Traits, b: Traits): Mark {
  const isOneStory = a.documentId === b.documentId && (a.role === "BACKGROUND" || b.role === "BACKGROUND");
  if (isOneStory) return { points: -2, words: null };
  if (isRecalledFar(a, b) || isRecalledFar(b, a)) return { points: -2.5, words: null };
  const areEntries = a.documentId === b.documentId && a.role === "ITEM" && b.role === "ITEM";
  const isListing = areEntries && isUndated(a) && isUndated(b);
  return { points: isListing ? 0.7 : 0, words: isListing ? () => "they stand in one listing" : null };
}

/** A fire in one town and a fire in another on one day: each headline names what the other story never mentions. */
function weighSubjects(a: Traits, b: Traits): Mark {
  const areApart =
    a.subjects.size > 0 &&
    b.subjects.size > 0 &&
    a.subjects.isDisjointFrom(b.named) &&
    b.subjects.isDisjointFrom(a.named);
  if (areApart) return { points: -6, words: null };
  const isThing = (id: string) => b.subjects.has(id) && !a.persons.has(id) && !a.places.has(id);
  const isOneDay = toWidth(a.date) === 0 && toWidth(b.date) === 0 && fitDates(a, b) === "day";
  const isShared = isOneDay && a.documentId !== b.documentId && [...a.subjects].some(isThing);
  return {
    points: isShared ? SAME_SUBJECT : 0,
    words: isShared ? () => "both headlines name one thing" : null,
  };
}

/** Two earthquakes of one day and one magnitude are rarely two. */
function weighMagnitude(a: Traits, b: Traits): Mark {
  const [same] = a.magnitudes.intersection(b.magnitudes);
  if (same === undefined || !["day", "days", "day-of-year"].includes(fitDates(a, b)))
    return { points: 0, words: null };
  return { points: SAME_MAGNITUDE, words: () => `both give the magnitude ${same}` };
}

/** Whether each gives magnitudes and all are far apart: an earthquake and its aftershock, told in the same words. */
function areOtherMagnitudes(a: Traits, b: Traits): boolean {
  if (a.magnitudes.size === 0 || b.magnitudes.size === 0) return false;
  return [...a.magnitudes].every((one) =>
    [...b.magnitudes].every((other) => Math.abs(Number(one) - Number(other)) >= OTHER_MAGNITUDE),
  );
}

/** The rule that bears the name of the strongest mark. */
function toRule(a: Traits, b: Traits, [occasion, , , , , copy, wording]: Mark[]): string {
  if ((copy?.points ?? 0) > 0) return "merge/copy";
  if ((occasion?.points ?? 0) >= 1) return "merge/occasion";
  const isHeadline = a.title !== null && a.title === b.title;
  if (isHeadline) return "merge/headline";
  return (wording?.points ?? 0) >= 2 ? "merge/wording" : "merge/participants";
}

function toSentence(marks: Mark[], points: number, isOfTalks: boolean): string {
  const words = marks.flatMap((mark) => mark.words?.() ?? []).join(", ");
  const veto = isOfTalks ? "another day, other people or another place" : "another day";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}. That weighs ${points.toFixed(1)} where ${NEEDED} is needed; ${veto} would have forbidden it.`;
}
