import { expect, it } from "vitest";
import { toDateWords, toMomentWords } from "./words.ts";

it("writes a date no finer than it is known", () => {
  expect(toDateWords("2017-03-20")).toBe("20 March 2017");
  expect(toDateWords("2013-11")).toBe("November 2013");
  expect(toDateWords("1956")).toBe("1956");
});

it("keeps the offset of a moment", () => {
  expect(toMomentWords("2017-03-20T11:44+03:00")).toBe("20 March 2017, 11:44 UTC+3");
  expect(toMomentWords("2017-03-20T11:44-09:30")).toBe("20 March 2017, 11:44 UTC−9:30");
  expect(toMomentWords("2017-03-20T11:44:02.000Z")).toBe("20 March 2017, 11:44 UTC");
  expect(toMomentWords("2017-03-20T11:44")).toBe("20 March 2017, 11:44");
});

it("writes a moment without a time as a date", () => {
  expect(toMomentWords("2010-11-12")).toBe("12 November 2010");
});
