import { expect, it } from "vitest";
import { toPrecisionWords } from "./words.ts";

it("does not claim a year that is only about right", () => {
  expect(toPrecisionWords({ edtf: "2023", precision: "YEAR" })).toBe("known to the year");
  expect(toPrecisionWords({ edtf: "2023~", precision: "YEAR" })).toBe("known only to about the year");
});
