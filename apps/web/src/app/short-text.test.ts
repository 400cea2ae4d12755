import { expect, it } from "vitest";
import { toShortText } from "./short-text.ts";

it("cuts at a word and says that it did", () => {
  expect(toShortText("Japan, Russia hold talks", 16)).toBe("Japan, Russia…");
});

it("leaves a short text as it is, on one line", () => {
  expect(toShortText(" Japan,\n Russia ", 40)).toBe("Japan, Russia");
});

it("is never longer than allowed, even within one word", () => {
  expect(toShortText("Donaudampfschifffahrt", 8)).toHaveLength(8);
});
