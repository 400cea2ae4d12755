import { describe, expect, it } from "vitest";
import { findDates } from "./find-dates.ts";
import { findTense } from "./find-tense.ts";
import { resolveMoment } from "./resolve-moment.ts";
import { toTimexType, toTimexValue } from "./to-timex.ts";

/** Type and value of each expression of a sentence that was written on Monday, 20 March 2017. */
function read(text: string): string[] {
  const span = { start: 0, end: text.length };
  return findDates(text, span).map((finding) => {
    const isFuture = findTense(text, finding, span) === "FUTURE";
    const moment = resolveMoment(finding.expression, {
      day: "2017-03-20",
      year: 2017,
      isFuture,
      mentioned: null,
    });
    return `${toTimexType(finding)} ${toTimexValue(finding, moment)}`;
  });
}

describe("TIMEX3 values", () => {
  it.each([
    ["They met on Friday.", "DATE 2017-03-17"],
    ["They will meet on Friday.", "DATE 2017-03-24"],
    ["They met last week.", "DATE 2017-W11"],
    ["They met last weekend.", "DATE 2017-W11-WE"],
    ["They met in the second quarter of 2012.", "DATE 2012-Q2"],
    ["They met in the summer of 2012.", "DATE 2012-SU"],
    ["It was popular in the 1990s.", "DATE 199"],
    ["It began in the 19th century.", "DATE 18"],
    ["They now agree.", "DATE PRESENT_REF"],
    ["They agreed in the past.", "DATE PAST_REF"],
    ["They recently agreed.", "DATE PAST_REF"],
    ["They will soon agree.", "DATE FUTURE_REF"],
    ["It took three days.", "DURATION P3D"],
    ["It took a three-hour flight.", "DURATION PT3H"],
    ["It took several months.", "DURATION PXM"],
    ["It took two decades.", "DURATION P20Y"],
    ["It took 5 1/2 hours.", "DURATION PT5H30M"],
    ["They meet every day.", "SET P1D"],
    ["They meet annually.", "SET P1Y"],
    ["They meet every Saturday.", "SET XXXX-WXX-6"],
    ["It costs $30 million a year.", "SET P1Y"],
    ["They met on Friday at 6 p.m.", "TIME 2017-03-17T18:00"],
    ["They met at 9:30 a.m. EST Friday.", "TIME 2017-03-17T09:30"],
    ["They met at noon on Friday.", "TIME 2017-03-17T12:00"],
    ["They met on Friday morning.", "TIME 2017-03-17TMO"],
    ["They met on Tuesday evening, March 7.", "TIME 2017-03-07TEV"],
    ["They met last night.", "TIME 2017-03-19TNI"],
  ])("reads %s", (text, value) => {
    expect(read(text)).toEqual([value]);
  });
});
