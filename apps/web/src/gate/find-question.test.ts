import { expect, it } from "vitest";
import { collectOperations } from "../graphql/operations/collect-operations.ts";
import { findQuestion } from "./find-question.ts";

it.each(["/", "/timeline", "/search", "/2017", "/2017/03/20", "/sign-in", "/edit/merge-events"])(
  "asks only whether the API answers for %s",
  (path) => {
    expect(findQuestion(path)?.variables).toEqual({});
  },
);

it("asks for the thing that an address names, by a registered operation", async () => {
  const operations = await collectOperations(import.meta.dirname);
  const question = findQuestion("/events/2017-03-20-talks");
  expect(question?.variables).toEqual({ key: "2017-03-20-talks" });
  expect(operations[question?.documentId ?? ""]).toContain("found: event(slug: $key, asOf: $asOf)");
  expect(findQuestion("/edit/events/2017-03-20-talks")).toEqual(question);
  expect(findQuestion("/entities/%E6%97%A5%E6%9C%AC")?.variables).toEqual({ key: "日本" });
});

it.each([
  "/2017/02/30",
  "/nowhere",
  "/events",
  "/events/a/b",
  "/edit/events/a/b",
  "/edit/nothing/a",
  "/timeline/2017",
  "/entities/%E6",
  "/toString/a",
])("has nothing to ask for %s, which no page can have", (path) => {
  expect(findQuestion(path)).toBeNull();
});
