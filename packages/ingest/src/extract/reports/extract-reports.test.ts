import { describe, expect, it } from "vitest";
import type { ParsedDocument, ParsedReport, TextSpan } from "../../parsed-document.ts";
import { extractDocument } from "../extract-document.ts";

const TITLE = "Presidents of Chile and Peru meet in Lima";
const STANDFIRST = "Both agreed to open the border on June 1.";
const LEAD = "The presidents of Chile and Peru met in Lima on Monday.";
const REST = "In 1929, the two states signed a treaty on Tacna. A month later they exchanged envoys.";
const TEXT = [TITLE, STANDFIRST, LEAD, REST].join("\n");

function toSpan(words: string): TextSpan {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function read(paragraphs: string[]) {
  const report: ParsedReport = {
    start: 0,
    end: TEXT.length,
    role: "MAIN",
    title: { ...toSpan(TITLE), text: TITLE },
    description: { ...toSpan(STANDFIRST), text: STANDFIRST },
    paragraphs: paragraphs.map(toSpan),
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
  const parsed: ParsedDocument = {
    format: "general-article",
    language: "en",
    title: report.title,
    url: null,
    source: null,
    published: { value, rule: "published/line", because: "It is.", evidence: [] },
    dateline: null,
    rights: null,
    images: [],
    reports: [report],
    comments: null,
    omissions: [],
    warnings: [],
  };
  return extractDocument(TEXT, parsed).reports.map(({ role, status, dates, evidence }) => [
    role,
    status,
    dates[0]?.edtf ?? null,
    TEXT.slice(evidence.start, evidence.end),
  ]);
}

describe("extractReports", () => {
  it("gives the story by its lead, and each other happening by its clause", () => {
    expect(read([LEAD, REST])).toEqual([
      ["MAIN", "OCCURRED", "2018-05-14", LEAD],
      ["BACKGROUND", "PLANNED", "2018-06-01", "Both agreed to open the border on June 1"],
      ["BACKGROUND", "BACKGROUND", "1929", "In 1929, the two states signed a treaty on Tacna"],
    ]);
  });

  it("takes nothing from the description of a page without a story", () => {
    expect(read([])).toEqual([["MAIN", "OCCURRED", "2018-05-16~", TITLE]]);
  });
});
