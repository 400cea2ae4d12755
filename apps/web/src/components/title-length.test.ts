import { expect, it } from "vitest";
import { isLongTitle } from "./title-length.ts";

it("takes a sentence for one in whatever script", () => {
  expect(isLongTitle("Martin Ferrer opens a bridge in Lima")).toBe(false);
  expect(isLongTitle("Martin Ferrer opens a bridge. ".repeat(5))).toBe(true);
  expect(isLongTitle("費雷爾在利馬開橋")).toBe(false);
  expect(isLongTitle("費雷爾在利馬開橋。".repeat(4))).toBe(true);
});
