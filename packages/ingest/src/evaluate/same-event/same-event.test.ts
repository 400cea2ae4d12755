import { describe, expect, it } from "vitest";
import { findBestSum } from "./best-assignment.ts";
import { toBCubed, toCeafE, toConll, toMuc } from "./coreference-scores.ts";
import { readEcb } from "./read-ecb.ts";
import { scoreEcb } from "./score-ecb.ts";
import { toHead } from "./to-head.ts";

const group = (...groups: string[]) =>
  new Map(groups.flatMap((items, index) => [...items].map((item): [string, string] => [item, `g${index}`])));

describe("scores of coreference", () => {
  const gold = group("abc", "de");

  it("are 1 for the answer itself, whatever its groups are called", () => {
    expect(toConll(gold, group("de", "abc"))).toBeCloseTo(1);
  });

  it("count what is right of each item's group, of links and of groups", () => {
    const given = group("ab", "cde");
    // Precision (2/2 + 2/2 + 1/3 + 2/3 + 2/3) / 5, recall (2/3 + 2/3 + 1/3 + 2/2 + 2/2) / 5.
    expect(toBCubed(gold, given)).toBeCloseTo(11 / 15);
    expect(toMuc(gold, given)).toBeCloseTo(2 / 3);
    expect(toCeafE(gold, given)).toBeCloseTo((4 / 5 + 4 / 5) / 2);
  });

  it("give nothing for links to who joins nothing", () => {
    expect(toMuc(gold, group("a", "b", "c", "d", "e"))).toBe(0);
  });
});

describe("findBestSum", () => {
  it("assigns one to one, not each row to its best", () => {
    const weights = new Map([
      [
        "a",
        new Map([
          ["x", 0.9],
          ["y", 0.8],
        ]),
      ],
      ["b", new Map([["x", 0.7]])],
      ["c", new Map([["z", 0.5]])],
    ]);
    expect(findBestSum(weights)).toBeCloseTo(0.8 + 0.7 + 0.5);
  });
});

describe("toHead", () => {
  it("takes the word that names the happening", () => {
    expect(toHead(["double", "murder"])).toBe(toHead(["murdered"]));
    expect(toHead(["pulled", "over"])).toBe(toHead(["pull"]));
    expect(toHead(["on", "suspicion"])).toBe(toHead(["suspicions"]));
  });
});

describe("scoreEcb", () => {
  const words = (document: string, sentence: string) =>
    sentence.split(" ").map((word, index) => `${document}\t0\t${index}\t${word}`);
  const text = [
    ...words("1_1", "Police in Lima arrested Juan Flores over a bribe in a bank"),
    ...words("1_2", "Juan Flores was arrested in Lima after a bribe at a bank"),
    ...words("2_1", "Snow closed the airport of Oslo for hours on a winter morning"),
    ...words("2_2", "Oslo airport closed by snow as winter storm hit in the morning"),
  ].join("\n");
  const toMention = (doc_id: string, tokens_str: string, coref_chain: string, subtopic: string) => ({
    doc_id,
    sent_id: "0",
    tokens_str,
    left_sentence: "",
    right_sentence: "",
    coref_chain,
    subtopic,
  });
  const mentions = JSON.stringify([
    toMention("1_1", "arrested", "arrest", "1"),
    toMention("1_2", "arrested", "arrest", "1"),
    toMention("2_1", "closed", "closing", "2"),
    toMention("2_2", "closed", "closing", "2"),
  ]);

  it("groups documents and mentions of two events, with the simple ways beside", () => {
    const figures = scoreEcb(readEcb(text, mentions), "a small text");
    expect(figures.map(({ value }) => value)).toEqual([1, 1]);
    expect(figures.every(({ baselines }) => baselines.some(({ ranHere }) => ranHere))).toBe(true);
  });
});
