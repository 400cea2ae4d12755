import { findSiteName } from "../origin/outlets.ts";
import { findRuleOfLine } from "../origin/rights.ts";
import type { Line, Page } from "../page/page.ts";
import { toRestOfLine } from "../page/page.ts";
import { isParagraph } from "../page/prose.ts";
import {
  findDatelineOrder,
  findSlashOrder,
  findStatedTime,
  isSourceAndTime,
  isTimeLine,
  type StatedTime,
} from "../page/stated-times.ts";
import { findByline } from "./bylines.ts";
import { findCreditAtEnd, isCaptionWorded, isCreditLine } from "./credits.ts";
import { findDateline, findPlaceLine } from "./datelines.ts";
import { findFurniture } from "./furniture.ts";
import type { ArticleLine, Role } from "./line-roles.ts";
import { withUnmarkedBylines } from "./unmarked-bylines.ts";

/** Gives every line its role. A line that a page store began with ` date 2018-09-12 ` is read as two lines. */
export function toArticleLines(page: Page, lines: Line[]): ArticleLine[] {
  const split = lines.flatMap((line) => toSplit(page, line));
  const isRepeated = findRepeated(split);
  const isDayFirst = findSlashOrder(page.text) ?? findDatelineOrder(page.text, toDatelineDays(split));
  const result: ArticleLine[] = [];
  for (const [index, line] of split.entries()) {
    const above = result.at(-1)?.role.kind;
    const isUnderCaption = above === "CAPTION";
    const isLabelled = /^(?:image|media) caption,?$/i.test(result.at(-1)?.line.text ?? "");
    const last = result.at(-1)?.role;
    const role =
      toLabelled(line, result.at(-1)?.line.text ?? "") ??
      ((last?.kind === "TIME" && toTimeBelow(line, last.stated)) ||
        toRole(line, isUnderCaption, isRepeated[index] === true || isLabelled, isDayFirst));
    result.push({ line, role });
  }
  return withUnmarkedBylines(withDescribed(withoutInserts(result)));
}

/** The days of the datelines among lines, EDTF: `XXXX-04-02` of `TALLINN, April 2 -`. */
function toDatelineDays(lines: readonly Line[]): string[] {
  return lines.flatMap((line) => {
    const date = findDateline(line)?.date;
    if (!date) return [];
    const text = line.text.slice(date.start - line.start, date.end - line.start);
    return findStatedTime({ ...line, ...date, text })?.published.edtf ?? [];
  });
}

/** What a label alone on the line above says that a short line is: `Image copyright`, `Text by:`. */
function toLabelled(line: Line, above: string): Role | null {
  if (line.text.length > 60 || /[.!?]$/.test(line.text)) return null;
  if (/^image (?:copyright|source)$/i.test(above)) return { kind: "CREDIT" };
  const isName = /^(?:text|written|reporting|story) by ?:$/i.test(above) && /^\p{Lu}/u.test(line.text);
  if (!isName) return null;
  return { kind: "BYLINE", byline: { names: { start: line.start, end: line.end }, agency: null } };
}

/** A caption and its copy stand this near each other; farther apart, a section's name above and below a story does. */
const NEAR_COPY = 6;

/** Whether each line has a copy of itself near by. Shorter lines are menus. */
function findRepeated(lines: readonly Line[]): boolean[] {
  const repeated: boolean[] = lines.map(() => false);
  const last = new Map<string, number>();
  for (const [index, { text }] of lines.entries()) {
    const copy = last.get(text);
    last.set(text, index);
    if (isCutCopy(text, lines[index + 1])) {
      repeated[index] = true;
      repeated[index + 1] = true;
    }
    if (text.length < 20 || copy === undefined || index - copy > NEAR_COPY) continue;
    repeated[copy] = true;
    repeated[index] = true;
  }
  return repeated;
}

/** A caption is cut at no fewer characters than this. */
const SHORTEST_CUT = 60;

/** Whether a line is the next one cut short, without any sign of it: a picture's description above its caption. */
function isCutCopy(text: string, next: Line | undefined): boolean {
  return (
    text.length >= SHORTEST_CUT && next !== undefined && next.text !== text && next.text.startsWith(text)
  );
}

/**
 * Between the page's time and the story, what a picture shows, in a few words, and right below it the sentence about it that names
 * the same: `Ferry owner Ann Lee`, `Ferry owner Dame Ann Lee said …`. Both stand apart from what is above and below.
 */
