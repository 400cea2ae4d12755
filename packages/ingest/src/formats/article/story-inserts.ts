import type { TextSpan } from "../../parsed-document.ts";
import type { Page } from "../page/page.ts";
import type { ArticleLine } from "./line-roles.ts";

/** What sites set between two paragraphs of a story as well as below it. */
const INSERTED = new Set(["subscription", "cookie-notice"]);
/** Lines of such an insert besides its furniture, at most. */
const MOST_WORDS = 3;

/**
 * How many lines an invitation to subscribe, or a notice of cookies, takes up inside a story: two paragraphs and more in a
 * row follow it that name what the story above names. 0 if the story is over there.
 */
export function findInsert(page: Page, story: TextSpan[], lines: ArticleLine[], from: number): number {
  const length = lines.slice(from).findIndex(({ role }) => role.kind === "PARAGRAPH");
  const inside = lines.slice(from, from + Math.max(0, length));
  const words = inside.filter(({ role }) => role.kind === "TEXT").length;
  if (!inside.every((one) => isOfInsert(one)) || inside[0]?.role.kind === "TEXT" || words > MOST_WORDS)
    return 0;
  const below = lines.slice(from + length);
  const end = below.findIndex(({ role }) => role.kind !== "PARAGRAPH");
  const rest = end < 0 ? below : below.slice(0, end);
  if (length <= 0 || rest.length < 2) return 0;
  const told = new Set(story.flatMap(({ start, end }) => toNamed(page.text.slice(start, end))));
  return rest.some(({ line }) => toNamed(line.text).some((word) => told.has(word))) ? length : 0;
}

/** Whether a line can stand inside an insert: one of its own furniture, or a few words. */
function isOfInsert({ role }: ArticleLine): boolean {
  if (role.kind === "FURNITURE") return role.effect === "SKIP" || INSERTED.has(role.reason);
  return role.kind === "TEXT";
}

const OF_CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** The words with a capital inside of sentences, days and months left out. */
function toNamed(words: string): string[] {
  const named = words.match(/(?<=[\p{L}\p{N},;:] [“"‘']?)\p{Lu}\p{L}{2,}/gu) ?? [];
  return named.filter((word) => !OF_CALENDAR.test(word));
}
