import { describe, expect, it } from "vitest";
import { parseAnyText } from "../../formats/parse-document.ts";
import { extractDocument } from "../extract-document.ts";
import { findDatedLine } from "./dated-line.ts";

function findReports(text: string): [string | null, string, string][] {
  const parsed = parseAnyText(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return extractDocument(text, parsed.value).reports.map(({ dates, status, evidence }) => [
    dates[0]?.edtf ?? null,
    status,
    text.slice(evidence.start, evidence.end),
  ]);
}

describe("findDatedLine", () => {
  it.each([
    ["1855 - The lake treaty is signed.", "1855"],
    ["* 1986: Fishermen block the port.", "1986"],
    ["**August 2001** — Divers reach the wreck.", "August 2001"],
    ["1993 24 May - The lake port is opened.", "1993 24 May"],
    ["1998 May-June – The lake dispute goes on.", "1998 May-June"],
    ["2-5 April 2016 – Four days of fighting end.", "2-5 April 2016"],
  ])("reads %s", (text, quote) => {
    expect(findDatedLine(text, { start: 0, end: text.length })?.finding.quote).toBe(quote);
  });

  it.each([
    "March 20 (Interfax) - The lake treaty is signed.",
    "2015: 34 percent",
    "In 1986, fishermen blocked the port.",
    "Monday: The lake treaty is signed.",
  ])("leaves %s", (text) => {
    expect(findDatedLine(text, { start: 0, end: text.length })).toBeNull();
  });
});

describe("what is to come", () => {
  it("is told by the verb before its date where the page gives no day to compare with", () => {
    const text =
      "Lake council\n\nLIMA, January 14. /TASS/. Peru and Chile signed an agreement on fishing on Thursday.\n\nThe mayor earlier told Norland TV that the council would convene on January 22 in Lima. It was opened on January 3.\n";
    expect(findReports(text).map(([date, status]) => [date, status])).toContainEqual([
      "XXXX-01-22",
      "PLANNED",
    ]);
  });

  it("is no act that was agreed on the day of the past verb", () => {
    const text =
      "LIMA, March 30, 2017 (AP) — Officials agreed Thursday to a swap that allows the boat to be sent home, the mayor said.\n";
    expect(findReports(text)[0]?.slice(0, 2)).toEqual(["2017-03-30", "OCCURRED"]);
  });
});

describe("lines that open with a date", () => {
  it("are happenings of their dates, none of them the story's own", () => {
    const text =
      "Key dates in the lake dispute\n\n1855 - Peru and Chile draw a border through the lake and its islands.\n\n* Oct. 19, 1956 - They sign a declaration.\n* May 2011: Fishermen block the port\n";
    expect(findReports(text)).toEqual([
      [null, "OCCURRED", "Key dates in the lake dispute"],
      ["1855", "BACKGROUND", "1855 - Peru and Chile draw a border through the lake and its islands"],
      ["1956-10-19", "OCCURRED", "Oct. 19, 1956 - They sign a declaration"],
      ["2011-05", "OCCURRED", "May 2011: Fishermen block the port"],
    ]);
  });

  it("are of the year that heads them", () => {
    const text =
      "TIMELINE-Key events in the lake dispute\n\nOSLO, May 22 (Reuters) - Peru closed the lake port on Thursday.\n\nFollowing are key events:\n\n2006\n\nSept. 19 - Fishermen block the port.\n\n2011\n\nJuly 3-5 - Peru counts its boats.\nNovember - The port is opened.\n";
    expect(findReports(text).slice(1)).toEqual([
      ["2006-09-19", "OCCURRED", "Sept. 19 - Fishermen block the port"],
      ["2011-07-03/2011-07-05", "OCCURRED", "July 3-5 - Peru counts its boats"],
      ["2011-11", "OCCURRED", "November - The port is opened"],
    ]);
  });

  it("are parted though no blank line parts them, and take the year of the line beside them", () => {
    const text =
      "Lake crisis: a timeline\n\nThe crisis has gone through several phases that are set out for readers below.\n\nDec. 28: The president calls an election.\nJan. 4: Thousands march through the capital\nand demand that he resigns at once, or that\nthe vote is called off without any delay.\nJanuary 5, 2022: Protesters storm the hall.\n";
    expect(findReports(text).slice(1)).toEqual([
      ["2021-12-28", "OCCURRED", "Dec. 28: The president calls an election"],
      [
        "2022-01-04",
        "OCCURRED",
        "Jan. 4: Thousands march through the capital\nand demand that he resigns at once, or that\nthe vote is called off without any delay",
      ],
      ["2022-01-05", "OCCURRED", "January 5, 2022: Protesters storm the hall"],
    ]);
  });
});
