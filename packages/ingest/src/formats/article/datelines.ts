import type { Dateline, TextSpan } from "../../parsed-document.ts";
import { findOutlet, isOutletName } from "../origin/outlets.ts";
import type { Line } from "../page/page.ts";
import { isParagraph } from "../page/prose.ts";

/*
 * The opening of a wire story: place, date, agency, in the house styles of the world's agencies:
 *   TOKYO, March 20. /TASS/.   TOKYO, August 19 (RIA Novosti) –   MOSCOW (Xinhua) --   TOKYO (AP) —
 *   YUZHNO-SAKHALINSK, Dec 18, 2019, TASS.   MOSCOW. Jan 22 (Interfax) -   TOKYO |   VLADIVOSTOK, Russia —   Singapore--
 */

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const WORD = "\\p{Lu}[\\p{Lu}\\p{M}’'.]*[\\p{Lu}\\p{M}.]";
const PLACE = new RegExp(`(${WORD}(?:[ /-]${WORD}){0,4})`, "uy");
const PLACE_LINE = new RegExp(
  `^(${WORD}(?:[ /-]${WORD}){0,2})(?:, \\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]{1,20}){0,2})?$`,
  "u",
);
const ORDINARY_PLACE =
  /(\p{Lu}[\p{L}\p{M}’'.-]*(?:[ /-]\p{Lu}[\p{L}\p{M}’'.-]*){0,3}?)(?=[,.]? ?[(/–—-]|[,.] )/uy;
const REGION = new RegExp(
  `, ?(?!${MONTH}\\b)(\\p{Lu}[\\p{L}.]+(?: (?:of |and )?\\p{Lu}[\\p{L}.]+){0,2})(?=[,.]? ?[(/|–—-]|, )`,
  "uy",
);
const DATE = new RegExp(
  `[,.]? (${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\.?(?: \\d{4})?)(?!\\d)`,
  "y",
);
const SLASHED = /[.,]? ?\/ ?([^/\s][^/\n]{0,38}[^/\s]) ?\//y;
const BRACKETED = /[.,]? ?\(([^()\n]{2,40})\)/y;
const BARE = /(?:[,.]| [-–—]) ?([A-Z][\w-]*(?: [A-Z][\w-]*){0,2})(?=[.,:]| ?[-–—])/y;
const SIGN_ON = /\(([^()\n]{2,40})\)\s{0,4}[-–—―_]{1,3}\s*/y;
const DASHED = /(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})--(?=\p{Lu})/uy;
const ISO_DATE = /,? (\d{4}-\d{2}-\d{2})(?!\d)/y;
const END = /\s*[.:]?\s*(?:[-–—―|_•]{1,3})?\s*/y;

/** A longer run of capitals is no place. */
const LONGEST_PLACE = 100;

/** `- SEPTEMBER 18, 2019:` after a place is the style of photo captions. */
const PHOTO_DATE = new RegExp(`^${MONTH}\\b.{0,12}\\d{4}:`, "i");

/** Words in capitals that open lines and are no places. */
const NO_PLACE =
  /^(?:(?:UPDATE|WRAPUP|RPT|REFILE)(?:[ -](?:UPDATE|WRAPUP)?[ -]?\d)?|TIMELINE|FACTBOX|CHRONOLOGY|EXPLAINER|INSIGHT|PROFILE|NEWSMAKER|PREVIEW|GRAPHIC|FEATURE|COLUMN|COMMENTARY|QUOTES|SPECIAL REPORT|WITNESS|OBITUARY|CORRECTION|EXCLUSIVE|BREAKING|WATCH|VIDEO|OPINION|ANALYSIS|FILE|LIVE|NATO|EU|UN|US|USA|UK|G7|G20|INTERVIEW|CORRECTED|FACTBOX|NEWS|READ|PHOTO|NOTE|AP|AFP|TASS|UPDATED?|PUBLISHED|POSTED|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|MON|TUE|WED|THU|FRI|SAT|SUN|BY|BY .*|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)$/i;

/** Words in capitals that no place's name has: they head lists, as in `DAILY DIARY - …` and `TOP STORIES - …`. */
const NO_PLACE_WORD =
  /^(?:TOP|TABLE)(?=$| (?!BAY\b|VIEW\b))|(?:^|[ /-])(?:DAILY|DIARY|ADVISORY|SCHEDULE)(?=$|[ /-])/i;

