import { expect, it } from "vitest";
import { toBritishOffset } from "./british-time.ts";
import { toPage } from "./page.ts";
import { findStatedTime } from "./stated-times.ts";

it.each([
  ["2019-03-30", "+00:00"],
  ["2019-03-31", "+01:00"],
  ["2019-10-26", "+01:00"],
  ["2019-10-27", "+00:00"],
  ["2020-12-12", "+00:00"],
  ["XXXX-07-01", null],
  ["1970-01-01", null],
])("knows the clocks of the United Kingdom on %s", (day, offset) => {
  expect(toBritishOffset(day)).toBe(offset);
});

it.each([
  ["18:02, UK, Saturday 12 October 2019", "18:02", "+01:00"],
  ["Thursday 12 December 2019 18:02, UK", "18:02", "+00:00"],
  ["Saturday 12 October 2019 18:02, Norburg", "18:02", null],
])("gives a time its offset where the page says UK behind it: %s", (text, time, offset) => {
  const line = toPage(text).lines[0];
  expect(line && findStatedTime(line)?.published).toMatchObject({ time, offset });
});
