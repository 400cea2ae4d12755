import { expect, it } from "vitest";
import { parseSourcesParams, toSourceQuestion, toSourcesHref } from "./sources-params.ts";

it.each([
  ["/sources", {}],
  ["/sources?q=japan&order=documents", { q: " japan ", order: "documents" }],
])("%s is read and written alike", (address, params) => {
  expect(toSourcesHref(parseSourcesParams(params))).toBe(address);
});

it("takes what is no choice for none", () => {
  expect(parseSourcesParams({ q: "  ", order: "toString" })).toEqual({ words: "", order: "name" });
});

it("asks for those with the words, those that tell of most events first", () => {
  expect(toSourceQuestion({ words: "times", order: "events" })).toEqual({
    filter: { text: "times" },
    orderBy: "EVENTS_DESC",
  });
});
