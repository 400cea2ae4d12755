import { describe, expect, it } from "vitest";
import { readColumns } from "../../train/read-columns.ts";
import { findExtractedNames } from "./extracted-names.ts";
import { isSport, scoreDocument, toFigures } from "./score-documents.ts";

const [document] = readColumns("-DOCSTART- O\n\nAnna B-PER\nBell I-PER\nleft O\nOslo B-LOC\n. O\n");

describe("the score of names", () => {
  it("counts a span only when both its ends and its kind are right", () => {
    if (!document) throw new Error("no document");
    const { counts } = scoreDocument(document, () => [
      { sentence: 0, start: 0, end: 1, kind: "PERSON" },
      { sentence: 0, start: 3, end: 4, kind: "PLACE" },
      { sentence: 0, start: 4, end: 5, kind: "OTHER" },
    ]);
    expect(counts.PERSON).toEqual({ right: 0, given: 1, gold: 1 });
    expect(counts.PLACE).toEqual({ right: 1, given: 1, gold: 1 });
    const [all] = toFigures("x", [scoreDocument(document, () => [])], {});
    expect(all?.value).toBe(0);
  });

  it("tells reports of sport from others", () => {
    expect(isSport(["SOCCER - LATE GOAL SAVES LEADERS .".split(" ")])).toBe(true);
    expect(isSport(["The minister left Oslo on Monday for talks about fish .".split(" ")])).toBe(false);
  });

  it("finds what extract finds as words of the file", () => {
    const found = findExtractedNames([
      "The Norwegian minister flew from Oslo to Geneva on Monday .".split(" "),
    ]);
    expect(found.map(({ start, end, kind }) => [start, end, kind])).toEqual([
      [5, 6, "PLACE"],
      [7, 8, "PLACE"],
    ]);
  });
});
