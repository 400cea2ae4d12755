import { describe, expect, it } from "vitest";
import type { ParsedDocument } from "../../parsed-document.ts";
import { findNames } from "../names/find-names.ts";
import { BARE_PAGE } from "../testing/story-page.ts";
import { findAttribution } from "./find-attribution.ts";

function find(text: string, parsed: Partial<ParsedDocument> = {}): string[] {
  const span = { start: 0, end: text.length };
  const names = findNames(text, [{ ...span, kind: "BODY", report: 0 }]);
  return findAttribution(text, { ...BARE_PAGE, ...parsed }, [span], names).map(({ value }) => value);
}

describe("findAttribution", () => {
  it.each([
    ["Talks go on, TASS quoted the spokesman as saying.", ["TASS"]],
    ["The bridge opened, RIA Novosti reported, citing Kyodo News Agency.", ["RIA Novosti", "Kyodo News"]],
    [
      "Reuters reported, citing Kyodo News, which cited NHK, that the bridge is open.",
      ["Reuters", "Kyodo News", "NHK"],
    ],
    ["The bridge is open, a source told Kyodo.", ["Kyodo News"]],
    [
      "The bridge is open, reported the Japanese news agency Kyodo with reference to government sources.",
      ["Kyodo News"],
    ],
    ["The bridge is open, according to Interfax.", ["Interfax"]],
    ["The bridge is open, Reuters reports.", ["Reuters"]],
    ["The bridge is open, as quoted by Interfax.", ["Interfax"]],
    ["The bridge is open, NHK TV channel reported earlier citing a source.", ["NHK"]],
    ["The bridge is open, the Kyodo news agency quoted him as saying.", ["Kyodo News"]],
    ["The bridge is open, a Sputnik correspondent reported.", ["Sputnik"]],
    ["TASS has earlier reported that the bridge is open.", ["TASS"]],
    ["He said it in an interview with TASS.", ["TASS"]],
    ["He declined to comment on Kyodo’s reports about the bridge.", ["Kyodo News"]],
    ["Based on reporting by Reuters and Interfax", ["Reuters", "Interfax"]],
    ["The bridge is open. Source: Reuters", ["Reuters"]],
    ["The head of TASS visited the bridge.", []],
    ["The minister told reporters that the bridge is open.", []],
  ])("reads %s", (text, chain) => {
    expect(find(text)).toEqual(chain);
  });

  it("leads from the page over the dateline to who is cited", () => {
    const text = "LIMA, May 2. /TASS/. The bridge is open, the Kyodo news agency reports.";
    const at = text.indexOf("TASS");
    const dateline = { start: 0, end: 20, place: null, date: null, agency: { start: at, end: at + 4 } };
    const source = { value: "UAWire", rule: "source/layout", because: "It is.", evidence: [] };
    expect(find(text, { dateline, source })).toEqual(["UAWire", "TASS", "Kyodo News"]);
  });

  it("goes by sentences: who is cited first comes before who tells the next", () => {
    const text = "The bridge is open, Sputnik reports referring to TASS. NHK said that it was closed again.";
    expect(find(text)).toEqual(["Sputnik", "TASS", "NHK"]);
  });

  it("takes no photographer for a teller", () => {
    const text = "The bridge on Monday, via Reuters";
    const caption = { start: 0, end: text.length };
    expect(find(text, { images: [{ caption, credit: null }] })).toEqual([]);
  });
});