function withDescribed(lines: ArticleLine[]): ArticleLine[] {
  const at = lines.findIndex(({ role }) => role.kind === "PARAGRAPH");
  const [time, name, caption, story] = lines.slice(Math.max(0, at - 2), at + 2);
  if (at < 2 || !name || !caption || !story || time?.role.kind !== "TIME" || name.role.kind !== "TEXT")
    return lines;
  const isApart = name.line.blanksAbove > 0 && caption.line.blanksAbove === 0 && story.line.blanksAbove > 0;
  const words = new Set(caption.line.text.split(/\s+/));
  const named = name.line.text.split(/\s+/);
  if (
    !isApart ||
    story.role.kind !== "PARAGRAPH" ||
    named.length > 8 ||
    !named.every((word) => words.has(word))
  )
    return lines;
  return lines.map((one, index) => {
    if (index === at) return { line: one.line, role: { kind: "CAPTION" } };
    return index === at - 1
      ? { line: one.line, role: { kind: "FURNITURE", reason: "picture", effect: "SKIP" } }
      : one;
  });
}

/** What sites set into a story and close again themselves: heads of it, and the line that closes it. */
const INSERTS: [RegExp, RegExp][] = [
  [/^skip past newsletter promotion$/i, /^after newsletter promotion$/i],
  [/^(?:keep reading|list of \d+ items)$/i, /^end of list$/i],
];

/** The lines of an insert that the page closes are furniture, whatever they say. */
function withoutInserts(lines: ArticleLine[]): ArticleLine[] {
  const inside = new Set<ArticleLine>();
  for (const [head, foot] of INSERTS) {
    for (let from = 0; from < lines.length; from += 1) {
      if (!head.test(lines[from]?.line.text ?? "")) continue;
      const size = lines.slice(from, from + LONGEST_INSERT).findIndex(({ line }) => foot.test(line.text));
      for (const one of lines.slice(from, from + size + 1)) inside.add(one);
    }
  }
  return lines.map((one) =>
    inside.has(one) ? { line: one.line, role: { kind: "FURNITURE", reason: "insert", effect: "SKIP" } } : one,
  );
}

/** Lines; what is longer is not closed by the line found. */
const LONGEST_INSERT = 30;

/** `17:45` alone on the line below a day. */
function toTimeBelow(line: Line, above: StatedTime): Role | null {
  const time = above.published.time === null ? /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(line.text) : null;
  if (!time) return null;
  const published = { ...above.published, time: `${time[1]?.padStart(2, "0")}:${time[2]}` };
  const { start, end } = line;
  return {
    kind: "TIME",
    stated: { ...above, published, span: { start, end }, before: "", after: "" },
    isFoot: false,
  };
}

function toRole(line: Line, isUnderCaption: boolean, isRepeated: boolean, isDayFirst: boolean | null): Role {
  const { text } = line;
  if (findRuleOfLine(text)) return { kind: "RIGHTS" };
  const stated = findStatedTime(line, isDayFirst);
  if (stated && isSourceAndTime(line, stated)) return { kind: "TIME", stated, isFoot: true };
  const furniture = findFurniture(text);
  const isTime = stated !== null && isTimeLine(line, stated);
  if (isTime && furniture?.reason === "form-field") return { kind: "TIME", stated, isFoot: false };
  if (furniture) return { kind: "FURNITURE", ...furniture };
  if (isCreditLine(text, isUnderCaption)) return { kind: "CREDIT" };
  const place = findPlaceLine(line);
  if (place && (place.date || !stated)) return { kind: "PLACE", dateline: place, stated };
  if (isTime) return { kind: "TIME", stated, isFoot: false };
  const byline = findByline(line);
  if (byline) return { kind: "BYLINE", byline };
  if (findSiteName(text)) return { kind: "SITE_NAME" };
  if (isRepeated || isCaptionWorded(text)) return { kind: "CAPTION" };
  const dateline = findDateline(line);
  if (dateline) return { kind: "OPENING", dateline };
  return { kind: isParagraph(text) && !findCreditAtEnd(text) ? "PARAGRAPH" : "TEXT" };
}

/** The page stores' own ` date 2018-09-12 ` at the head of a text is not part of the line behind it. */
function toSplit(page: Page, line: Line): Line[] {
  const match = line === page.lines[0] ? /^date \d{4}-\d{2}-\d{2}(?=\s|$)/.exec(line.text) : null;
  if (!match) return [line];
  const end = line.start + match[0].length;
  const rest = toRestOfLine(page, line, end);
  const head = { ...line, end, text: match[0] };
  return rest ? [head, rest] : [head];
}
