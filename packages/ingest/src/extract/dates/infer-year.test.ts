import { describe, expect, it } from "vitest";
import { inferYear } from "./infer-year.ts";

const march19 = { month: 3, day: 19, evidence: [] };

function infer(text: string, limit: number | null = null) {
  const notice = limit === null ? null : { year: limit, span: { start: 0, end: 1 } };
  return inferYear(text, march19, [{ start: 0, end: text.length }], notice);
}

describe("the year of a day of writing that is told without it", () => {
  it("is the one behind the latest past date that puts the weekday on it", () => {
    const text = "The mayor said on Sunday that the bridge had been opened in December 2016.";
    const inferred = infer(text);
    expect(inferred?.year).toBe(2017);
    expect(inferred?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual([
      "December 2016",
      "Sunday",
    ]);
    expect(inferred?.words).toContain("only 2017 fits");
  });

  it("is the one before a year that the story announces", () => {
    expect(infer("The mayor said on Sunday that he will resign in early 2018.")?.year).toBe(2017);
  });

  it("lies between a past date and the notice of the page", () => {
    expect(infer("The bridge was opened in December 2016.", 2017)?.year).toBe(2017);
  });

  it.each([
    ["a weekday alone fits many years", "The mayor said on Sunday that the bridge was open."],
    ["an old date bounds nothing", "The mayor said on Sunday that the bridge was opened in December 1956."],
    ["a past date alone leaves all years behind it", "The bridge was opened in December 2016."],
    [
      "a weekday of another year speaks against it",
      "The mayor said on Friday that it was opened in December 2016.",
    ],
    ["a goal is no plan", "The mayor said on Sunday that the bridge will be paid for by 2018."],
  ])("stays open: %s", (_reason, text) => {
    expect(infer(text)).toBeNull();
  });
});
