import { describe, expect, it } from "vitest";
import { cleanNames } from "./clean-names.ts";
import { readColumns, toNames } from "./read-columns.ts";

describe("columns", () => {
  it("are read with -DOCSTART- and four columns", () => {
    const text =
      "-DOCSTART- -X- -X- O\n\nEU NNP I-NP I-ORG\nrejects VBZ I-VP O\n\nPeter NNP I-NP I-PER\nKo NNP I-NP I-PER\n";
    expect(readColumns(text)).toEqual([
      {
        sentences: [
          { words: ["EU", "rejects"], names: [{ start: 0, end: 1, kind: "ORGANIZATION" }] },
          { words: ["Peter", "Ko"], names: [{ start: 0, end: 2, kind: "PERSON" }] },
        ],
      },
    ]);
  });

  it("are read with numbered lines and comments", () => {
    const text =
      "# newdoc id = a\n# sent_id = 1\n# text = In Oslo\n1\tIn\tO\t-\t-\n2\tOslo\tB-LOC\t-\tannotator\n";
    expect(readColumns(text)[0]?.sentences[0]).toEqual({
      words: ["In", "Oslo"],
      names: [{ start: 1, end: 2, kind: "PLACE" }],
    });
  });

  it("know the schemes in which names touch", () => {
    const kinds = (tags: string) => toNames(tags.split(" ")).map(({ start, end }) => `${start}-${end}`);
    expect(kinds("I-LOC B-LOC O I-LOC I-LOC")).toEqual(["0-1", "1-2", "3-5"]);
    expect(kinds("B-PER I-PER B-PER O")).toEqual(["0-2", "2-3"]);
    expect(kinds("S-ORG B-ORG E-ORG S-ORG")).toEqual(["0-1", "1-3", "3-4"]);
    expect(kinds("U-ORG B-ORG L-ORG O")).toEqual(["0-1", "1-3"]);
  });

  it("know the names that corpora give the kinds", () => {
    expect(toNames(["B-corporation", "B-geo-loc", "B-person", "B-product", "B-Temporal"])).toEqual([
      { start: 0, end: 1, kind: "ORGANIZATION" },
      { start: 1, end: 2, kind: "PLACE" },
      { start: 2, end: 3, kind: "PERSON" },
      { start: 3, end: 4, kind: "OTHER" },
    ]);
  });
});

describe("names to learn from", () => {
  const clean = (text: string, kind: "PERSON" | "PLACE" | "ORGANIZATION") => {
    const words = text.split(" ");
    return cleanNames({ words, names: [{ start: 0, end: words.length, kind }] }).names;
  };

  it("lose their article and title", () => {
    expect(clean("the United Nations", "ORGANIZATION")).toEqual([{ start: 1, end: 3, kind: "ORGANIZATION" }]);
    expect(clean("President Zorgul", "PERSON")).toEqual([{ start: 1, end: 2, kind: "PERSON" }]);
  });

  it("are of no known kind when they hold words of every day, and adjectives of countries are no places", () => {
    expect(clean("Zorgul and his friends", "PERSON")).toEqual([{ start: 0, end: 4, kind: null }]);
    expect(clean("Iraqi", "PLACE")).toEqual([{ start: 0, end: 1, kind: "OTHER" }]);
  });
});
