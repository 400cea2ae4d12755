import { expect, it } from "vitest";
import { parseMergeParams } from "./merge-params.ts";

it("knows what is to be compared by slugs, by an address of the site, and else by words", () => {
  expect(parseMergeParams({ with: ["a-b", "a-b", "c"] }, "events")).toEqual({
    slugs: ["a-b", "c"],
    words: "",
  });
  expect(
    parseMergeParams({ with: "a", find: "https://annals.example/events/2017-talks?x#y" }, "events"),
  ).toEqual({
    slugs: ["a", "2017-talks"],
    words: "",
  });
  expect(parseMergeParams({ with: "a", find: "shinzo-abe" }, "entities").slugs).toEqual(["a", "shinzo-abe"]);
  expect(parseMergeParams({ with: "a", find: "talks in Tokyo" }, "events")).toEqual({
    slugs: ["a"],
    words: "talks in Tokyo",
  });
});
