import type { Dateline, TextSpan } from "../parsed-document.ts";
import { findOutlet } from "./outlets.ts";
import type { Line } from "./page.ts";

/*
 * The opening of a wire story: place, date, agency, in the house styles of the world's agencies:
 *   TOKYO, March 20. /TASS/.   TOKYO, August 19 (RIA Novosti) –   MOSCOW (Xinhua) --   TOKYO (AP) —
 *   YUZHNO-SAKHALINSK, Dec 18, 2019, TASS.   MOSCOW. Jan 22 (Interfax) -   TOKYO |   VLADIVOSTOK, Russia —   Singapore--
 */

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const WORD = "\\p{Lu}[\\p{Lu}\\p{M}’'.]*[\\p{Lu}\\p{M}.]";
const PLACE = new RegExp(`(${WORD}(?:[ /-]${WORD}){0,4})`, "uy");
const PLACE_LINE = new RegExp(`^(${WORD}(?:[ /-]${WORD}){0,3})(?:, \\p{Lu}[\\p{L}. ]{2,25})?$`, "u");
const REGION = new RegExp(
  `, ?(?!${MONTH}\\b)(\\p{Lu}[\\p{L}.]+(?: (?:of |and )?\\p{Lu}[\\p{L}.]+){0,2})(?=[,.]? ?[(/|–—-]|, )`,
  "uy",
);
const DATE = new RegExp(
  `[,.]? (${MONTH}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${MONTH}\\.?(?: \\d{4})?)(?!\\d)`,
  "y",
);
const SLASHED = /[.,]? ?\/([^/\n]{2,40})\//y;
const BRACKETED = /[.,]? ?\(([^()\n]{2,40})\)/y;
const BARE = /(?:,| [-–—]) ?([A-Z][\w-]*(?: [A-Z][\w-]*){0,2})(?=[.,]| ?[-–—])/y;
const DASHED = /(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})--(?=\p{Lu})/uy;
const END = /\s*\.?\s*(?:[-–—|]{1,3})?\s*/y;

/** A longer run of capitals is no place. */
const LONGEST_PLACE = 100;

/** `- SEPTEMBER 18, 2019:` after a place is the style of photo captions. */
const PHOTO_DATE = new RegExp(`^${MONTH}\\b.{0,12}\\d{4}:`, "i");

/** Words in capitals that open lines and are no places. */
const NO_PLACE =
  /^(?:UPDATE|EXCLUSIVE|BREAKING|WATCH|VIDEO|OPINION|ANALYSIS|FILE|LIVE|NATO|EU|UN|US|USA|UK|G7|G20|INTERVIEW|CORRECTED|FACTBOX|NEWS|READ|PHOTO|NOTE|AP|AFP|TASS)$/;

/**
 * Reads the dateline that a line opens with; its span runs up to the story's first word. Null if there is none:
 * a place in capitals needs an agency, a date, or a dash or bar behind it. A photo's `PLACE - DATE:` is none.
 */
export function findDateline(line: Line): Dateline | null {
  const place = peek(line, 0, PLACE);
  if (!place) return findDashedPlace(line);
  const name = place.inner.replace(/\.$/, "");
  if (name.length > LONGEST_PLACE) return null;
  if (name.replace(/\P{L}/gu, "").length < 3 || NO_PLACE.test(name)) return null;
  if (findOutlet(name)) return findSignOn(line, place);
  let at = place.next;
  at = peek(line, at, REGION)?.next ?? at;
  const date = peek(line, at, DATE);
  at = date?.next ?? at;
  const agency = findAgency(line, at);
  at = agency?.next ?? at;
  const closing = peek(line, at, END);
  const mark = line.text.slice(at, closing?.next ?? at);
  at = closing?.next ?? at;
  if (!agency && !/[-–—|]/.test(mark) && !(date && mark.includes("."))) return null;
  const rest = line.text.slice(at);
  if (rest.length < 20 || (!date && PHOTO_DATE.test(rest))) return null;
  const placeSpan = { start: line.start, end: line.start + name.length };
  return {
    start: line.start,
    end: line.start + at,
    place: placeSpan,
    agency: agency?.span ?? null,
    date: date?.span ?? null,
  };
}

/** `KYODO NEWS - …`: an agency's name where a place would stand. */
function findSignOn(line: Line, { span, next, inner }: Peeked): Dateline | null {
  const dash = peek(line, next, /\s*[-–—]{1,3}\s+/y);
  if (!dash || findOutlet(inner)?.kind !== "AGENCY") return null;
  return { start: line.start, end: line.start + dash.next, place: null, agency: span, date: null };
}

/** `Singapore--Japanese Prime Minister …`: a place in ordinary letters with two hyphens and no space. */
function findDashedPlace(line: Line): Dateline | null {
  const place = peek(line, 0, DASHED);
  if (!place || line.text.length < 40) return null;
  const end = line.start + place.next;
  return { start: line.start, end, place: place.span, agency: null, date: null };
}

/** An agency between slashes, or in brackets or bare if its name is known or, in brackets, looks like one. */
function findAgency(line: Line, at: number): Peeked | null {
  const slashed = peek(line, at, SLASHED);
  if (slashed) return slashed;
  const bracketed = peek(line, at, BRACKETED);
  if (
    bracketed &&
    (findOutlet(bracketed.inner) || /^[A-Z]{2,6}$|(?:News|Press|Agency)$/.test(bracketed.inner))
  ) {
    return bracketed;
  }
  const bare = peek(line, at, BARE);
  return bare && findOutlet(bare.inner) ? bare : null;
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

/** A line that is a place alone, as papers set above a story: `VLADIVOSTOK, Russia`, `TOKYO`. Null if not. */
export function findPlaceLine(line: Line): Dateline | null {
  const name = line.text.length <= 50 ? PLACE_LINE.exec(line.text)?.[1] : undefined;
  if (!name || NO_PLACE.test(name) || name.length < 3) return null;
  const place = { start: line.start, end: line.start + name.length };
  return { start: line.start, end: line.end, place, agency: null, date: null };
}
