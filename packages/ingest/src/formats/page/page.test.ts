import { describe, expect, it } from "vitest";
import { findInLine, toPage, toTrimmed } from "./page.ts";

describe("toPage", () => {
  it("splits at LF, CRLF and CR and keeps every offset", () => {
    const text = "one\r\n\r\n  two\rthree\n";
    const { lines } = toPage(text);
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(["one", "two", "three"]);
    expect(lines.map(({ blanksAbove }) => blanksAbove)).toEqual([0, 1, 0]);
    expect(lines[1]?.indent).toBe(2);
  });

  it("leaves a byte order mark, no-break spaces and marks without width out of a line", () => {
    const { lines } = toPage("\uFEFF\u00A0title\u200B\n");
    expect(lines.map(({ text }) => text)).toEqual(["title"]);
  });

  it("reads no-break and other spaces inside a line as plain ones, and keeps every offset", () => {
    const text = "OSLO,\u00A0March\u202F3.\u2009One";
    const [line] = toPage(text).lines;
    expect(line).toMatchObject({ text: "OSLO, March 3. One", start: 0, end: text.length });
  });

  it("has no line for a text of white space", () => {
    expect(toPage(" \n\u00A0\n").lines).toEqual([]);
  });
});

describe("toTrimmed", () => {
  it("gives an empty span at the start for white space alone", () => {
    expect(toTrimmed("a   b", { start: 1, end: 4 })).toEqual({ start: 1, end: 1 });
  });
});

describe("findInLine", () => {
  it("places a group of a pattern on the page", () => {
    const text = "x\nby Ann Example";
    const line = toPage(text).lines[1];
    const span = line && findInLine(line, /^by (.+)$/, 1);
    expect(span && text.slice(span.start, span.end)).toBe("Ann Example");
  });
});
