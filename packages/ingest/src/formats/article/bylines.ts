import persons from "../../../data/person-names.json" with { type: "json" };
import type { TextSpan } from "../../parsed-document.ts";
import { findOutlet, isAgencyName } from "../origin/outlets.ts";
import { findInLine, type Line } from "../page/page.ts";
import { NO_NAME } from "./no-name.ts";

/** A sign-off, with the end of the sentence before it, is no longer than this. */
const TAIL = 80;

/** A line that says who wrote the story. */
export interface Byline {
  /** The names without `By`. */
  names: TextSpan;
  /** The agency, if the line names one and nothing else: `- Associated Press`, `(Xinhua)`. */
  agency: TextSpan | null;
}

/** Small words, and the space behind them, inside a person's name: `Ann van den Berg`, `Bo de la Cruz`, `Cem al-Amin`. */
export const PARTICLES =
  "(?:(?:al-|el-|d['’]|(?:al|el|bin|ibn|ben|de|da|das|del|della|den|der|di|do|dos|du|la|las|le|los|ter|ten|van|von|zu|y|e) ){1,3})?";
const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";

/** `By`, names, and perhaps behind a comma or dash the outlet, a place or a task. */
const NAMES = new RegExp(
  `^[Bb][Yy]:?\\s+(${WORD}(?:[ ,]+(?:and |& )?${PARTICLES}${WORD}){0,10})(?:\\s*[|,–-]\\s*(.{0,40}))?$`,
  "u",
);

const ONE_PLACED = `${WORD}(?: ${PARTICLES}${WORD}){1,3} (?:in|IN) ${WORD}(?: ${WORD}){0,2}`;
/** `By Ann Lee in Riga and Bo Berg in Bonn`: several names with their places whole; of one the name alone. */
const PLACED_NAMES = new RegExp(
  `^[Bb][Yy]:?\\s+(${ONE_PLACED}(?:,? (?:and |& )?${ONE_PLACED}){1,3}|${WORD}(?: ${PARTICLES}${WORD}){1,3}(?:,? (?:and|&) ${WORD}(?: ${PARTICLES}${WORD}){1,3})?(?= (?:in|IN) ${WORD}(?: ${WORD}){0,2}$))`,
  "u",
);

/** A task before the name, as in `By North Asia correspondent Ann Lee in Tokyo`. */
const TASK_FIRST = new RegExp(
  `^[Bb]y (?:\\p{L}[\\p{L}-]* ){0,5}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter) (${WORD}(?: ${PARTICLES}${WORD}){1,3})(?: in ${WORD}(?: ${WORD}){0,2})?$`,
  "u",
);

