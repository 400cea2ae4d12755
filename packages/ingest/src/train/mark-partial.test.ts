import { describe, expect, it } from "vitest";
import { markPartial } from "./mark-partial.ts";
import type { NameSpan } from "./tagged-document.ts";

const mark = (text: string, names: NameSpan[]) => markPartial({ words: text.split(" "), names }).names;

describe("markPartial", () => {
  it("takes a place after the head of an organization and `of` for a part of it", () => {
    expect(mark("She left the University of Lund early", [{ start: 5, end: 6, kind: "PLACE" }])).toEqual([
      { start: 3, end: 6, kind: "ORGANIZATION" },
    ]);
  });

  it("takes a place before the head of an organization for a part of it", () => {
    expect(mark("a chair at Lund University now", [{ start: 3, end: 4, kind: "PLACE" }])).toEqual([
      { start: 3, end: 5, kind: "ORGANIZATION" },
    ]);
  });

  it("leaves the kind open where another capital stands beside a name", () => {
    expect(mark("the Bodø River is cold", [{ start: 1, end: 2, kind: "PLACE" }])).toEqual([
      { start: 1, end: 3, kind: null },
    ]);
  });

  it("leaves names alone that titles, adjectives of countries and first words stand beside", () => {
    const names: NameSpan[] = [{ start: 3, end: 5, kind: "PERSON" }];
    expect(mark("When the President Ada Holm came", names)).toEqual(names);
    const place: NameSpan[] = [{ start: 1, end: 2, kind: "PLACE" }];
    expect(mark("Near Lund it rained", place)).toEqual(place);
  });
});
