import { describe, expect, it } from "vitest";
import { findNames } from "../find-names.ts";

const STORY =
  "The ferry between the two towns has run for years, and the mayor said that it was the oldest one on the whole coast. " +
  "Nobody knows who will pay for the new boat, which is to be built by a yard in the south, and when it will be ready. " +
  "The council is to vote on it in the spring, after the people of both towns have been asked what they think of it.";

function find(text: string): string[] {
  const given = `${text} ${STORY}`;
  return findNames(given, [{ kind: "BODY", start: 0, end: given.length, report: 0 }])
    .filter(({ isAdjective }) => !isAdjective)
    .map(({ kind, name }) => `${kind} ${name}`);
}

describe("names that nothing explains but how they stand", () => {
  it.each([
    ["On Monday Sberbank and Rudal pledged money for the families.", "ORGANIZATION Rudal"],
    ["The water of the Danube and the Teestra kept rising above the danger marks.", "PLACE Teestra"],
    ["The complaint was weak, FairSoukh said on Monday.", "ORGANIZATION FairSoukh"],
    ["It is too early, according to NorSouk and Ipsor.", "ORGANIZATION Ipsor"],
    ["With reporting by Reuters and KazTOK on Monday.", "ORGANIZATION KazTOK"],
  ])("are found: %s", (text, name) => {
    expect(find(text)).toContain(name);
  });

  it.each([
    ["He spoke of France and Lindqvist on Monday.", /PLACE Lindqvist/],
    ["McKayla and DeVrito were there with a PhD and an MkIII.", /ORGANIZATION (?:McK|DeV|PhD|MkI)/],
    ["They spoke of Google and Berg, and Anna Berg agreed.", /ORGANIZATION Berg/],
  ])("are not taken for something: %s", (text, name) => {
    expect(find(text).filter((one) => name.test(one))).toEqual([]);
  });

  it("say nothing of a program, a vaccine or a craft", () => {
    const text = `The WannaBurn program hit banks, and a MeNOB vaccine was sold. ${STORY}`;
    const names = findNames(text, [{ kind: "BODY", start: 0, end: text.length, report: 0 }]);
    expect(names.filter(({ rule }) => rule === "name/inner-capital")).toEqual([]);
  });

  it("say nothing in a post", () => {
    const text = "LoLa is SoFunny today";
    const names = findNames(text, [{ kind: "BODY", start: 0, end: text.length, report: 0 }]);
    expect(names.filter(({ rule }) => rule === "name/inner-capital")).toEqual([]);
  });
});
