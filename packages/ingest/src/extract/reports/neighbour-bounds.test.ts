import { describe, expect, it } from "vitest";
import type { Stated } from "../../parsed-document.ts";
import { findNeighbourBounds, toBounded } from "./neighbour-bounds.ts";

function toEntries(days: (string | null)[]): { date: Stated<string> | null }[] {
  return days.map((day, at) => ({
    date:
      day === null
        ? null
        : {
            value: day,
            rule: "date/listing-line",
            because: "It is.",
            evidence: [{ start: at, end: at + 1 }],
          },
  }));
}

function find(days: (string | null)[], at: number): string | null {
  const entries = toEntries(days);
  const entry = entries[at];
  return entry ? (findNeighbourBounds(entries, entry)?.edtf ?? null) : null;
}

describe("findNeighbourBounds", () => {
  it.each<[string, (string | null)[], number, string | null]>([
    ["a list that goes back in time", ["2018-11-20", null, "2018-11-14"], 1, "2018-11-14/2018-11-20"],
    ["a list that goes forward", ["2018-11-14", null, null, "2019-01-02"], 2, "2018-11-14/2019-01-02"],
    ["neighbours of one day", ["2018-11-14", null, "2018-11-14"], 1, "2018-11-14"],
    ["the end of a list", ["2018-11-14", "2018-11-12", null], 2, null],
    ["a list in no order", ["2018-11-14", "2018-11-20", null, "2018-11-16"], 2, null],
    ["a dated entry", ["2018-11-14", "2018-11-12", "2018-11-10"], 1, null],
  ])("reads %s", (_, days, at, edtf) => {
    expect(find(days, at)).toBe(edtf);
  });

  it("makes a claim without a date, with both neighbours as evidence", () => {
    const entries = toEntries(["2018-11-20", null, "2018-11-14"]);
    const [, entry] = entries;
    const bounds = entry && findNeighbourBounds(entries, entry);
    expect(bounds && toBounded(bounds)).toMatchObject({
      edtf: null,
      rule: "date/neighbours",
      because: expect.stringContaining("2018-11-14/2018-11-20"),
      evidence: [
        { start: 0, end: 1 },
        { start: 2, end: 3 },
      ],
    });
  });
});
