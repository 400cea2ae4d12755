import type { ParsedReport } from "../../parsed-document.ts";
import type { Draft } from "../coverage.ts";
import { withOutletZone } from "../origin/outlet-zone.ts";
import { findSource } from "../origin/source.ts";
import { findLanguage, toLanguageWarnings } from "../page/language.ts";
import type { Page } from "../page/page.ts";
import type { Article } from "./article.ts";

/** A draft of a document that tells one story; the caller adds a thread, if the page has one. */
export function toArticleDraft(page: Page, format: string, article: Article): Draft {
  const report = toReport(article);
  const language = findLanguage(page.text);
  const source = findSource(page, {
    agency: article.dateline?.agency ?? article.agency,
    story: article.paragraphs,
  });
  return {
    format,
    language,
    title: article.title,
    url: null,
    source,
    published: withOutletZone(page.text, article.published, source),
    dateline: article.dateline,
    rights: article.rights,
    images: article.images,
    reports: report ? [report] : [],
    comments: null,
    warnings: toLanguageWarnings(language),
  };
}

/** The story as a report; null if the page has neither a title nor a paragraph of it. */
function toReport(article: Article): ParsedReport | null {
  const spans = [article.title, article.description, ...article.paragraphs].filter((span) => span !== null);
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
    role: "MAIN",
    title: article.title,
    description: article.description,
    paragraphs: article.paragraphs,
    topic: null,
    date: null,
    path: null,
    byline: article.byline,
    citations: [],
    context: article.context,
    related: [],
    isPartial: article.isPartial,
  };
}

/** The reason why a stretch of an article's page is left out. */
export function toReason(article: Article, start: number): string {
  return article.reasons.get(start) ?? "unrecognized";
}
