import { expect, it } from "vitest";
import { type PageVersion, toVersionWords } from "./version-words.ts";

const version = (
  id: string,
  retrievedAt: string | null,
  publishedDay: string | null = null,
): PageVersion => ({
  id,
  retrievedAt,
  publishedDay,
});
const first = version("first", "2017-01-01T00:00:00.000Z");
const second = version("second", "2018-01-01T00:00:00.000Z");
const published = version("published", null, "2016-01-01");

it("counts the versions of a page from the oldest", () => {
  expect(toVersionWords(first, [second, published])).toBe("version 1 of 3");
  expect(toVersionWords(second, [first, published])).toBe("version 2 of 3");
  expect(toVersionWords(published, [first, second])).toBe("version 3 of 3");
});

it("claims no order that nothing tells", () => {
  expect(toVersionWords(version("one", null), [version("other", null)])).toBe("one of 2 versions");
});
