import type { ParsedDocument, ParsedImage, ParsedWarning } from "../../parsed-document.ts";
import { readArticle } from "../article/article.ts";
import { toArticleDraft, toReason } from "../article/article-document.ts";
import { findCreditAtEnd } from "../article/credits.ts";
import { findAddress, findPublished, findSite } from "../article/metadata.ts";
import { toDocument } from "../coverage.ts";
import type { Line, Page } from "../page/page.ts";
import { toWords } from "../page/words.ts";
import { type Head, readHead } from "./head.ts";
import { readThread } from "./thread.ts";

/** Reads the text of a web page: what its metadata say, its story as any article's, and its comments. */
export function parse(page: Page): ParsedDocument {
  const { head, count } = readHead(page.lines);
  const { story, comments } = readThread(page, page.lines.slice(count));
  const images = story.filter(isImage).map(toImage);
  const told = story.filter((line) => !isImage(line)).map(withoutMark);
  const article = readArticle(page, head.Title ? [{ ...head.Title, blanksAbove: 0 }, ...told] : told);
  const draft = toArticleDraft(page, FORMAT, {
    ...article,
    title: head.Title ? toWords(page.text, head.Title) : article.title,
    description: head.Summary ? toWords(page.text, head.Summary) : article.description,
    byline: head.By ? toWords(page.text, head.By) : article.byline,
    published: findPublished(head.Published) ?? article.published,
    images: [...images, ...article.images],
  });
  const source = findSite(head.Site) ?? draft.source;
  const document = {
    ...draft,
    url: findAddress(head.Address),
    source,
    comments,
    warnings: [...draft.warnings, ...findDamage(page)],
  };
  return toDocument(
    page,
    document,
    (stretch, span) =>
      findHeadReason(page, head, span.start) ?? toStoryReason(stretch) ?? toReason(article, span.start),
  );
}

const FORMAT = "html-article";

function isImage({ text }: Line): boolean {
  return text.startsWith("Image: ") && text.length > 7;
}

function toImage(line: Line): ParsedImage {
  const caption = { start: line.start + 7, end: line.end };
  const credit = findCreditAtEnd(line.text.slice(7));
  return {
    caption,
    credit: credit && { start: caption.start + credit.start, end: caption.start + credit.end },
  };
}

/** A heading or an item of a list without its mark. */
function withoutMark(line: Line): Line {
  const mark = /^(?:#{1,6}|-) (?=\S)/.exec(line.text)?.[0].length ?? 0;
  return mark === 0 ? line : { ...line, start: line.start + mark, text: line.text.slice(mark) };
}

/** Why a line of the head is no part of the story. */
function findHeadReason(page: Page, head: Head, start: number): string | null {
  const line = page.lines[0];
  if (line && start === line.start) return "page-mark";
  const [label] =
    Object.entries(head).find(
      ([name, value]) => value.start - name.length - 2 <= start && start < value.end,
    ) ?? [];
  return label === undefined ? null : `metadata-${label.toLowerCase()}`;
}

function toStoryReason(stretch: string): string | null {
  if (/^Comments: \d+$/.test(stretch)) return "thread-heading";
  if (/^\[\d+\](?: \||$)|^(?:\| )?(?:by|at|votes|under \[\d+\])(?: \||$)/.test(stretch))
    return "comment-facts";
  return stretch === "Image:" ? "label" : null;
}

/** Warns of characters that the bytes do not give in the encoding that they were read in. */
function findDamage({ text }: Page): ParsedWarning[] {
  const at = text.indexOf("\uFFFD");
  if (at < 0) return [];
  const message = "Some bytes of the page are no characters of its encoding; they stand as \uFFFD.";
  return [{ code: "encoding.replaced", message, span: { start: at, end: at + 1 } }];
}
