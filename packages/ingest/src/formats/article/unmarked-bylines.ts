import persons from "../../../data/person-names.json" with { type: "json" };
import { findOutlet, isAgencyName } from "../origin/outlets.ts";
import type { Line } from "../page/page.ts";
import { countWords, isTitleLike } from "../page/prose.ts";
import { type Byline, findTimedByline, PARTICLES } from "./bylines.ts";
import type { ArticleLine, Role } from "./line-roles.ts";
import { NO_NAME } from "./no-name.ts";

const GIVEN_NAMES = new Set(persons.givenNames);

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const NAME = `${WORD}(?: ${PARTICLES}${WORD}){1,3}`;
const NAMES = `${NAME}(?:, ${NAME}){0,4}(?:,? (?:and|AND|&) ${NAME})?`;
const TASK =
  "(?:[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?|[Ee]ditors?|[Cc]olumnists?|[Cc]hief|[Bb]ureau|[Cc]ontributors?|[Ss]taff)";

/** Names, and behind them a task, a place, an outlet or the agencies that helped: `Jane Doe, Staff Writer`, `JANE DOE in Nairobi`. */
const TASKED = new RegExp(
  `^(${NAMES})(?:,? ((?:\\p{L}+ ){0,4}${TASK})| (?:in|IN|at the|at) ${WORD}(?: ${WORD}){0,2}| (?:with|for) \\p{L}[\\p{L}, ]{1,40}| ?[–—|-] ?(\\p{Lu}[\\p{L}. ]{2,40}))$`,
  "u",
);
/** Behind a comma a task with capitals and its place, which alone look like one more name: `Ann Lee, NPR Pacific Correspondent in Apia`. */
const TASK_AND_PLACE = new RegExp(`(, (?:\\p{L}+ ){0,4}${TASK}) (?:in|for) ${WORD}(?: ${WORD}){0,2}$`, "u");
/** Names and the outlet behind a comma: `Ann Lee and Bo Berg, Associated Press`. */
const HOUSED = new RegExp(`^(${NAMES}), ((?:[Tt]he )?\\p{Lu}[\\p{L}. ]{2,40})$`, "u");
/** The outlet's initials before the task, which look like one more name: `, RNZ Pacific`. */
const OWN_HOUSE = /, \p{Lu}{2,6}(?: \p{Lu}\p{L}+){0,2}$/u;
const PLACED = `${NAME} (?:in|IN) ${WORD}(?: ${WORD}){0,2}`;
/** Several names, each with its place: `Jane Doe in London, Ann Lee in Riga and Bo Berg in Bonn`. */
const EACH_PLACED = new RegExp(`^${PLACED}(?:, ${PLACED}){0,4},? (?:and|AND|&) ${PLACED}$`, "u");
const PLAIN = new RegExp(`^(${NAMES})$`, "u");
/** A paper that signs for itself: `The Hindu Bureau`, `VOA News`, `Web Desk`. */
const HOUSE =
  /^(?:(?:the )?\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*){0,2} )?(?:Bureau|Newsroom|News Desk|Web Desk|Staff)$/u;

