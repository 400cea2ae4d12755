import { describe, expect, it } from "vitest";
import { countDays, findDayRange, toDayNumber, toIsoDay, toMonthRange, toYearRange } from "./day.ts";

describe("days", () => {
  it("counts days from 1970-01-01 and back", () => {
    expect(toDayNumber("1970-01-02")).toBe(1);
    expect(toIsoDay(toDayNumber("2017-03-20"))).toBe("2017-03-20");
    expect(toIsoDay(toDayNumber("1956-10-19"))).toBe("1956-10-19");
  });

  it("knows leap years", () => {
    expect(countDays(toYearRange(2016))).toBe(366);
    expect(countDays(toYearRange(1900))).toBe(365);
    expect(toIsoDay(toMonthRange(2016, 2).to)).toBe("2016-02-29");
  });

  it("ends December with the year", () => {
    expect(toMonthRange(2017, 12).to).toBe(toYearRange(2017).to);
  });

  it("has no stretch for an undated event", () => {
    expect(findDayRange(null, null)).toBeNull();
  });

  it("draws an open end a hundred years long", () => {
    expect(findDayRange("1956-01-01", null)).toEqual({
      from: toDayNumber("1956-01-01"),
      to: toDayNumber("1956-01-01") + 36_525,
    });
    expect(findDayRange(null, "1956-01-01")?.to).toBe(toDayNumber("1956-01-01"));
  });
});
