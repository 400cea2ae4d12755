import type { ParsedDocument } from "../../parsed-document.ts";
import { readArticle } from "../article/article.ts";
import { toArticleDraft, toReason } from "../article/article-document.ts";
import { toDocument } from "../coverage.ts";
import type { Page } from "../page/page.ts";

/** Reads a story of a news agency, on the agency's own page or on another's. */
export function parse(page: Page): ParsedDocument {
  const article = readArticle(page, page.lines);
  const draft = toArticleDraft(page, "wire-article", article);
  return toDocument(page, draft, (_, span) => toReason(article, span.start));
}
