import { describe, expect, it } from "vitest";
import { parseAnyText } from "../../formats/parse-document.ts";
import { extractDocument } from "../extract-document.ts";

function findReports(text: string): [string, string[]][] {
  const parsed = parseAnyText(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return extractDocument(text, parsed.value).reports.map(({ attribution, evidence }) => [
    text.slice(evidence.start, evidence.end),
    attribution.map(({ value }) => value),
  ]);
}

const HEAD =
  "Peru and Chile to meet\n\nLIMA, Nov 12, 2019 (Reuters) - Ministers of Peru and Chile will meet on Nov. 22 in Arica, the ministry said.\n\n";

describe("the chain of a story", () => {
  it("takes no teller of another report, whose own chain goes by its sentence", () => {
    const text = `${HEAD}According to Axios, Peru asked Chile on Nov. 3 to lend it a boat.\n\nThe New York Times reported on Monday, citing Kyodo News, which cited NHK, that Chile had refused the request on Nov. 5.\n`;
    expect(findReports(text)).toEqual([
      ["Ministers of Peru and Chile will meet on Nov. 22 in Arica, the ministry said.", ["Reuters"]],
      ["Peru asked Chile on Nov. 3 to lend it a boat", ["Reuters", "Axios"]],
      ["Chile had refused the request on Nov. 5", ["Reuters", "The New York Times", "Kyodo News", "NHK"]],
    ]);
  });

  it("goes on where its speaker is quoted, and to the second paragraph where nobody is named", () => {
    const quoted = `${HEAD}“We will talk,” Kyodo quoted him as saying.\n`;
    expect(findReports(quoted)[0]?.[1]).toEqual(["Reuters", "Kyodo News"]);
    const unnamed =
      "Boat sinks on the lake\n\nA boat of the coast guard sank on the lake near the border on Monday, and nobody was hurt in it.\n\nThe boat had left Arica in the morning, NHK quoted the guard as saying.\n";
    expect(findReports(unnamed)[0]?.[1]).toEqual(["NHK"]);
  });
});

describe("clauses", () => {
  it("end at a semicolon, and keep no words of the next one", () => {
    const text = `${HEAD}Between 2005 and 2011 strikes were frequent; the union lost its members.\n\nThe port opened in 1998, and in 2003 a pier was built.\n`;
    expect(findReports(text).map(([evidence]) => evidence)).toEqual([
      "Ministers of Peru and Chile will meet on Nov. 22 in Arica, the ministry said.",
      "Between 2005 and 2011 strikes were frequent",
      "The port opened in 1998",
      "in 2003 a pier was built",
    ]);
  });
});

describe("a plan whose day cannot be resolved", () => {
  it("is not of the day of its announcement, and told once", () => {
    const text =
      "Ministers to meet\n\nLIMA, February 22. /TASS/. Ministers of Peru and Chile will meet next week in Arica, the ministry said.\n\nThey last met in June 2016 in Lima.\n";
    const parsed = parseAnyText(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const { reports } = extractDocument(text, parsed.value);
    expect(
      reports.map(({ status, dates }) => [status, dates.find(({ edtf }) => edtf !== null)?.edtf ?? null]),
    ).toEqual([
      ["PLANNED", null],
      ["OCCURRED", "2016-06"],
    ]);
  });
});
