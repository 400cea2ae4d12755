import { expect, it } from "vitest";
import { toOmissionWords } from "./omission-words.ts";

it("says what a code means", () => {
  expect(toOmissionWords("not-kept-image-address")).toBe(
    "the address of a picture, which the archive does not keep",
  );
  expect(toOmissionWords("after-story")).toBe("behind the end of the story");
});

it("leaves a code without words readable", () => {
  expect(toOmissionWords("weather-report")).toBe("weather report");
});
