import type { TextSpan } from "../parsed-document.ts";
import type { Body } from "./article-body.ts";
import type { ArticleLine } from "./article-lines.ts";
import type { Line } from "./page.ts";
import { endsCut, endsSentence, isParagraph } from "./prose.ts";

/** Words that sites put around stories and that lists, tables and talk have too. */
const COMMON = new Set(["form-field", "section", "search", "template", "news-feed"]);

const NO_STORY = new Set(["CREDIT", "RIGHTS", "SITE_NAME"]);

/** Such a word alone on a line may be anybody's; two of them are a site's. */
const ORDINARY = /^\W*(?:\p{L}+)?\W*$/u;

/**
 * Whether lines show anything that a site puts around a story: menus, sharing, notices, its name. A text without any
 * of it may be of any origin (a letter, a poem, a table of results), and all of it is its story.
 */
export function isOfSite(lines: ArticleLine[]): boolean {
  let ordinary = 0;
  return lines.some(({ line, role }) => {
    if (role.kind === "RIGHTS" || role.kind === "SITE_NAME") return true;
    if (role.kind === "TIME") return role.isFoot;
    if (role.kind !== "FURNITURE" || COMMON.has(role.reason) || !/\p{L}{4}/u.test(line.text)) return false;
    if (ORDINARY.test(line.text)) ordinary += 1;
    return !ORDINARY.test(line.text) || ordinary >= 2;
  });
}

/** Whether a line above the story is about it and no part of it; a section's name is so above a headline. */
export function isAboutStory({ role }: ArticleLine, isAboveTitle: boolean): boolean {
  if (role.kind === "FURNITURE") return isAboveTitle && role.reason === "section";
  return role.kind === "BYLINE" || role.kind === "TIME";
}

/** Reads every line as the story, save captions, credits, notices and names of sites. */
export function readWhole(text: string, lines: ArticleLine[], captions: Set<Line>): Body {
  const story = lines.filter(({ line, role }) => !NO_STORY.has(role.kind) && !captions.has(line));
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
