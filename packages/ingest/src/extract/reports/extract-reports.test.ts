import { describe, expect, it } from "vitest";
import type { TextSpan } from "../../parsed-document.ts";
import { extractDocument } from "../extract-document.ts";
import { toStoryPage } from "../testing/story-page.ts";

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
  const parsed = toStoryPage({
    start: 0,
    end: TEXT.length,
    title: { ...toSpan(TITLE), text: TITLE },
    description: { ...toSpan(STANDFIRST), text: STANDFIRST },
    paragraphs: paragraphs.map(toSpan),
  });
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