/** `Press Trust of India | Seoul`, `AFP, SEOUL`: an agency and where its story is from. */
const PLACED_AGENCY = /^([^|,]{2,40}?) {0,2}[|,] {0,2}\p{Lu}[\p{L}’' -]{2,25}$/u;

/** `By RFE/RL's Kyrgyz Service`, `By the Norland Post's Berlin Bureau`: a desk of an outlet. */
const DESK =
  /^[Bb]y:? ((?:the )?\p{Lu}[\p{L}.&/]{1,20}(?: \p{Lu}[\p{L}.]{1,20}){0,3}(?:['’]s)?(?: \p{Lu}[\p{L}-]{1,20}){1,3}? (?:Service|Desk|Bureau|Team|Staff|Newsroom))$/u;

/** A line set in emphasis as a whole, as Markdown has it: `*By Ann Lee and Bo Berg*`, `_By Ann Lee_`. */
const EMPHASIZED = /^(\*{1,3}|_{1,3})([Bb][Yy]:?\s[^*_]{2,100})\1$/u;

/** Who gave a link to a board of links, and where: `r/worldnews • Posted by u/ferryfan 3 years ago`. */
const POSTER =
  /^(?:r\/\w{2,25} ?[•·]? ?)?posted by (u\/[\w-]{3,20})(?: ?[•·]? ?(?:\d{1,3}|an?) ?[a-z]{1,7}\.?(?: ago)?)?$/i;

/** Names that link to their bearer's page, and perhaps a task: `[Ann Lee](https://a.example/profile/ann-lee) Energy correspondent`. */
const AUTHOR_LINK = new RegExp(
  `^(?:[Bb]y )?\\[(${WORD}(?: ${PARTICLES}${WORD}){1,3})\\]\\(https?://[^()\\s]{3,100}/(?:profile|authors?|journalists?|reporters?|contributors?|staff)/[^()\\s]{2,80}\\)(?:,? [\\p{L}][\\p{L} ]{2,50})?$`,
  "u",
);
const LONGEST_LINKED = 300;

/**
 * Reads a line as a byline: `By Denis Pinchuk and Polina Nikolskaya`, `By Mari Sample, AP`, `- Associated Press`,
 * `(Xinhua)`, `AFP-JIJI`. Null if it is none.
 */
export function findByline(line: Line): Byline | null {
  const linked = line.text.length <= LONGEST_LINKED ? findInLine(line, AUTHOR_LINK, 1) : null;
  if (linked) return { names: linked, agency: null };
  if (line.text.length > 120) return null;
  const inside = findInLine(line, EMPHASIZED, 2);
  if (inside)
    return findByline({
      ...line,
      ...inside,
      text: line.text.slice(inside.start - line.start, inside.end - line.start),
    });
  const bare = findInLine(line, /^(?:by\s+|[-–—•]\s*,?\s*)?\(?([^()]{2,50}?)\)?$/i, 1);
  const name = bare ? line.text.slice(bare.start - line.start, bare.end - line.start) : "";
  const isMarked = /^(?:by\b|[-–—•]|\()/i.test(line.text);
  const outlet = bare && isMarked ? findOutlet(name) : null;
  if (bare && outlet) return { names: bare, agency: outlet.kind === "AGENCY" ? bare : null };
  if (bare && (isMarked || name === line.text) && isAgencyName(name)) return { names: bare, agency: bare };
  const placed = findInLine(line, PLACED_AGENCY, 1);
  if (placed && isAgencyName(line.text.slice(0, placed.end - line.start)))
    return { names: placed, agency: placed };
  const poster = findInLine(line, POSTER, 1);
  if (poster) return { names: { ...poster, start: poster.start + 2 }, agency: null };
  const bracketed = findInLine(line, /^\((By \p{Lu}[^()]{3,80})\)$/u, 1);
  if (bracketed)
    return findByline({
      ...line,
      ...bracketed,
      text: line.text.slice(bracketed.start - line.start, bracketed.end - line.start),
    });
  const names =
    findInLine(line, NAMES, 1) ??
    findInLine(line, PLACED_NAMES, 1) ??
    findInLine(line, DESK, 1) ??
    findInLine(line, TASK_FIRST, 1) ??
    findInLine(line, /^(?:author|written by|reporting by|story by|text by)s?:?\s+([^\d\s][^\d]{1,80})$/i, 1);
  return names && !/[.!?]$/.test(line.text)
    ? { names: withoutOutlet(line, names), agency: findAgencyBehind(line) }
    : null;
}

/** `COSTAS SAMPLE and ANN LEE , Associated Press`: the names without the outlet behind the last comma; so `JO SAMPLE FOR MAILONLINE`. */
function withoutOutlet(line: Line, names: TextSpan): TextSpan {
  const written = line.text.slice(names.start - line.start, names.end - line.start);
  const house = / (?:for|FOR) (?:the |THE )?[\p{L}. ]{3,30}$/u.exec(written);
  if (house && house.index >= 5) return { ...names, end: names.start + house.index };
  const outlet = /^.{3,}?\S(\s*,\s*([^,]{2,40}))$/u.exec(written);
  if (outlet?.[1] && findOutlet(outlet[2] ?? "")) return { ...names, end: names.end - outlet[1].length };
  const agency = /^\S+ \S.*?[^\s,]( (?:[Tt]he )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)$/u.exec(written)?.[1];
  if (agency && findOutlet(agency.trim())?.kind === "AGENCY")
    return { ...names, end: names.end - agency.length };
  const place = / \(\p{Lu}[\p{L} .,/-]{2,30}\)$/u.exec(written)?.[0];
  if (place && !findOutlet(place.slice(2, -1))) return { ...names, end: names.end - place.length };
  return names;
}

/** The agency behind the names of a byline: `By Mari Sample, AP`, `By Elchin Sample – Trend:`. */
function findAgencyBehind(line: Line): TextSpan | null {
  const span = findInLine(line, /[,|–-]\s*([^,|–]{2,30}?):?$/u, 1);
  return span && isAgencyName(line.text.slice(span.start - line.start, span.end - line.start)) ? span : null;
}

/** Names before the date that their story was published: `By Ann Lee, Kyiv Post. Published Feb. 11, 2015`. */
const BY_BEFORE_TIME =
  /^(By \p{Lu}[\p{L}.'’, -]{2,60}?)(?:\s+(?:--|[-–—|•])\s+\S|[.,;]?\s+(?:[Ff]irst |[Ll]ast )?(?:[Pp]ublished|[Pp]osted|[Uu]pdated|on)\b).*\d/u;
const MORE_NAMES = `(?: (?:and )?${PARTICLES}${WORD})`;
/** Names before the date with nothing between: `by Ann Lee July 3, 2025`, `By ANN LEEJULY 3, 2025`. */
const BY_BESIDE_TIME = new RegExp(
  `^[Bb][Yy] (${WORD}${MORE_NAMES}{1,5}?) ?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)\\p{L}{0,7}\\.? \\d`,
  "u",
);
/** Names behind the date: `Posted on September 21, 2012 by Ann Lee`. */
const BY_BEHIND_TIME = new RegExp(
  `\\d.{0,20}?[\\s,|•–—-][Bb]y (${WORD}${MORE_NAMES}{1,5})(?: [-–—] \\p{Lu}[\\p{L} ]{2,24})?$`,
  "u",
);
/** Names, perhaps with a handle, before a bar and the outlet or the date: `Ann Lee | Dawn.com Updated May 08, 2021`, `Ann Lee @annlee / 11:25 am`. */
const BARRED_NAMES = new RegExp(
  `^((${WORD})${MORE_NAMES}{1,5})(?:\\s+@\\w{2,20})?\\s*(?:[|•·]|\\s/\\s)\\s*\\S.*\\d`,
  "u",
);
/** Names, the agency or desk in capitals, the time: `Asha Rao | TNN | Jul 23, 2024, 14:32 IST`. */
const TWICE_BARRED = new RegExp(
  `^(${WORD}${MORE_NAMES}{1,4})\\s*[|•/]\\s*\\p{Lu}{2,6}\\s*[|•/]\\s*\\S.*\\d`,
  "u",
);

/** The outlet's address, names, the date: `Dawn.com | Tahir Naseer Published May 9, 2023`. */
const BEHIND_ADDRESS = new RegExp(
  `^[\\w-]{2,30}\\.(?:com|org|net|tv|[a-z]{2}) ?[|•] ?(${WORD}${MORE_NAMES}{1,5}?),? (?:Published|Updated|Posted)\\b.*\\d`,
  "u",
);

const GIVEN_NAMES = new Set(persons.givenNames);

/** Who wrote a story, on the line of its date; or the outlet that a digest names there: `Japan Times -- Jan 23`. Null if neither. */
export function findTimedByline(line: Line): Byline | null {
  const by = findInLine(line, BY_BEFORE_TIME, 1);
  if (by) return findByline({ ...line, end: by.end, text: line.text.slice(0, by.end - line.start) });
  const behind =
    findInLine(line, BY_BESIDE_TIME, 1) ??
    findInLine(line, BY_BEHIND_TIME, 1) ??
    findInLine(line, BEHIND_ADDRESS, 1);
  if (behind) return { names: behind, agency: null };
  const barred = findInLine(line, BARRED_NAMES, 1);
  const given = BARRED_NAMES.exec(line.text)?.[2]?.toLowerCase() ?? "";
  if (barred && (GIVEN_NAMES.has(given) || TWICE_BARRED.test(line.text) || isAboveLength(line, barred)))
    return { names: barred, agency: null };
  const names = findInLine(line, /^(\p{Lu}[\p{L}.' -]{1,40}?)\s*(?:--|[-–—|•,])\s*\S.*\d/u, 1);
  const outlet = names && findOutlet(line.text.slice(names.start - line.start, names.end - line.start));
  return names && outlet ? { names, agency: outlet.kind === "AGENCY" ? names : null } : null;
}

/** `Ilka Farr · 2 Dec 2020 · 3 min read`: who wrote the story, when, and how long it takes; no section's name. */
function isAboveLength({ text, start }: Line, names: TextSpan): boolean {
  const isLong = /\b\d{1,3}[ -]min(?:ute)?s? read$/i.test(text);
  const words = text.slice(names.start - start, names.end - start);
  return isLong && words.includes(" ") && !NO_NAME.test(words) && findOutlet(words) === null;
}

/**
 * The agency that signs a story at the end of its last paragraph: `… in Argentina. Jiji Press`, `… he said. (AFP)`.
 * Null if the words behind the last sentence are no known agency.
 */
export function findSignOff(line: Line): TextSpan | null {
  const tail = { ...line, start: Math.max(line.start, line.end - TAIL), text: line.text.slice(-TAIL) };
  const span = findInLine(tail, /[.!?]["”’)]?\s[-–—(/\s]{0,8}(\p{Lu}[\p{L}. -]{1,30}?)[)/]?$/u, 1);
  const name = span ? line.text.slice(span.start - line.start, span.end - line.start) : "";
  return findOutlet(name)?.kind === "AGENCY" ? span : null;
}
