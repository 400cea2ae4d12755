import { describe, expect, it } from "vitest";
import { findDates } from "./find-dates.ts";
import { resolveDate } from "./resolve-date.ts";
import { resolveMoment } from "./resolve-moment.ts";

function read(text: string): (string | null)[] {
  return findDates(text, { start: 0, end: text.length }).map(
    (finding) => resolveDate(finding, null, false).edtf,
  );
}

describe("years of an era", () => {
  it.each([
    ["The fort was built in 480 BC by them.", ["-0479"]],
    ["It burned in 31 B.C. and fell.", ["-0030"]],
    ["A market of the 3rd century BCE.", ["-0299/-0200"]],
    ["It was rebuilt in AD 79 and in 450 CE.", ["0079", "0450"]],
    ["They have 480 bc cans.", []],
  ])("are counted as ISO 8601 does: %s", (text, dates) => {
    expect(read(text)).toEqual(dates);
  });
});

describe("days and months of an era", () => {
  it.each([
    ["He was killed on March 15, 44 BC, in Rome.", ["-0043"]],
    ["The battle of 3 May 12 B.C. was lost.", ["-0011"]],
    ["He died on August 19, AD 14.", ["0014-08-19"]],
    ["It erupted on 24 August, 79 CE.", ["0079-08-24"]],
    ["It fell in May 1200 BC.", ["-1199"]],
    ["It fell in June of AD 476 at last.", ["0476-06"]],
  ])("are read: %s", (text, dates) => {
    expect(read(text)).toEqual(dates);
  });

  it("are none where the words behind a day are another thing", () => {
    const [day] = findDates("On May 5, 20 ad agencies met.", { start: 0, end: 29 });
    expect(day).toMatchObject({ start: 3, end: 8, expression: { kind: "day", year: null } });
  });
});

describe("quarters", () => {
  it.each(["Q3 2016", "3Q 2016", "2016 Q3", "the third quarter of 2016"])("are read in %s", (quote) => {
    expect(read(`Exports rose in ${quote}.`)).toEqual(["2016-07/2016-09"]);
  });
});

describe("the following Monday", () => {
  const text = "The following Monday, they met.";
  const [finding] = findDates(text, { start: 0, end: text.length });

  it("counts from the day told before it", () => {
    const context = { day: "2017-03-15", year: 2017, isFuture: false };
    const mentioned = { unit: "day" as const, day: "2017-03-03" };
    const expression = finding?.expression;
    expect(expression && resolveMoment(expression, { ...context, mentioned })).toEqual({
      unit: "day",
      day: "2017-03-06",
    });
  });

  it("has no date where none was told", () => {
    const reference = { day: "2017-03-15", year: 2017, words: "it is", evidence: [] };
    expect(finding && resolveDate(finding, reference, false).edtf).toBeNull();
  });
});