/** A correspondent without a name, and where: `Our Correspondent, Gaibandha`. */
const NAMELESS =
  /^((?:Our|Special|Staff|Own|Agency) (?:(?:Staff|Special|Own|Diplomatic|Business|Sports|Court) )?(?:Correspondents?|Reporters?|Bureau))(?:, ?\p{Lu}[\p{L}' -]{2,30})?$/u;
/** A desk of an outlet alone: `RFE/RL's Kazakh Service`. */
const DESK_ALONE =
  /^\p{Lu}[\p{L}./]{2,20}['’]s(?: \p{Lu}[\p{L}-]{1,20}){1,2} (?:Service|Desk|Bureau|Newsroom)$/u;

/** How far up a byline stands on a page. */
const HEAD_LINES = 60;

/**
 * Bylines that no `By` marks: names alone beside the page's time, or below the headline with a task, a place or in
 * capitals. Lines from the first paragraph with nothing but story below it are left as they are.
 */
export function withUnmarkedBylines(lines: ArticleLine[]): ArticleLine[] {
  const head = lines.slice(0, HEAD_LINES);
  if (head.some(({ line, role }) => isSigned(line, role))) return lines;
  const title = lines.findIndex(
    ({ line, role }) => role.kind === "TEXT" && countWords(line.text) >= 4 && isTitleLike(line.text),
  );
  const opening = lines.findIndex(({ role }) => role.kind === "OPENING");
  const until = Math.min(opening < 0 ? HEAD_LINES : opening, HEAD_LINES);
  if (title < 0 || isLedBy(lines, title)) return lines;
  return lines.map((one, index) => {
    const byline = index > title && index < until ? findUnmarked(lines, index, title) : null;
    return byline ? { line: one.line, role: { kind: "BYLINE", byline } } : one;
  });
}

/** Whether a line says who wrote the story: by a byline, or beside the page's time. */
function isSigned(line: Line, role: Role): boolean {
  if (role.kind === "BYLINE") return !role.byline.agency;
  return role.kind === "TIME" && findTimedByline(line)?.agency === null;
}

/** Whether a paragraph with no time below it stands right under the headline: what follows is story. */
function isLedBy(lines: ArticleLine[], title: number): boolean {
  const first = lines.findIndex(({ role }, index) => index > title && role.kind === "PARAGRAPH");
  return first === title + 1 && !lines.slice(first, first + 5).some(({ role }) => role.kind === "TIME");
}

function findUnmarked(lines: ArticleLine[], index: number, title: number): Byline | null {
  const one = lines[index];
  if (!one) return null;
  const { line, role } = one;
  const above = lines[index - 1];
  const below = lines.slice(index + 1).find(({ role }) => !isAside(role));
  const isUnread =
    role.kind === "TEXT" || role.kind === "SITE_NAME" || isNameInCapitals(one) || isBelowPlace(one, above);
  if (!isUnread) return null;
  const isRepeated = lines.some((other) => other !== one && other.line.text.startsWith(line.text));
  if (line.text.length > 120 || below?.role.kind === "CREDIT" || isRepeated) return null;
  const isAboveSite = below?.role.kind === "SITE_NAME" && lines[index + 2]?.role.kind === "TIME";
  const isBesideTime = above?.role.kind === "TIME" || below?.role.kind === "TIME" || isAboveSite;
  if (isBesideTime && (HOUSE.test(line.text) || role.kind === "SITE_NAME")) return toByline(line, line.text);
  const nameless = NAMELESS.exec(line.text)?.[1];
  if (nameless !== undefined && (isBesideTime || index - title <= 2)) return toByline(line, nameless);
  if (isBesideTime && DESK_ALONE.test(line.text)) return toByline(line, line.text);
  const desk = /^(\p{Lu}\S{1,20}(?: \p{Lu}\S{1,20})?) Staff$/u.exec(line.text)?.[1];
  if (index === title + 1 && desk && isAgencyName(desk)) return toByline(line, line.text);
  if (isBesideTime && EACH_PLACED.test(line.text)) return toByline(line, line.text);
  const signed = HOUSED.exec(line.text);
  if (isBesideTime && signed && findOutlet(signed[2] ?? "") && isName(signed[1] ?? ""))
    return toByline(line, signed[1] ?? "");
  const tasked = TASKED.exec(line.text.replace(TASK_AND_PLACE, "$1"));
  const isDone = tasked && (tasked[3] === undefined || findOutlet(tasked[3]) || index === title + 1);
  if (isDone && isName(tasked[1] ?? "") && (isBesideTime || index === title + 1 || isKnown(tasked[1] ?? "")))
    return toByline(line, (tasked[1] ?? "").replace(OWN_HOUSE, ""));
  const names = PLAIN.exec(line.text)?.[1];
  if (names === undefined || !isName(names)) return null;
  const isCapital = names === names.toUpperCase() && index - title <= 2;
  const isFollowed = below !== undefined && ["TIME", "OPENING", "PARAGRAPH"].includes(below.role.kind);
  const isUnderTitle = index - title <= 2 && isFollowed && isKnown(names);
  const next = lines[index + 1]?.role;
  const isAboveLength = next?.kind === "FURNITURE" && next.reason === "reading-time";
  const isSure = isBesideTime || isCapital || isUnderTitle || isAboveLength || isCreditedBelow(lines, names);
  return isSure ? toByline(line, names) : null;
}

/** `3 Min Read` and buttons, which stand between a byline and its story. */
function isAside(role: Role): boolean {
  return role.kind === "FURNITURE" && ["reading-time", "share", "print", "handle"].includes(role.reason);
}

/** Whether the agency's own line below the story says the same: `Reporting by Ann Lee; Editing by Bo Berg`. */
function isCreditedBelow(lines: ArticleLine[], names: string): boolean {
  return lines.some(({ line }) => {
    const reporters = /^\(?(?:reporting|writing) by ([^;]{3,120})/i.exec(line.text)?.[1];
    return reporters !== undefined && names.split(/, | and | & /).every((name) => reporters.includes(name));
  });
}

/** `FEDERICO SAMPLE`, which alone on a line looks like a place. */
function isNameInCapitals({ line, role }: ArticleLine): boolean {
  return (
    role.kind === "PLACE" && role.dateline.date === null && isKnown(line.text) && !NO_PERSON.test(line.text)
  );
}

/** Capitals below a time that has said the place already: `09 June 2023 11:59 pm - NEW DELHI`. */
function isBelowPlace({ role }: ArticleLine, above: ArticleLine | undefined): boolean {
  const isPlace = role.kind === "PLACE" && role.dateline.date === null;
  return (
    isPlace &&
    above?.role.kind === "TIME" &&
    /\d.{0,12} [-–—|] \p{Lu}{3,}(?: \p{Lu}{2,}){0,2}$/u.test(above.line.text)
  );
}

const NO_PERSON = /^\S+$|,|(?:TOWN|CITY|FALLS|BAY|BEACH|SPRINGS|ISLAND|HOLE|PORT|CREEK|AMALIE)$/;

/** `Ann Lee`: two words at least, none of which is a section's. */
function isName(names: string): boolean {
  return !NO_NAME.test(names) && !isAgencyName(names) && !findOutlet(names);
}

/** Whether the names begin with a listed given name. */
function isKnown(names: string): boolean {
  return GIVEN_NAMES.has(names.split(/[ -]/)[0]?.toLowerCase() ?? "");
}

function toByline(line: Line, names: string): Byline {
  return { names: { start: line.start, end: line.start + names.length }, agency: null };
}
