import { expect, it } from "vitest";
import { findContext } from "./find-context.ts";

const text = "A headline\nThe foreign ministers met Fumio Kishida in Tokyo on Monday.\nMore";

it("stays in the paragraph and cuts at words", () => {
  const start = text.indexOf("Fumio");
  expect(findContext(text, start, start + 13, 14)).toEqual({ before: "… met ", after: " in Tokyo on …" });
});

it("has no ellipsis where the paragraph begins and ends", () => {
  const start = text.indexOf("Fumio");
  expect(findContext(text, start, start + 13, 200)).toEqual({
    before: "The foreign ministers met ",
    after: " in Tokyo on Monday.",
  });
});
