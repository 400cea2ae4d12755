import { expect, it } from "vitest";
import { parseSearchParams, toSearchHref } from "./search-params.ts";

it("reads a search from its address and writes the same address again", () => {
  const params = parseSearchParams({ q: " kuril islands ", type: ["EVENT", "SECRET"], after: "x" });
  expect(params).toEqual({ query: "kuril islands", types: ["EVENT"], after: "x", before: null });
  expect(toSearchHref(params)).toBe("/search?q=kuril+islands&type=EVENT");
});
