import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkByAverage } from "./average-link.ts";
import { findSpanningLinks, splitByLinks } from "./spanning-links.ts";
import { toStem } from "./to-stem.ts";
import { toCosine, toRarity, toVector } from "./word-vector.ts";

describe("toStem", () => {
  it.each([
    ["arrested", "arrests"],
    ["explosion", "exploded"],
    ["consultations", "consult"],
    ["met", "meetings"],
    ["bought", "buying"],
    ["carried", "carries"],
    ["planned", "plans"],
    ["announcement", "announces"],
    ["dead", "dies"],
  ])("takes %s and %s for one", (one, other) => {
    expect(toStem(one)).toBe(toStem(other));
  });

  it.each([
    ["king", "k"],
    ["visit", "visa"],
    ["talks", "tale"],
    ["nation", "nationality"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(toStem(one)).not.toBe(toStem(other));
  });
});

describe("toCosine", () => {
  const rarity = toRarity([["talks", "fish"], ["talks", "oil"], ["talks"], ["snow"]]);
  const toText = (...words: string[]) => toVector(new Map(words.map((word) => [word, 1])), rarity);

  it("is 1 for the same words and 0 for none in common", () => {
    expect(toCosine(toText("talks", "fish"), toText("fish", "talks"))).toBeCloseTo(1);
    expect(toCosine(toText("fish"), toText("oil"))).toBe(0);
  });

  it("counts a rare word for more than one that most texts have", () => {
    expect(toCosine(toText("fish", "snow"), toText("fish", "oil"))).toBeGreaterThan(
      toCosine(toText("talks", "snow"), toText("talks", "oil")),
    );
  });
});

describe("linkByAverage", () => {
  const link = (a: string, b: string, likeness: number) => ({ a, b, likeness });

  it("joins what is alike on average, not through one common neighbour", () => {
    const links = [link("a", "b", 0.9), link("b", "c", 0.6)];
    expect(linkByAverage(["a", "b", "c"], links, 0.5)).toEqual([["a", "b"], ["c"]]);
  });

  it("lets a pair of which nothing is known not speak against joining", () => {
    const links = [link("a", "b", 0.9), link("b", "c", 0.6)];
    const groups = linkByAverage(["a", "b", "c"], links, 0.5, { isAgainst: () => false });
    expect(groups).toEqual([["a", "b", "c"]]);
  });

  it("never joins what may not be one, and joins the rest", () => {
    const links = [link("a", "b", 0.9), link("b", "c", 0.8), link("a", "c", 0.7)];
    const canJoin = (x: readonly string[], y: readonly string[]) => ![...x, ...y].join("").match(/a.*b|b.*a/);
    expect(linkByAverage(["a", "b", "c"], links, 0.5, { canJoin })).toEqual([["a"], ["b", "c"]]);
  });

  it("joins a thousand items that are all alike in bounded work", () => {
    const items = Array.from({ length: 1000 }, (_, index) => `item ${index}`);
    const links = items.flatMap((a, index) => items.slice(index + 1).map((b) => link(a, b, 0.9)));
    expect(linkByAverage(items, links, 0.5)).toHaveLength(1);
  }, 20_000);

  it("gives the same groups whatever the order of the links", () => {
    const items = ["a", "b", "c", "d", "e", "f"];
    const pairs = items.flatMap((a, index) => items.slice(index + 1).map((b) => ({ a, b })));
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: pairs.length, maxLength: pairs.length }),
        fc.shuffledSubarray(pairs, { minLength: pairs.length }),
        (weights, shuffled) => {
          const toLinks = (of: typeof pairs) =>
            of
              .map((pair) => ({ ...pair, likeness: (weights[pairs.indexOf(pair)] ?? 0) / 4 }))
              .filter(({ likeness }) => likeness > 0);
          expect(linkByAverage(items, toLinks(shuffled), 0.5)).toEqual(
            linkByAverage(items, toLinks(pairs), 0.5),
          );
        },
      ),
    );
  });
});

describe("links of a group", () => {
  const links = [
    { a: "a", b: "b", likeness: 0.9 },
    { a: "c", b: "d", likeness: 0.8 },
    { a: "b", b: "c", likeness: 0.7 },
    { a: "a", b: "c", likeness: 0.6 },
  ];

  it("are one fewer than its items, the strongest", () => {
    expect(findSpanningLinks(["a", "b", "c", "d"], links)).toEqual(links.slice(0, 3));
  });

  it("part the items that no chain of links connects", () => {
    const parts = splitByLinks(["a", "b", "c", "d"], links.slice(0, 2));
    expect(parts.map(({ items }) => items)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });
});
