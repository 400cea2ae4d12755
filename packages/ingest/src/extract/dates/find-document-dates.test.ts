import { describe, expect, it } from "vitest";
import { parseDocument } from "../../formats/parse-document.ts";
import { findDocumentDates } from "./find-document-dates.ts";

function read(text: string, published: string | null = "2017-03-20"): [string, string | null][] {
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const value = published === null ? null : { edtf: published, time: null, offset: null };
  const page = value
    ? { ...parsed.value, published: { value, rule: "published/given", because: "", evidence: [] } }
    : parsed.value;
  return findDocumentDates(text, page).map(({ finding, resolved }) => [finding.quote, resolved.edtf]);
}

describe("the dates of a whole document", () => {
  it("counts the next day from the day that was told before it", () => {
    expect(
      read(
        "The bridge was opened on May 3, 2015, by the mayor of the town. The next day it was closed again. A year later it fell.",
      ),
    ).toEqual([
      ["May 3, 2015", "2015-05-03"],
      ["The next day", "2015-05-04"],
      ["A year later", "2016"],
    ]);
  });

  it("takes the year of a day from the date told before it", () => {
    expect(
      read(
        "The ship sank in the bay on May 26, 2012. It had left the port on May 6 of that year. It was raised in June of the following year.",
      ),
    ).toEqual([
      ["May 26, 2012", "2012-05-26"],
      ["May 6 of that year", "2012-05-06"],
      ["June of the following year", "2013-06"],
    ]);
  });

  it("does not take a participle for the verb of a plan", () => {
    const plan =
      "The firm spoke of losses in October. It is due to release detailed results on Jan. 31 in Lima.";
    expect(read(plan, "2025-01-08")).toEqual([
      ["October", "2024-10"],
      ["Jan. 31", "2025-01-31"],
    ]);
  });

  it("leaves the next day open behind a month", () => {
    expect(
      read(
        "The bridge was opened in May 2015 by the mayor of the town. The next day it was closed again by him.",
      ),
    ).toEqual([
      ["May 2015", "2015-05"],
      ["The next day", null],
    ]);
  });

  it("tells by the verb which way a weekday lies", () => {
    expect(
      read(
        "The council met on Thursday in the capital. It is scheduled to meet again on Wednesday in the capital.",
      ),
    ).toEqual([
      ["Thursday", "2017-03-16"],
      ["Wednesday", "2017-03-22"],
    ]);
  });

  it("takes a day without a year that a past verb tells for one of last year rather than of a day to come", () => {
    expect(
      read(
        "The trial of the mayor opened on November 6. He is to speak in the capital again on November 20. The bill of May 20 is dear.",
      ),
    ).toEqual([
      ["November 6", "2016-11-06"],
      ["November 20", "2017-11-20"],
      ["May 20", "2017-05-20"],
    ]);
    expect(read("The aide fled the capital on May 4, as the mayor said.")).toEqual([["May 4", "2016-05-04"]]);
  });

  it("reads a date of digits in the order that another one on the page shows", () => {
    expect(
      read("The bridge was opened on 2/7/2015 and it was closed again on 15/7/2015 by the mayor."),
    ).toEqual([
      ["2/7/2015", "2015-07-02"],
      ["15/7/2015", "2015-07-15"],
    ]);
    expect(read("The bridge was opened on 2/7/2015 by the mayor of the town.")).toEqual([["2/7/2015", null]]);
  });

  it("reads the clock of a zone whose short form ends the sentence only in looks", () => {
    expect(read("The offer was open until 5 p.m. EST on Friday, as the company said.")).toEqual([
      ["5 p.m. EST on Friday", expect.stringMatching(/^2017-03-(?:17|24)$/)],
    ]);
  });
});
