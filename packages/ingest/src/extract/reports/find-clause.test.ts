import { expect, it } from "vitest";
import { findClause } from "./find-clause.ts";

it.each([
  ['"', '"'],
  ["“", "”"],
  ["«", "»"],
])("ends a clause where its quotation ends: %s %s", (open, close) => {
  const text = `${open}We will meet in Norburg next year,${close} the mayor of Sudburg said.`;
  const start = text.indexOf("next year");
  const clause = findClause(text, { start: 0, end: text.length }, { start, end: start + 9 }, (words) =>
    words.includes("meet"),
  );
  expect(text.slice(clause.start, clause.end)).toBe("We will meet in Norburg next year");
});
