import { describe, expect, it } from "vitest";
import { type Draft, isLayout, toDocument, toMerged } from "./coverage.ts";
import { toPage } from "./page/page.ts";

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

describe("what the archive does not keep", () => {
  it("is left out with a reason of its own, unless a part holds it too", () => {
    const text = "A title\nBy Ann Example\nPosted in: A headline\nA comment";
    const at = (words: string) => {
      const start = text.indexOf(words);
      return { text: words, start, end: start + words.length };
    };
    const comment = {
      ...at("A comment"),
      author: null,
      postedAt: null,
      score: null,
      up: null,
      down: null,
      scoreSpan: null,
      about: at("A headline"),
      parent: null,
      isPartial: false,
    };
    const report = {
      ...at("A title"),
      role: "MAIN" as const,
      title: at("A title"),
      description: null,
      paragraphs: [],
      topic: null,
      date: null,
      path: null,
      byline: at("Ann Example"),
      citations: [],
      context: [],
      related: [],
      isPartial: false,
    };
    const draft: Draft = { ...EMPTY, reports: [report], comments: [comment] };
    const toReasons = (one: Draft) =>
      toDocument(toPage(text), one, () => "label").omissions.map(
        ({ start, end, reason }) => `${reason}: ${text.slice(start, end)}`,
      );
    const about = ["label: Posted in:", "not-kept-about: A headline"];
    expect(toReasons(draft)).toEqual(["not-kept-byline: Ann Example", ...about]);
    expect(
      toReasons({
        ...draft,
        rights: { ...at("By Ann Example"), rule: "r", holder: null, year: null, yearSpan: null },
      }),
    ).toEqual(about);
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
