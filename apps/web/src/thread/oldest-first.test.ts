import { expect, it } from "vitest";
import { takeOldestFirst } from "./oldest-first.ts";

const order = (times: readonly (string | null)[]) => takeOldestFirst(times, (time) => time);

it("puts the oldest first, whatever its offset, and those that tell no time last", () => {
  expect(
    order([null, "2017-03-21", "2017-03-20T10:00+09:00", "2017-03-20T02:00+01:00", "2017-03-20T08:00+00:00"]),
  ).toEqual([
    "2017-03-20T10:00+09:00",
    "2017-03-20T02:00+01:00",
    "2017-03-20T08:00+00:00",
    "2017-03-21",
    null,
  ]);
});

it("leaves comments of one time in their order", () => {
  const comments = [1, 2, 3].map((id) => ({ id, at: "2017-03-20" }));
  expect(takeOldestFirst(comments, ({ at }) => at)).toEqual(comments);
});
