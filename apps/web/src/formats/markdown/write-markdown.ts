import { toCountWords } from "../../graphql/words.ts";
import type { Publication } from "../model.ts";
import { bullets, heading, link, paragraph, toBlock, toLines } from "./blocks.ts";
import { toEntry } from "./to-entry.ts";
import { toSubject } from "./to-subject.ts";

/** Writes a page as Markdown (CommonMark). */
export async function* writeMarkdown(page: Publication): AsyncGenerator<string> {
  yield toBlock(heading(1, page.title));
  yield toBlock(paragraph(page.description));
  yield toBlock(paragraph("From ", link(page.url, page.url)));
  if (page.subject !== null) yield toSubject(page.subject);
  if (page.list !== null && page.list.totalCount > 0) {
    const name = findListName(page);
    if (name !== null) yield toBlock(heading(2, toCountWords(page.list.totalCount, name)));
    for await (const item of page.list.items) yield toLines(bullets([toEntry(item)]));
  }
  const pages = [
    ...(page.previousUrl === null ? [] : [[link("Previous page", page.previousUrl)]]),
    ...(page.nextUrl === null ? [] : [[link("Next page", page.nextUrl)]]),
  ];
  if (pages.length > 0) yield `\n${toBlock(paragraph(...pages.flatMap((part) => [...part, " "])))}`;
}

/** What the list under a thing is of; null on the page of a list, which says so itself. */
function findListName({ subject }: Publication): string | null {
  if (subject === null) return null;
  return subject.type === "document" || subject.type === "member" ? "comment" : "event";
}
