import { expect, it } from "vitest";
import { findAnswerable } from "./answerable.ts";

const comments = Array.from({ length: 120 }, (_, position) => ({
  id: `c${position}`,
  position,
  author: position === 3 ? "Alma Ruiz" : null,
  text: `It is comment ${position} of many.`,
}));

it("offers every earlier comment, those just before it first, fifty a page", () => {
  const first = findAnswerable(comments, 111, "", 1);
  expect([first.count, first.nearer, first.further]).toEqual([111, null, 2]);
  expect(first.comments.map(({ position }) => position).slice(0, 2)).toEqual([110, 109]);
  const last = findAnswerable(comments, 111, "", 3);
  expect([last.comments.at(-1)?.position, last.comments.length, last.further]).toEqual([0, 11, null]);
  expect(findAnswerable(comments, 111, "", 9).comments).toEqual(first.comments);
});

it("finds a comment by its number, by who wrote it and by its words", () => {
  const find = (words: string) => findAnswerable(comments, 111, words, 1).comments.map(({ id }) => id);
  expect(find("4")).toContain("c3");
  expect(find("alma ruiz")).toEqual(["c3"]);
  expect(find("comment 77 many")).toEqual(["c77"]);
  expect(find("115")).toEqual([]);
});
