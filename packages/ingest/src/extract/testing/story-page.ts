import type { ParsedDocument, ParsedReport } from "../../parsed-document.ts";

/** A page of which nothing is known but its language. */
export const BARE_PAGE: ParsedDocument = {
  format: "general-article",
  language: "en",
  title: null,
  url: null,
  source: null,
  published: null,
  dateline: null,
  rights: null,
  images: [],
  reports: [],
  comments: null,
  omissions: [],
  warnings: [],
};

/** A page of 16 May 2018 that tells one story. */
export function toStoryPage(
  story: Pick<ParsedReport, "start" | "end" | "title" | "description" | "paragraphs">,
): ParsedDocument {
  const report: ParsedReport = {
    ...story,
    role: "MAIN",
    topic: null,
    date: null,
    path: null,
    byline: null,
    citations: [],
    context: [],
    related: [],
    isPartial: false,
  };
  const value = { edtf: "2018-05-16", time: null, offset: null };
  const published = { value, rule: "published/line", because: "It is.", evidence: [] };
  return { ...BARE_PAGE, title: story.title, published, reports: [report] };
}
