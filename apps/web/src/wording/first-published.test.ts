import { expect, it } from "vitest";
import { findFirstPublished } from "./first-published.ts";

const first = (...times: (string | null)[]) =>
  findFirstPublished(times.map((publishedAt) => ({ publishedAt })))?.publishedAt ?? null;

it("is what came before all else, whatever the offsets", () => {
  expect(first("2017-03-20T11:44+03:00", "2017-03-20T16:30+09:00")).toBe("2017-03-20T16:30+09:00");
  expect(first("2017-03-18", "2017-03-21T09:00+03:00")).toBe("2017-03-18");
});

it.each([
  ["2017-03-20", "2017-03-20T11:44+03:00"],
  ["2017-03-20T11:44", "2017-03-20T16:30+09:00"],
  ["2017-03-20T11:44+03:00", null],
  ["2017-03-20T11:44+03:00", "2017-03-20T08:44Z"],
])("cannot be told of %s and %s", (one, other) => {
  expect(first(one, other)).toBeNull();
});

it("is nobody where there is one alone", () => {
  expect(first("2017-03-20T11:44+03:00")).toBeNull();
});
