import { expect, it } from "vitest";
import { parseEntitiesParams, toEntitiesHref, toEntityQuestion } from "./entities-params.ts";

it.each([
  ["/entities", {}],
  ["/entities?kind=PERSON&q=abe&order=mentions", { kind: "PERSON", q: "abe", order: "mentions" }],
])("%s is read and written alike", (address, params) => {
  expect(toEntitiesHref(parseEntitiesParams(params))).toBe(address);
});

it.each(["PARTY", "constructor"])("takes what is no choice, %s, for none", (kind) => {
  expect(parseEntitiesParams({ kind, q: "  ", order: "age" })).toEqual({
    kind: null,
    words: "",
    order: "name",
  });
});

it("asks for names with the words, most often named first", () => {
  expect(toEntityQuestion({ kind: "PLACE", words: "kuril", order: "mentions" })).toEqual({
    filter: { kinds: ["PLACE"], text: "kuril" },
    orderBy: "MENTIONS_DESC",
  });
});
