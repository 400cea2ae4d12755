import { expect, it } from "vitest";
import { toStatements } from "./statement.ts";

const claim = (property: string, value: string) => ({
  property,
  value,
  status: "SHOWN" as const,
  rule: "date/day",
  ruleVersion: 3,
  because: "It says so.",
  evidence: [],
});

it("gives the first claims of each property, and tells how many there are", () => {
  const dates = Array.from({ length: 40 }, (_, day) => claim("date", `2017-03-${day}`));
  const { statements, totalStatements } = toStatements("https://a.example", [
    ...dates,
    claim("title", "Talks"),
  ]);
  expect(totalStatements).toBe(41);
  expect(statements.map(({ property }) => property)).toEqual([...Array(8).fill("date"), "title"]);
  expect(statements[0]).toMatchObject({ value: "2017-03-0", rule: "date/day 3" });
});
