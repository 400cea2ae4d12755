import { expect, it } from "vitest";
import { parseMergeParams } from "./merge-params.ts";

it("knows what is to be compared by slugs, and what was typed by an address of the site, a slug or else as words", () => {
  expect(parseMergeParams({ with: ["a-b", "a-b", "c"] }, "events")).toEqual({
    slugs: ["a-b", "c"],
    named: null,
    words: "",
  });
  const find = (words: string) => parseMergeParams({ with: "a", find: words }, "events").named;
  expect(find("https://annals.example/events/2017-talks?x#y")).toBe("2017-talks");
  expect(find("2017-talks")).toBe("2017-talks");
  expect(find("talks in Tokyo")).toBeNull();
  expect(find("talks")).toBeNull();
  expect(find("/events/%E6%97%A5%E6%9C%AC")).toBe("日本");
  expect(find("/events/%E6")).toBeNull();
});

it("keeps words that look like a slug, which may be none", () => {
  expect(parseMergeParams({ with: "a", find: "Jean-Marc" }, "entities").words).toBe("Jean-Marc");
});
