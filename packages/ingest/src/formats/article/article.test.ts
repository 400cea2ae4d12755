import { describe, expect, it } from "vitest";
import { parseDocument } from "../parse-document.ts";

const STORY =
  "TOKYO, March 20. /TASS/. The ministers of both countries met in the capital and spoke of the islands for an hour.";

const read = (text: string) => {
  const parsed = parseDocument(text);
  return parsed.ok ? parsed.value : null;
};

describe("when a page was published", () => {
  it("is the time labelled so, though an update is stated more exactly", () => {
    const document = read(
      `Ministers meet for talks in Tokyo\n\nPublished March 20, 2017\n\nUpdated: March 25, 2017, 10:00 GMT\n\n${STORY}\n`,
    );
    expect(document?.published?.value).toEqual({ edtf: "2017-03-20", time: null, offset: null });
  });

  it("is the update where the page states nothing else", () => {
    const document = read(
      `Ministers meet for talks in Tokyo\n\nUpdated: March 25, 2017, 10:00 GMT\n\n${STORY}\n`,
    );
    expect(document?.published?.value).toEqual({ edtf: "2017-03-25", time: "10:00", offset: "+00:00" });
  });

  it.each([
    ["above the story", `Source: Xinhua | 2014-05-11 18:02:33\n\n${STORY}\n`],
    [
      "below the story",
      `${STORY}\n\nSource: Xinhua | 2014-05-11 18:02:33\n\nMore words of another page follow.\n`,
    ],
  ])("is read beside the source %s", (_, rest) => {
    const document = read(`Ministers meet for talks in Tokyo\n\n${rest}`);
    expect(document?.published?.value).toEqual({ edtf: "2014-05-11", time: "18:02", offset: null });
    expect(document?.reports[0]?.paragraphs).toHaveLength(1);
  });

  it.each([
    "Sat Jul 18, 2020 12:00 AM Last update on: Sat Jul 18, 2020 01:12 AM",
    "July 18, 202012:00 AM ET Heard on The Morning Hour",
  ])("is read where more stands behind it: %s", (time) => {
    const document = read(`Ministers meet for talks in Tokyo\n\n${time}\n\n${STORY}\n`);
    expect(document?.published?.value).toMatchObject({ edtf: "2020-07-18", time: "00:00" });
  });

  it("is read below the story where the page tells it nowhere else, and is no part of the story", () => {
    const page = (foot: string) => read(`Ministers meet for talks in Tokyo\n\n${STORY}\n\n${foot}\n`);
    const closed = page("Reporting by Ann Lee; editing by Bo Berg\n\nJanuary 25, 2019 / 1:02 PM");
    expect(closed?.published?.value).toEqual({ edtf: "2019-01-25", time: "13:02", offset: null });
    expect(closed?.reports[0]?.paragraphs).toHaveLength(1);
    expect(page("The ferry of Norburg\n\nJanuary 25, 2019\n\nThe pier of Sudburg")?.published).toBeNull();
  });

  it("is not the day of a source that is only cited", () => {
    const document = read(`Ministers meet for talks\n\n${STORY}\n\nSource: Report of June 1, 2010\n`);
    expect(document?.published).toBeNull();
  });
});
