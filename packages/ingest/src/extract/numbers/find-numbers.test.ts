import { describe, expect, it } from "vitest";
import { findNumbers } from "./find-numbers.ts";

function read(text: string): string[] {
  return findNumbers(text, [{ start: 0, end: text.length }]).map(
    ({ count, measure, start, end }) => `${count} ${measure} (${text.slice(start, end)})`,
  );
}

describe("findNumbers", () => {
  it("tells what happened to how many, whatever the words", () => {
    expect(read("At least 20 people were killed and 35 others wounded.")).toEqual([
      "20 killed (20 people were killed)",
      "35 injured (35 others wounded)",
    ]);
    expect(read("The blast killed 23 people, injuring about thirty-five.")).toContain(
      "23 killed (killed 23)",
    );
    expect(read("Twelve fishermen were detained.")).toEqual(["12 arrested (Twelve fishermen were detained)"]);
  });

  it("tells how many things there were", () => {
    expect(read("They agreed on 60 joint projects and sent 1,200 soldiers.")).toEqual([
      "60 projects (60 joint projects)",
      "1200 soldiers (1,200 soldiers)",
    ]);
  });

  it("takes dates, times, money, shares and names for no numbers of things", () => {
    for (const text of [
      "On 20 March 2017 the ministers met for 2 hours.",
      "It cost $20 and 30 percent of 5 dollars.",
      "The 2+2 talks of the Group of 7 states.",
      "In 2017 elections were held.",
      "At 11:44 the 4th one began.",
    ]) {
      expect(read(text)).toEqual([]);
    }
  });
});
