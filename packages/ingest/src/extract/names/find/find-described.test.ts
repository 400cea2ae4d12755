import { describe, expect, it } from "vitest";
import { findNames } from "../find-names.ts";

function find(text: string): string[] {
  return findNames(text, [{ kind: "BODY", start: 0, end: text.length, report: 0 }])
    .filter(({ isAdjective }) => !isAdjective)
    .map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
}

describe("names that the text itself says the kind of", () => {
  it.each([
    ["He was the governor of Lagos State until May.", "PLACE Lagos State"],
    ["Fighting went on in Rakhine State on Monday.", "PLACE Rakhine State"],
    ["The blasts off the island of Bornsund woke all.", "PLACE Bornsund"],
    ["Narvik's mayor said that the bridge was closed.", "PLACE Narvik"],
    ["Drivers in the Aslev union will walk out.", "ORGANIZATION Aslev"],
    ["Norvidia CEO Ann Lee told reporters.", "ORGANIZATION Norvidia"],
    ["The VVX leader Ann Lee told reporters.", "ORGANIZATION VVX"],
    ["The Georgian Dreams party said it had won.", "ORGANIZATION Georgian Dreams"],
    ["The cargo ship Dalia struck a pillar.", "OTHER Dalia"],
    ["The ship, the Singapore-flagged Dalia, left.", "OTHER Dalia"],
    ["Tropical Storm Alvarado has killed two.", "OTHER Tropical Storm Alvarado"],
    ["It rammed into the Ann Scott Lee Bridge at night.", "PLACE Ann Scott Lee Bridge"],
    ["They named Pan Gongsheng governor of the bank.", "PERSON Pan Gongsheng"],
    ["He was replaced by To Lam, a former police chief.", "PERSON To Lam"],
    [
      "They signed the General Security of Military Information Agreement.",
      "OTHER General Security of Military Information Agreement",
    ],
  ])("%s", (text, expected) => {
    expect(find(text)).toContain(expected);
  });

  it.each([
    ["The state of the economy in Islamic State areas was poor.", /PLACE Islamic State/],
    ["Russia adopted the New Delhi Leaders’ Declaration on Saturday.", /Saturday/],
    ["Samsung (005930.KS) said its profit for the October-December quarter rose.", /005930|October/],
    ["The central bank of the capital region said so.", /./],
    ["The Chinese company and the Tokyo airline left.", /ORGANIZATION/],
  ])("takes no more than that: %s", (text, wrong) => {
    expect(find(text).filter((name) => wrong.test(name))).toEqual([]);
  });
});

it("keeps a surname that is a town's name behind a title", () => {
  const text = "US Defense Secretary Lloyd Austin and his South Korean counterpart had met at the Pentagon.";
  expect(find(text)).toContain("PERSON Lloyd Austin");
});

describe("one organization by two names", () => {
  const keys = (text: string) =>
    findNames(text, [{ kind: "BODY", start: 0, end: text.length, report: 0 }])
      .filter(({ kind }) => kind === "ORGANIZATION")
      .map(({ key }) => key);

  it("is linked by the head that no other shares", () => {
    const text = "The Communist Party of Vietnam met on Monday. The Communist Party named a new leader.";
    expect(new Set(keys(text)).size).toBe(1);
  });

  it("stays two where two names begin so", () => {
    const text =
      "The Communist Party of Vietnam met the Communist Party of Cuba. The Communist Party named a new leader.";
    expect(new Set(keys(text)).size).toBe(3);
  });

  it("is parted from another where one of them stands alone, too", () => {
    const text =
      "The Greens lost Slough on Monday. Gains for the Greens and Labour came late, and Labour won in Leeds.";
    expect(find(text)).not.toContain("ORGANIZATION Greens and Labour");
  });
});
