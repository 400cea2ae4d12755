import type { TextSpan } from "../../parsed-document.ts";
import { findInLine, type Line } from "../page/page.ts";

/** Words that head a listing, with the tag, topic, person or author that it lists as first group. */
const HEADINGS = [
  /^(?:contents?|posts?|articles?|stories|news|items|entries|everything|pages) (?:tagged(?: with| as)?|about|on|in|filed under):?\s+["“']?(.+?)["”']?$/i,
  /^(?:tags?|topics?|category|categories|archives?|keywords?|subject|label|person|author|series|day|month|year)\s*(?:archives?)?\s*[:–-]\s*["“']?(.+?)["”']?$/i,
  /^(?:about|blog posts|all about|more (?:on|about|from)|search results(?: for)?)\s*[:–-]\s*["“']?(.+?)["”']?$/i,
  /^(?:all )?(?:posts|articles|stories|news|entries) (?:by|from|of)\s+(.+)$/i,
  /^(.+?):? (?:archives|articles and news|(?:latest )?news and updates)(?: [|–—-] \p{Lu}[\p{L}. ]{2,40})?$/iu,
];

/** What a line that heads a listing says is listed, or null if no words of it say that it heads one. */
export function findListed(line: Line): TextSpan | null {
  if (line.text.length > 120 || /[.!?]$/.test(line.text)) return null;
  for (const pattern of HEADINGS) {
    const listed = findInLine(line, pattern, 1);
    if (listed) return listed;
  }
  return null;
}