/** The name of a paper or site in capitals, which some set where a place would stand: `HAVANA TIMES – …`. */
const PAPER = / (?:TIMES|POST|NEWS|HERALD|TRIBUNE|PRESS|GAZETTE|TODAY|JOURNAL|AGENCY)$/;

function isNoPlace(words: string): boolean {
  return NO_PLACE.test(words) || NO_PLACE_WORD.test(words);
}

/**
 * Reads the dateline that a line opens with; its span runs up to the story's first word. Null if there is none:
 * a place in capitals needs an agency, a date, or a dash or bar behind it. A photo's `PLACE - DATE:` is none.
 */
export function findDateline(line: Line): Dateline | null {
  if (line.text.length < 20) return null;
  const place = peek(line, 0, PLACE);
  if (!place)
    return findSignOnAlone(line) ?? findDatedSignOn(line) ?? findDashedPlace(line) ?? findPlainPlace(line);
  const name = place.inner.replace(/\.$/, "");
  if (name.length > LONGEST_PLACE) return null;
  if (name.replace(/\P{L}/gu, "").length < 3 || isNoPlace(name)) return null;
  if (findOutlet(name) || PAPER.test(name)) return findSignOn(line, place);
  let at = place.next;
  at = toRegionEnd(line, at);
  const { date, agency, mark, next } = findDateAndAgency(line, at);
  if (!agency && !/[-–—|•]/.test(mark) && !(date && mark.includes("."))) return null;
  // `GSLV-F15 lifts off`: a hyphen inside a word closes no dateline.
  if (!agency && mark === "-" && /^[\p{L}\p{N}]/u.test(line.text.slice(next))) return null;
  const rest = line.text.slice(next);
  if (rest.length < 20 || (!date && PHOTO_DATE.test(rest))) return null;
  // `SOCCER - LEEDS WIN …`: a headline in capitals, and the subject that it is filed under.
  if (!agency && !date && !/\p{Ll}/u.test(line.text)) return null;
  return toDateline(line, name, { date, agency, next });
}

