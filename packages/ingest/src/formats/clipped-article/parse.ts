import type { ParsedDocument, ParsedImage } from "../../parsed-document.ts";
import { readArticle } from "../article/article.ts";
import { toArticleDraft, toReason } from "../article/article-document.ts";
import { findCreditAtEnd } from "../article/credits.ts";
import { findAddress, findPublished, findSite } from "../article/metadata.ts";
import { toDocument } from "../coverage.ts";
import type { Line, Page } from "../page/page.ts";
import { toWords } from "../page/words.ts";
import { readFrontMatter } from "./front-matter.ts";

/** Reads a story saved as Markdown, and what the front matter above it states. */
export function parse(page: Page): ParsedDocument {
  const { fields, count } = readFrontMatter(page) ?? { fields: {}, count: 0 };
  const toStated = (line: Line | undefined) => (line ? toWords(page.text, line) : null);
  const below = page.lines.slice(count);
  const images = below.flatMap((line) => toImage(line) ?? []);
  const told = below.filter((line) => !IMAGE.test(line.text));
  const article = readArticle(page, fields.title ? [{ ...fields.title, blanksAbove: 0 }, ...told] : told);
  const draft = toArticleDraft(page, "clipped-article", {
    ...article,
    title: toStated(fields.title) ?? article.title,
    description: toStated(fields.summary) ?? article.description,
    byline: toStated(fields.by) ?? article.byline,
    published: findPublished(fields.published) ?? article.published,
    images: [...images, ...article.images],
  });
  const document = {
    ...draft,
    url: findAddress(fields.address),
    source: findSite(fields.site) ?? draft.source,
  };
  const end = page.lines[count - 1]?.end ?? 0;
  return toDocument(page, document, (stretch, span) => {
    if (span.start < end) return "front-matter";
    return /^\[?!\[|^\]\(\S*$/.test(stretch) ? "not-kept-image-address" : toReason(article, span.start);
  });
}

/** A picture alone on a line, perhaps a link itself; what stands for it in words is its caption. */
const IMAGE = /^(\[?!\[)([^\]]*)\]\(\S*?(?: "[^"]*")?\)(?:\]\(\S*\))?$/;

function toImage(line: Line): ParsedImage | null {
  const [, mark = "", words = ""] = IMAGE.exec(line.text) ?? [];
  if (words.trim() === "") return null;
  const start = line.start + mark.length;
  const credit = findCreditAtEnd(words);
  return {
    caption: { start, end: start + words.length },
    credit: credit && { start: start + credit.start, end: start + credit.end },
  };
}
