import { expect, it } from "vitest";
import { findQuestion } from "./find-question.ts";

it.each(["/", "/timeline", "/search", "/2017", "/2017/03/20"])(
  "asks only whether the API answers for %s",
  (path) => {
    expect(findQuestion(path)?.variables).toEqual({});
  },
);

it("asks for the thing that an address names", () => {
  expect(findQuestion("/events/2017-03-20-talks")).toEqual({
    query: "query Found($key: String!) { found: event(slug: $key) { id } }",
    variables: { key: "2017-03-20-talks" },
  });
  expect(findQuestion("/entities/%E6%97%A5%E6%9C%AC")?.variables).toEqual({ key: "日本" });
});

it.each([
  "/2017/02/30",
  "/nowhere",
  "/events",
  "/events/a/b",
  "/timeline/2017",
  "/entities/%E6",
  "/toString/a",
])("has nothing to ask for %s, which no page can have", (path) => {
  expect(findQuestion(path)).toBeNull();
});
