import { expect, it } from "vitest";
import { ApiTrouble } from "../graphql/ask-api.ts";
import { findMerged } from "./find-merged.ts";

const search = {
  getThing: async (slug: string) => (slug.startsWith("no") ? null : { id: slug.replace("old-", "") }),
  find: async (words: string) => {
    if (words === "endless") throw new ApiTrouble("That is too long.", "text.too-long");
    return [words];
  },
};

it("begins with nothing, and finds the first by words", async () => {
  const nothing = { things: [], missing: [], words: "", found: [], refusal: null };
  expect(await findMerged({ slugs: [], named: null, words: "" }, search)).toEqual(nothing);
  expect(await findMerged({ slugs: [], named: null, words: "lima" }, search)).toEqual({
    ...nothing,
    words: "lima",
    found: ["lima"],
  });
});

it("takes what was typed for a slug where a thing has it, and searches for it where none has", async () => {
  const known = await findMerged({ slugs: ["a"], named: "jean-marc", words: "jean-marc" }, search);
  expect([known.things.map(({ id }) => id), known.words]).toEqual([["a", "jean-marc"], ""]);
  const unknown = await findMerged({ slugs: ["a"], named: "no-one", words: "no-one" }, search);
  expect([unknown.things.map(({ id }) => id), unknown.found]).toEqual([["a"], ["no-one"]]);
});

it("tells a slug of the address that names nothing, and takes two slugs of one thing for one", async () => {
  const merged = await findMerged({ slugs: ["a", "old-a", "nothing"], named: null, words: "" }, search);
  expect([merged.things, merged.missing]).toEqual([[{ id: "a" }], ["nothing"]]);
});

it("says why words were not looked for", async () => {
  const merged = await findMerged({ slugs: ["a"], named: null, words: "endless" }, search);
  expect([merged.found, merged.refusal, merged.words]).toEqual([[], "That is too long.", "endless"]);
});