/** `BAIKONUR /Kazakhstan/, October 11. /TASS/.`: the country between slashes, with the agency behind it. */
const SLASHED_REGION = /[.,]? ?\/ ?(\p{Lu}[\p{L} .’'-]{2,38}) ?\/(?=[,.] .{3,24}\/[^/\n]{2,40}\/)/uy;

/** `Al Rayyan (Qatar) (AFP) – …`: the country in brackets, with the agency's behind it. */
const BRACKETED_REGION = / ?\((\p{Lu}[\p{L} .’'-]{2,38})\)(?= \([^()\n]{2,40}\))/uy;

/** Where the region or country behind a place ends: where the place ends, if none stands there. */
function toRegionEnd(line: Line, at: number): number {
  const region = peek(line, at, SLASHED_REGION) ?? peek(line, at, BRACKETED_REGION);
  if (region && !isOutletName(region.inner)) return region.next;
  return findAgency(line, at) ? at : (peek(line, at, REGION)?.next ?? at);
}

interface DateAndAgency {
  date: Peeked | null;
  agency: Peeked | null;
  /** The marks between them and the story's first word. */
  mark: string;
  /** Where in the line the story begins. */
  next: number;
}

/** Date and agency of a dateline, in either order, from an offset on. */
function findDateAndAgency(line: Line, from: number): DateAndAgency {
  const first = findAgency(line, from);
  const date = peek(line, first?.next ?? from, DATE) ?? peek(line, first?.next ?? from, ISO_DATE);
  const at = date?.next ?? first?.next ?? from;
  const agency = first ?? findAgency(line, at) ?? (date && findUnlisted(line, at));
  const until = agency && agency !== first ? agency.next : at;
  const next = peek(line, until, END)?.next ?? until;
  return { date, agency, mark: line.text.slice(until, next), next };
}

function toDateline(
  line: Line,
  place: string,
  { date, agency, next }: Omit<DateAndAgency, "mark">,
): Dateline {
  return {
    start: line.start,
    end: line.start + next,
    place: { start: line.start, end: line.start + place.length },
    agency: agency?.span ?? null,
    date: date && withoutStop(date),
  };
}

/** `7 February.`: the stop ends the date and is no part of it. */
function withoutStop({ inner, span }: Peeked): TextSpan {
  return inner.endsWith(".") ? { start: span.start, end: span.end - 1 } : span;
}

/**
 * `Tokyo, Feb 7 (Xinhua) -- …`: a place in ordinary letters, which only a date and then an agency or a dash, or an
 * agency and then a dash, tell from the beginning of a sentence.
 */
function findPlainPlace(line: Line): Dateline | null {
  const place = peek(line, 0, ORDINARY_PLACE);
  if (!place || isNoPlace(place.inner) || findOutlet(place.inner)) return null;
  const { date, agency, mark, next } = findDateAndAgency(line, toRegionEnd(line, place.next));
  const isClosed = /[-–—_]/.test(mark) || /\/[^/]{2,40}\/[\s.]{0,4}$/.test(line.text.slice(0, next));
  if (!isClosed || (!agency && !date) || line.text.length - next < 20) return null;
  return toDateline(line, place.inner, { date, agency, next });
}

/** `KYODO NEWS - …`: an agency's name where a place would stand. */
function findSignOn(line: Line, { span, next, inner }: Peeked): Dateline | null {
  const dash = peek(line, next, /\s*[-–—]{1,3}\s+/y);
  if (!dash || !(PAPER.test(inner) || findOutlet(inner)?.kind === "AGENCY")) return null;
  return { start: line.start, end: line.start + dash.next, place: null, agency: span, date: null };
}

/** `(Reuters) - …`: the agency alone. */
function findSignOnAlone(line: Line): Dateline | null {
  const agency = peek(line, 0, SIGN_ON);
  if (!agency || !isOutletName(agency.inner) || line.text.length - agency.next < 20) return null;
  const end = line.start + agency.next;
  return { start: line.start, end, place: null, agency: agency.span, date: null };
}

const DATE_FIRST = new RegExp(`(${MONTH}\\.? \\d{1,2}(?:, \\d{4})?)(?= ?\\()`, "y");

/** `Sept 21 (Reuters) - …`: date and agency without a place, as reports of markets have it. */
function findDatedSignOn(line: Line): Dateline | null {
  const date = peek(line, 0, DATE_FIRST);
  const agency = date && peek(line, date.next, / ?\(([^()\n]{2,40})\)\s{0,4}[-–—]{1,3}\s+/y);
  if (!date || !agency || !isOutletName(agency.inner) || line.text.length - agency.next < 20) return null;
  const end = line.start + agency.next;
  return { start: line.start, end, place: null, agency: agency.span, date: withoutStop(date) };
}

/** `Singapore--Japanese Prime Minister …`: a place in ordinary letters with two hyphens and no space. */
function findDashedPlace(line: Line): Dateline | null {
  const place = peek(line, 0, DASHED);
  if (!place || line.text.length < 40) return null;
  const end = line.start + place.next;
  return { start: line.start, end, place: place.span, agency: null, date: null };
}

const COLON_PLACE =
  /^((?!.{0,30}\b(?:MR|MRS|MS|DR|SIR|PRESIDENT|MINISTER)\b)\p{Lu}[\p{Lu}’'.-]+(?: \p{Lu}[\p{Lu}’'.-]+){0,2}): (?=["“‘]?\p{L})/u;

/** `CONAKRY: Guinea declared …`: a place in capitals before a colon, in a page that sets nothing else so; who speaks there would. */
export function findColonPlace(line: Line, lines: readonly Line[]): Dateline | null {
  const found = COLON_PLACE.exec(line.text);
  const name = found?.[1] ?? "";
  if (!found || name.length < 4 || !isParagraph(line.text) || isNoPlace(name) || isOutletName(name))
    return null;
  if (lines.some((other) => other !== line && COLON_PLACE.test(other.text))) return null;
  return toDateline(line, name, { date: null, agency: null, next: found[0].length });
}

/** An agency between slashes, or in brackets or bare if its name is known or, in brackets, looks like one. */
function findAgency(line: Line, at: number): Peeked | null {
  const slashed = peek(line, at, SLASHED);
  if (slashed) return withoutReporter(slashed);
  const bracketed = peek(line, at, BRACKETED);
  if (
    bracketed &&
    (isOutletName(bracketed.inner) ||
      findOutlet(bracketed.inner)?.kind === "AGENCY" ||
      /^(?:\p{Lu}\p{M}*){2,6}$|(?:News|Press|Agency)$/u.test(bracketed.inner))
  ) {
    return bracketed;
  }
  const bare = peek(line, at, BARE);
  return bare && isOutletName(bare.inner) ? bare : null;
}

const UNLISTED_BRACKETED =
  /[.,]? ?\((\p{Lu}[\p{L}-]{2,20}(?: \p{Lu}[\p{L}-]{1,20}){0,2})\)(?=\s*(?:[-–—―_]|\.))/uy;
const UNLISTED_BARE = /, ?(\p{Lu}{3,12})(?=\. )/uy;

/** An agency that no list knows, behind a place and a day: `OSLO, May 3 (Norpress) -`, `OSLO, May 3, NORPRESS.` */
function findUnlisted(line: Line, at: number): Peeked | null {
  const found = peek(line, at, UNLISTED_BRACKETED) ?? peek(line, at, UNLISTED_BARE);
  return found && !isNoPlace(found.inner) ? found : null;
}

/** `/ Trend, E. Sample /`, `/TASS correspondent Ann Lee/`: the agency without its reporter. */
function withoutReporter(slashed: Peeked): Peeked {
  const agency = slashed.inner.split(/,|\s(?=(?:special )?correspondent\b)/i)[0]?.trim() ?? "";
  if (agency === slashed.inner || !findOutlet(agency)) return slashed;
  return {
    ...slashed,
    inner: agency,
    span: { start: slashed.span.start, end: slashed.span.start + agency.length },
  };
}

interface Peeked {
  /** The words of the pattern's group. */
  inner: string;
  /** Where they stand on the page. */
  span: TextSpan;
  /** Where in the line the pattern ends. */
  next: number;
}

/** What a sticky pattern finds in a line from an offset on. */
function peek(line: Line, at: number, pattern: RegExp): Peeked | null {
  pattern.lastIndex = at;
  const found = pattern.exec(line.text);
  if (!found) return null;
  const inner = found[1] ?? found[0];
  const start = line.start + found.index + found[0].indexOf(inner);
  return { inner, span: { start, end: start + inner.length }, next: pattern.lastIndex };
}

/**
 * A line that is a dateline alone, as papers and wires set above a story: `VLADIVOSTOK, Russia`, `TOKYO`, `HOBART,
 * Australia 1996-12-06`, `NICOSIA, August 8 (Xinhua) --`. Null if not.
 */
export function findPlaceLine(line: Line): Dateline | null {
  if (line.text.length > 80 || !/^\p{Lu}/u.test(line.text)) return null;
  const name = line.text.length <= 50 ? PLACE_LINE.exec(line.text)?.[1] : undefined;
  const found = name === undefined ? findWholeDateline(line) : toDateline(line, name, NOTHING_MORE(line));
  const place = found?.place && line.text.slice(0, found.place.end - line.start);
  return place && !isNoPlace(place) && place.length >= 3 && !isOutletName(line.text) ? found : null;
}

const NOTHING_MORE = (line: Line) => ({ date: null, agency: null, next: line.text.length });

/** Place, perhaps a region, then a date or an agency or both, and nothing else. */
function findWholeDateline(line: Line): Dateline | null {
  const place = peek(line, 0, PLACE) ?? peek(line, 0, ORDINARY_PLACE);
  if (!place || findOutlet(place.inner)) return null;
  const isCapital = place.inner === place.inner.toUpperCase();
  const region = peek(line, place.next, REGION_BEFORE_DATE)?.next ?? toRegionEnd(line, place.next);
  const { date, agency, mark, next } = findDateAndAgency(line, region);
  const isDashed = isCapital && /[-–—]/.test(mark);
  if (next !== line.text.length || !(date || agency || isDashed)) return null;
  const hasRegion = date !== null && region > place.next;
  const isSure = isCapital || hasRegion || agency !== null || /[-–—_]/.test(mark);
  return isSure ? toDateline(line, place.inner.replace(/\.$/, ""), { date, agency, next }) : null;
}

const REGION_BEFORE_DATE = /, ?(\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2})(?= \d{4}-\d{2}-\d{2})/uy;
