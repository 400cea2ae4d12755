import { describe, expect, it } from "vitest";
import { findSentences } from "./sentences.ts";

const split = (text: string) =>
  findSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe("findSentences", () => {
  it.each([
    [
      "keeps titles and months",
      "Mr. Kan left on Nov. 12. He came back.",
      ["Mr. Kan left on Nov. 12.", "He came back."],
    ],
    [
      "keeps initials before a name",
      "U.S. President Obama met H.E. Mr. Kim.",
      ["U.S. President Obama met H.E. Mr. Kim."],
    ],
    [
      "parts at initials that end a sentence",
      "He left the U.S. The crowd cheered.",
      ["He left the U.S.", "The crowd cheered."],
    ],
    ["keeps times of day", "It began at 5 p.m. Monday.", ["It began at 5 p.m. Monday."]],
    ["parts behind a closing quotation mark", "“We are ready.” He left.", ["“We are ready.”", "He left."]],
  ])("%s", (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});
