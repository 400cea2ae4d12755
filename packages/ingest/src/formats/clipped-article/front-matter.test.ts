import { expect, it } from "vitest";
import { toPage } from "../page/page.ts";
import { detect } from "./detect.ts";
import { readFrontMatter } from "./front-matter.ts";

const story = "The ferry between Aldau and the islands runs again from Monday, the company said.";
const toFields = (...lines: string[]) => {
  const matter = readFrontMatter(toPage(["---", ...lines, "---", story].join("\n")));
  return matter && Object.fromEntries(Object.entries(matter.fields).map(([name, { text }]) => [name, text]));
};

it("reads the names that tools use, without quotes, brackets and links", () => {
  expect(
    toFields(
      "title: 'A ferry: again'",
      "authors: [Ann Lee, Jo Roe]",
      "source: Harbour Gazette",
      "source_url: https://gazette.example/a",
      "date_published: 2021-06-14",
    ),
  ).toEqual({
    title: "A ferry: again",
    by: "Ann Lee, Jo Roe",
    site: "Harbour Gazette",
    address: "https://gazette.example/a",
    published: "2021-06-14",
  });
  expect(toFields('title: "Again"', "author:", '  - "[[Ann Lee]]"', '  - "[[Jo Roe]]"')).toEqual({
    title: "Again",
    by: "Ann Lee",
  });
});

it("takes the first of two that mean the same, and no empty value", () => {
  expect(toFields("title: A", "headline: B", "author:", "date: ")).toEqual({ title: "A" });
});

it.each([
  ["no title", ["url: https://gazette.example/a"]],
  ["a sentence", ["title: A", "The ferry runs again."]],
  ["nothing", []],
])("is none with %s between the lines", (_, lines) => {
  expect(toFields(...lines)).toBeNull();
});

it("is none further down, unclosed, or with nothing below it", () => {
  const page = (...lines: string[]) => toPage(lines.join("\n"));
  expect(readFrontMatter(page(story, "---", "title: A", "---"))).toBeNull();
  expect(readFrontMatter(page("---", "title: A", story))).toBeNull();
  expect(detect(page("---", "title: A", "---"))).toBe(0);
  expect(detect(page("---", "title: A", "---", story))).toBeGreaterThan(0.5);
});
