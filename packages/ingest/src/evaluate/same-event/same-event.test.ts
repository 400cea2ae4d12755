import { describe, expect, it } from "vitest";
import weights from "../../../data/mention-weights.json" with { type: "json" };
import { findBestSum } from "./best-assignment.ts";
import { toComparableGroups } from "./comparable-mentions.ts";
import { toBCubed, toCeafE, toConll, toMuc } from "./coreference-scores.ts";
import { groupStories } from "./group-stories.ts";
import { MARKS, RELATIONS, toMarks, toRelation } from "./mention-marks.ts";
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
    expect(figures.map(({ value }) => value)).toEqual([1, 1, 1]);
    expect(figures.every(({ baselines }) => baselines.some(({ ranHere }) => ranHere))).toBe(true);
  });
});

describe("two stories of one kind", () => {
  const sentences = {
    a1: "Mara Quill entered the Seaview clinic on Monday",
    a2: "Actress Mara Quill was in the Seaview clinic",
    b1: "Tom Hale entered the Lakeside clinic in Bern",
    b2: "Singer Tom Hale left the Lakeside clinic",
  };
  const text = Object.entries(sentences)
    .flatMap(([id, sentence]) => sentence.split(" ").map((word, index) => `${id}\t0\t${index}\t${word}`))
    .join("\n");
  const mentions = Object.entries(sentences).map(([id, sentence]) => {
    const [before = "", behind = ""] = sentence.split(" clinic");
    const tokens = { doc_id: id, sent_id: "0", tokens_str: "clinic", coref_chain: id, subtopic: "clinic" };
    return { ...tokens, left_sentence: before, right_sentence: behind };
  });
  const corpus = readEcb(text, JSON.stringify(mentions));
  const events = new Map(Object.keys(sentences).map((id) => [id, "clinic"]));

  it("come apart by what not all of their documents say", () => {
    const stories = groupStories(corpus, events);
    expect(stories.get("a1")).toBe(stories.get("a2"));
    expect(stories.get("b1")).toBe(stories.get("b2"));
    expect(stories.get("a1")).not.toBe(stories.get("b1"));
  });

  it("are told from each other by marks that are the same for both orders of two mentions", () => {
    const [one, same, other] = toComparableGroups(corpus, events).flat();
    if (!one || !same || !other) throw new Error("there are four mentions");
    const story = MARKS.indexOf("one story");
    expect(toMarks(one, same)[story]).toBe(1);
    expect(toMarks(one, other)[story]).toBe(0);
    expect(toMarks(one, same)).toEqual(toMarks(same, one));
    expect(RELATIONS[toRelation(one, same)]).toBe("same head");
  });

  it("are weighed by weights for every relation and mark", () => {
    expect(weights.relations).toEqual(RELATIONS);
    expect(weights.marks).toEqual(MARKS);
    expect(weights.weights.map((row) => row.length)).toEqual(RELATIONS.map(() => MARKS.length));
  });
});
