import { describe, expect, it } from "vitest";
import { findNames } from "../find-names.ts";

function find(text: string): string[] {
  return findNames(text, [{ kind: "BODY", start: 0, end: text.length, report: 0 }]).map(
    ({ start, end, kind }) => `${kind} ${text.slice(start, end)}`,
  );
}

describe("parties and pollsters that no list knows", () => {
  it.each([
    ["The leader of the Batkivja party spoke.", "ORGANIZATION Batkivja"],
    ["She joined the opposition party Hlasko last year.", "ORGANIZATION Hlasko"],
    ["The race is close, a poll by Medianka showed.", "ORGANIZATION Medianka"],
    ["A survey conducted by the Levadka showed it.", "ORGANIZATION Levadka"],
  ])("are what the text calls them: %s", (text, expected) => {
    expect(find(text)).toContain(expected);
  });

  it("are no persons of whom a party is made", () => {
    expect(find("The party of Ann Berg and the Chile alliance left.")).toEqual([
      "PERSON Ann Berg",
      "PLACE Chile",
    ]);
  });
});
