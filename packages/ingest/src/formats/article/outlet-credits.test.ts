import { describe, expect, it } from "vitest";
import { findCreditAtEnd, isCreditLine } from "./credits.ts";

const CAPTION = "A ferry leaves the harbour of Norburg on Monday";

describe("the credit at the end of a caption", () => {
  it.each([
    [". THE CANADIAN PRESS/Kim Lee", "THE CANADIAN PRESS/Kim Lee"],
    [". KIM LEE/RNZ", "KIM LEE/RNZ"],
    [". ANP/Kim van der Lee", "ANP/Kim van der Lee"],
    [". (Kim Lee/CBC News)", "Kim Lee/CBC News"],
    [" (Kim Lee for The Washington Post)", "Kim Lee for The Washington Post"],
    [". AAP: Kim Lee", "AAP: Kim Lee"],
    [". (Source: Reuters)", "Source: Reuters"],
    [" - Pic by Kim Lee", "Pic by Kim Lee"],
    [". Picture by Kim Lee", "Picture by Kim Lee"],
    [".  | KYODO", "KYODO"],
  ])("is read of %j", (end, credit) => {
    const text = `${CAPTION}${end}`;
    const found = findCreditAtEnd(text);
    expect(found && text.slice(found.start, found.end)).toBe(credit);
  });

  it.each([
    ". The ferry of Norburg/Sudburg",
    ". Either Aldau/Berg or none",
    " (Kim Lee for mayor)",
    ". Reuters: a ferry sinks",
    ". Kim Lee: we waited",
  ])("is not read of %j", (end) => {
    expect(findCreditAtEnd(`${CAPTION}${end}`)).toBeNull();
  });
});

it.each([
  "REUTERS/Kim Lee",
  "(Kim Lee/Canadian Press)",
  "KIM LEE/RNZ",
  "THE CANADIAN PRESS/Kim Lee",
  "Pic by Kim Lee",
])("is a line of its own: %s", (line) => {
  expect(isCreditLine(line, false)).toBe(true);
});

it("is an agency's name alone only under a caption", () => {
  expect(isCreditLine("Getty Images", true)).toBe(true);
  expect(isCreditLine("Getty Images", false)).toBe(false);
});
