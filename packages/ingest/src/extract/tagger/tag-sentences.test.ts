import { describe, expect, it } from "vitest";
import { tagText, tagTokens } from "./tag-sentences.ts";
import { toTaggerTokens } from "./tagger-token.ts";

const tag = (text: string) =>
  tagText(text, [{ start: 0, end: text.length }]).map(
    ({ start, end, kind }) => `${kind} ${text.slice(start, end)}`,
  );

describe("the tagger", () => {
  it("finds persons, places and organizations in a report", () => {
    const text =
      "French President Jacques Chirac met Boris Yeltsin in Moscow on Monday. A spokesman for the Foreign Ministry told Reuters the talks went well.";
    expect(tag(text)).toEqual(
      expect.arrayContaining([
        "PERSON Jacques Chirac",
        "PERSON Boris Yeltsin",
        "PLACE Moscow",
        "ORGANIZATION Foreign Ministry",
        "ORGANIZATION Reuters",
      ]),
    );
  });

  it("reads towns as teams in a table of results, and as towns in a dateline", () => {
    const found = tagTokens([
      "SOCCER - ENGLISH PREMIER LEAGUE RESULTS .".split(" "),
      "LONDON 1996-11-16".split(" "),
      "Results of English premier league soccer matches on Saturday :".split(" "),
      "Liverpool 2 Leicester 1".split(" "),
      "Newcastle 1 West Ham 1".split(" "),
    ]).filter(({ kind }) => kind !== "OTHER");
    expect(found.map(({ sentence, kind }) => `${sentence} ${kind}`)).toEqual([
      "1 PLACE",
      "3 ORGANIZATION",
      "3 ORGANIZATION",
      "4 ORGANIZATION",
      "4 ORGANIZATION",
    ]);
  });

  it("gives spans in order that do not overlap and a confidence between 0 and 1", () => {
    const text = "Mary Smith of Acme Corp. flew to New York. Smith, 42, met U.N. envoy Ali al-Hamdani there.";
    let last = 0;
    for (const { start, end, confidence } of tagText(text, [{ start: 0, end: text.length }])) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1.000001);
      last = end;
    }
  });

  it("finds nothing in nothing", () => {
    expect(tagText("", [])).toEqual([]);
    expect(tagTokens([[]])).toEqual([]);
  });
});

describe("the tagger's tokens", () => {
  it("keeps abbreviations, initials, hyphenated words and times whole", () => {
    const text = "U.S. firm AT&T Corp. hired J. Smith of AL-AIN for 1:23.4 in Putin's Moscow.";
    expect(toTaggerTokens(text, { start: 0, end: text.length }).map((token) => token.text)).toEqual(
      "U.S. firm AT&T Corp. hired J. Smith of AL-AIN for 1:23.4 in Putin 's Moscow .".split(" "),
    );
  });
});
