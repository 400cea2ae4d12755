import { describe, expect, it } from "vitest";
import { type Draft, isLayout, toDocument, toMerged } from "./coverage.ts";
import { toPage } from "./page.ts";

const EMPTY: Draft = {
  format: "test",
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
  warnings: [],
};

describe("toDocument", () => {
  it("leaves out every line that no part takes, with its reason", () => {
    const text = "Menu\n\nA title\nFooter";
    const draft = { ...EMPTY, title: { text: "A title", start: 6, end: 13 } };
    const { omissions } = toDocument(toPage(text), draft, (stretch) => stretch.toLowerCase());
    expect(omissions).toEqual([
      { start: 0, end: 4, reason: "menu" },
      { start: 14, end: 20, reason: "footer" },
    ]);
  });

  it("leaves out words beside a part, but not the marks of the layout", () => {
    const text = "### 1. Label A title (more)";
    const draft = { ...EMPTY, title: { text: "A title", start: 13, end: 20 } };
    const { omissions } = toDocument(toPage(text), draft, () => "beside");
    expect(omissions.map(({ start, end }) => text.slice(start, end))).toEqual(["### 1. Label", "(more)"]);
  });
});

describe("isLayout", () => {
  it("knows marks, list numbers and labels from words", () => {
    expect(["1.", "### ", "](", "_Context:", "_消息:", "•", "By"].filter((one) => !isLayout(one))).toEqual(
      [],
    );
    expect(["word", "12 words", "2017"].filter(isLayout)).toEqual([]);
  });
});

describe("toMerged", () => {
  it("joins spans that touch or overlap", () => {
    expect(
      toMerged([
        { start: 5, end: 9 },
        { start: 0, end: 3 },
        { start: 3, end: 4 },
        { start: 6, end: 7 },
      ]),
    ).toEqual([
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ]);
  });
});
