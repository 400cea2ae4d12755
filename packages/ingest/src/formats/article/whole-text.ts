import type { Dateline, TextSpan } from "../../parsed-document.ts";
import type { Line } from "../page/page.ts";
import { endsCut, endsSentence, isParagraph } from "../page/prose.ts";
import type { StatedTime } from "../page/stated-times.ts";
import type { Body } from "./article-body.ts";
import type { ArticleLine } from "./line-roles.ts";

/** Words that sites put around stories and that lists, tables and talk have too. */
const COMMON = new Set([
  "form-field",
  "section",
  "search",
  "template",
  "news-feed",
  "credits",
  "handle",
  "topic",
]);

/** What no letter, poem or table has, not even as a word alone on a line. */
const SITES_OWN = new Set(["advertisement", "insert", "media"]);

/** What menus are made of: so many such lines in a row are one. */
const MENU = new Set(["menu", "section", "search", "navigation", "account", "share"]);
const SHORTEST_MENU = 4;

const NO_STORY = new Set(["CREDIT", "RIGHTS", "SITE_NAME"]);

/** Such a word alone on a line may be anybody's; two of them are a site's. */
const ORDINARY = /^[^=\p{L}\p{N}]*(?:\p{L}+)?[^=\p{L}\p{N}]*$/u;

/**
 * Whether lines show anything that a site puts around a story: menus, sharing, notices, its name. A text without any
 * of it may be of any origin (a letter, a poem, a table of results), and all of it is its story.
 */
export function isOfSite(lines: ArticleLine[]): boolean {
  let ordinary = 0;
  let menu = 0;
  return lines.some(({ line, role }) => {
    menu = role.kind === "FURNITURE" && MENU.has(role.reason) ? menu + 1 : 0;
    if (menu >= SHORTEST_MENU) return true;
    if (role.kind === "RIGHTS" || role.kind === "SITE_NAME") return true;
    if (role.kind === "TIME") return role.isFoot;
    if (role.kind !== "FURNITURE" || COMMON.has(role.reason) || !/\p{L}{4}/u.test(line.text)) return false;
    if (SITES_OWN.has(role.reason)) return true;
    if (ORDINARY.test(line.text)) ordinary += 1;
    return !ORDINARY.test(line.text) || ordinary >= 2 || isWirePage(lines);
  });
}

/** An agency's page shows the time of day above a dateline with the agency. */
function isWirePage(lines: ArticleLine[]): boolean {
  return (
    lines.some(({ role }) => role.kind === "TIME" && role.stated.published.time !== null) &&
    lines.some(({ role }) => role.kind === "OPENING" && role.dateline.agency !== null)
  );
}

/**
 * Whether a line above the story is about it and no part of it; a section's name is so above a headline, a dateline of
 * its own below one. `hasTitle` and `isAboveTitle` tell where the headline is.
 */
export function isAboutStory({ role }: ArticleLine, hasTitle: boolean, isAboveTitle: boolean): boolean {
  if (role.kind === "FURNITURE")
    return role.reason === "credits" || (isAboveTitle && role.reason === "section");
  if (role.kind === "PLACE") return hasTitle && isDatedWithoutYear(role.dateline, role.stated);
  return role.kind === "BYLINE" || role.kind === "TIME";
}

/** `Baku, Azerbaijan, May 31`: what stands with a year may head a text that is no page, and its place is named there alone. */
function isDatedWithoutYear({ date, agency }: Dateline, stated: StatedTime | null): boolean {
  return (date !== null || agency !== null) && stated?.published.edtf.startsWith("XXXX") !== false;
}

/** Reads every line as the story, save captions, credits, notices and names of sites. */
export function readWhole(text: string, lines: ArticleLine[], captions: Set<Line>): Body {
  const isWire = lines.some(({ role }) => role.kind === "OPENING" && role.dateline.agency !== null);
  const story = lines.filter(
    ({ line, role }) =>
      !NO_STORY.has(role.kind) &&
      !(isWire && role.kind === "FURNITURE" && role.reason === "credits") &&
      !captions.has(line) &&
      /[\p{L}\p{N}]/u.test(line.text),
  );
  const paragraphs: TextSpan[] = story.map(({ line: { start, end } }) => ({ start, end }));
  const last = paragraphs.at(-1);
  const ending = last ? text.slice(last.start, last.end) : "";
  const isUnended = isParagraph(`${ending}.`) && !endsSentence(ending);
  return {
    paragraphs,
    context: [],
    signOff: null,
    isPartial: endsCut(ending) || isUnended,
    after: new Set(),
  };
}
