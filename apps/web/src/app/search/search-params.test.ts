import { expect, it } from "vitest";
import { parseSearchParams, toSearchFilter, toSearchHref } from "./search-params.ts";

it("reads a search from its address and writes the same address again", () => {
  const params = parseSearchParams({
    q: " kuril islands ",
    type: ["EVENT", "SECRET", "constructor"],
    kind: "toString",
    after: "x",
  });
  expect(params).toMatchObject({ query: "kuril islands", types: ["EVENT"], after: "x", before: null });
  expect(toSearchHref(params)).toBe("/search?q=kuril+islands&type=EVENT");
  const narrowed =
    "/search?q=talks&kind=MEETING&source=tass&entity=japan&entity=russia&language=en&from=2016&to=2017-03";
  const search = new URL(narrowed, "http://localhost").searchParams;
  const given = Object.fromEntries([...search.keys()].map((key) => [key, search.getAll(key)]));
  expect(toSearchHref(parseSearchParams(given))).toBe(narrowed);
  expect(toSearchFilter(parseSearchParams(given))).toEqual({
    types: null,
    kinds: ["MEETING"],
    sources: ["tass"],
    entities: ["japan", "russia"],
    languages: ["en"],
    from: "2016-01-01",
    to: "2017-03-31",
  });
});
