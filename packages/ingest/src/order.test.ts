import { describe, expect, it } from "vitest";
import { assignSlugs } from "./order.ts";

function toSlugs(...items: [slugStem: string, id: string][]): string[] {
  const slugs = assignSlugs(items.map(([slugStem, id]) => ({ slugStem, id })));
  return items.map(([, id]) => slugs.get(id) ?? "");
}

describe("slugs", () => {
  it("are as wanted for the first, and marked by their ids for the others", () => {
    expect(toSlugs(["talks", "evt-aaaa1111"], ["talks", "evt-bbbb2222"], ["visit", "evt-cccc3333"])).toEqual([
      "talks",
      "talks--bbbb",
      "visit",
    ]);
  });

  it("take as many digits as tell the others apart", () => {
    const ids = ["evt-0000", "evt-bbbb2222", "evt-bbbb3333"];
    expect(toSlugs(...ids.map((id): [string, string] => ["talks", id]))).toEqual([
      "talks",
      "talks--bbbb2222",
      "talks--bbbb3333",
    ]);
  });

  it("are not changed by who wants another", () => {
    expect(toSlugs(["talks", "evt-aaaa"], ["talks", "evt-bbbb"]).at(-1)).toBe(
      toSlugs(["talks", "evt-aaaa"], ["talks-bbbb", "evt-cccc"], ["talks", "evt-bbbb"]).at(-1),
    );
  });

  it("are the id's digits where nothing is wanted", () => {
    expect(toSlugs(["", "ent-aaaa1111"])).toEqual(["aaaa1111"]);
  });
});
