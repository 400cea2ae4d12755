import type { Dateline } from "../parsed-document.ts";
import { type Byline, findByline } from "./bylines.ts";
import { findCreditAtEnd, isCaptionWorded, isCreditLine } from "./credits.ts";
import { findDateline, findPlaceLine } from "./datelines.ts";
import { type Effect, findFurniture } from "./furniture.ts";
import { findSiteName } from "./outlets.ts";
import type { Line, Page } from "./page.ts";
import { toRestOfLine } from "./page.ts";
import { isParagraph } from "./prose.ts";
import { findRuleOfLine } from "./rights.ts";
import { findStatedTime, isSourceAndTime, isTimeLine, type StatedTime } from "./stated-times.ts";

/** What a line of an article's page is, told from the line alone and its neighbours. */
export type Role =
  | { kind: "FURNITURE"; reason: string; effect: Effect }
  /** `isFoot` if the line also names the source, as pages do above a story or right below it. */
  | { kind: "TIME"; stated: StatedTime; isFoot: boolean }
  | { kind: "BYLINE"; byline: Byline }
  /** A dateline alone, perhaps with the day. */
  | { kind: "PLACE"; dateline: Dateline; stated: StatedTime | null }
  | { kind: "RIGHTS" }
  | { kind: "CREDIT" }
  | { kind: "CAPTION" }
  | { kind: "SITE_NAME" }
  | { kind: "OPENING"; dateline: Dateline }
  | { kind: "PARAGRAPH" }
  | { kind: "TEXT" };

/** A line and its role. */
export interface ArticleLine {
  line: Line;
  role: Role;
}

/** Gives every line its role. A line that a page store began with ` date 2018-09-12 ` is read as two lines. */
export function toArticleLines(page: Page, lines: Line[]): ArticleLine[] {
  const split = lines.flatMap((line) => toSplit(page, line));
  const counts = new Map<string, number>();
  for (const { text } of split) counts.set(text, (counts.get(text) ?? 0) + 1);
  const result: ArticleLine[] = [];
  for (const line of split) {
    const above = result.at(-1)?.role.kind;
    const isUnderCaption = above === "CAPTION";
    const isRepeated = (counts.get(line.text) ?? 0) > 1 && line.text.length >= 20;
    const last = result.at(-1)?.role;
    const role =
      (last?.kind === "TIME" && toTimeBelow(line, last.stated)) || toRole(line, isUnderCaption, isRepeated);
    result.push({ line, role });
  }
  return result;
}

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

function toRole(line: Line, isUnderCaption: boolean, isRepeated: boolean): Role {
  const { text } = line;
  if (findRuleOfLine(text)) return { kind: "RIGHTS" };
  const stated = findStatedTime(line);
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
