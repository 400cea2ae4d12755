import { expect, it } from "vitest";
import { findThread } from "./find-thread.ts";

const page =
  "The story ends in 2017.\n\n  • 2\n\n    Jim Poushinsky\n\n    Wow!\n\n  • -3\n\n\n    Never!\n\nLogin";

function comment(words: string, author: string | null) {
  const start = page.indexOf(words);
  return { start, end: start + words.length, author, postedAt: null };
}

it("has the lines over the first comment in it, and no line of the story", () => {
  const thread = findThread(page, [comment("Wow!", "Jim Poushinsky"), comment("Never!", null)]);
  expect(page.slice(0, thread?.start)).toBe("The story ends in 2017.\n");
  expect(page.slice(thread?.end)).toBe("\n\nLogin");
});

it("begins at the comment where the line over it is of the story", () => {
  const thread = findThread(page, [comment("Never!", null)]);
  expect(page.slice(thread?.start).trimStart().startsWith("• -3")).toBe(true);
});

it("is nowhere on a page without comments", () => {
  expect(findThread(page, [])).toBeNull();
});
