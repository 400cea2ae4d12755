import { describe, expect, it } from "vitest";
import type { NamedSpan } from "../names/named-span.ts";
import { findPositions } from "./find-positions.ts";

/** The names of a text, each where it stands. */
function findNames(text: string, names: [name: string, kind: NamedSpan["kind"]][]): NamedSpan[] {
  const rest = { isAdjective: false, rule: "", because: "", evidence: null, confidence: 1 };
  return names.flatMap(([name, kind]) =>
    [...text.matchAll(new RegExp(name, "g"))].map(({ index }) => ({
      ...{ start: index, end: index + name.length, kind, key: name.toLowerCase(), name },
      ...rest,
    })),
  );
}

function read(text: string, names: [string, NamedSpan["kind"]][]): string[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => {
    return { start: index, end: index + words.length };
  });
  return findPositions(text, paragraphs, findNames(text, names)).map(
    ({ speaker, words, isQuoted }) =>
      `${speaker.name}${isQuoted ? " quoted" : ""}: ${text.slice(words.start, words.end)}`,
  );
}

describe("findPositions", () => {
  it("takes the words in quotation marks for the speaker's own", () => {
    const text = "“The islands belong to us and nobody else,” Lavrov said on Monday.";
    expect(read(text, [["Lavrov", "PERSON"]])).toEqual([
      "Lavrov quoted: The islands belong to us and nobody else",
    ]);
  });

  it("takes what is told of a saying, before or behind the speaker", () => {
    const text =
      "Kan told parliament on Monday that the visit was regrettable. The visit hurts the feelings of the nation, Maehara said.";
    expect(
      read(text, [
        ["Kan", "PERSON"],
        ["Maehara", "PERSON"],
      ]),
    ).toEqual(["Kan: the visit was regrettable.", "Maehara: The visit hurts the feelings of the nation"]);
  });

  it("takes a pronoun for the speaker of the sentence before, in the same paragraph alone", () => {
    const first = "The talks will go on, Lavrov said. He added that no date has been set.";
    expect(read(first, [["Lavrov", "PERSON"]])).toHaveLength(2);
    const apart = "The talks will go on, Lavrov said.\nHe added that no date has been set.";
    expect(read(apart, [["Lavrov", "PERSON"]])).toHaveLength(1);
  });

  it("finds who speaks behind the verb, and past an office", () => {
    const inverted =
      "Russia and Japan will continue negotiations, stated Russian President Vladimir Putin in Moscow.";
    expect(
      read(inverted, [
        ["Russia", "PLACE"],
        ["Japan", "PLACE"],
        ["Vladimir Putin", "PERSON"],
      ]),
    ).toEqual(["Vladimir Putin: Russia and Japan will continue negotiations"]);
    const office =
      "The Press Secretary to the President, Dmitry Peskov said that one of the obstacles remains.";
    expect(read(office, [["Dmitry Peskov", "PERSON"]])).toEqual([
      "Dmitry Peskov: one of the obstacles remains.",
    ]);
  });

  it("leaves out what an outlet passes on, and sayings of nobody who is named", () => {
    expect(read("The talks will begin on Friday, TASS reported.", [["TASS", "ORGANIZATION"]])).toEqual([]);
    expect(read("The talks will begin on Friday, a source said.", [])).toEqual([]);
  });
});
