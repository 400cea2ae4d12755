import { expect, it } from "vitest";
import { compareWording } from "./compare-wording.ts";

it("marks the words that one text has and the other has not", () => {
  const { parts, shared } = compareWording("Talks were held in Tokyo.", "Talks were put off in Tokyo.");
  expect(parts.filter(({ side }) => side === "first").map(({ text }) => text.trim())).toEqual(["held"]);
  expect(parts.filter(({ side }) => side === "second").map(({ text }) => text.trim())).toEqual(["put off"]);
  expect(shared).toBeGreaterThan(0.6);
});

it("finds nothing shared in texts without a common word", () => {
  expect(compareWording("Talks", "Отставка").shared).toBe(0);
});
