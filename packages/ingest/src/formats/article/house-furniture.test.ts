import { describe, expect, it } from "vitest";
import type { TextSpan } from "../../parsed-document.ts";
import { parseAnyText } from "../parse-document.ts";

const T = "Mayors of Norburg and Sudburg agree to run ferry again";
const P1 =
  "The mayors of both towns met on the pier on Monday, and they spoke of the ferry that was to run again, officials said.";
const P2 =
  "“It is late, but it is ours,” the mayor of Norburg, Anna Lind, told reporters after the talks in the harbour office.";

const read = (...lines: string[]) => {
  const text = `${lines.join("\n\n")}\n`;
  const parsed = parseAnyText(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { title, published, dateline, images, reports } = parsed.value;
  const slice = (span: TextSpan | null) => span && text.slice(span.start, span.end);
  return {
    title: title?.text,
    published: published && [published.value.edtf, published.value.time, published.value.offset],
    place: dateline && slice(dateline.place),
    credits: images.map(({ credit }) => slice(credit)),
    story: reports[0]?.paragraphs.length,
  };
};

describe("what houses set about a story", () => {
  it("is a path to the page, or buttons on a line", () => {
    const time = "March 20, 2017, 11:44";
    for (const line of ["You are here: Home » News » Politics", "Print Email Facebook Twitter More"])
      expect(read(line, T, time, P1, P2, "Share this:")).toMatchObject({ title: T, story: 2 });
    expect(read(T, time, P1, P2, "Most Viewed in National", "Man sees bird in tree")).toMatchObject({
      story: 2,
    });
  });

  it("is below the story when it was first told", () => {
    expect(
      read(T, "Updated 19 Mar 2019, 9:41pm", P1, P2, "Topics: ferries", "First posted 19 Mar 2019, 6:12am")
        .published,
    ).toEqual(["2019-03-19", "06:12", null]);
  });

  it("is names of icons, and a tweet with a time of its own", () => {
    const icons =
      "icon bookmark-bicon bookmarkicon cameraicon checkicon chevron downicon chevron lefticon fm";
    const tweeted = "8:14 PM · Aug 4, 2020·Twitter for iPhone";
    expect(
      read(icons, "Last updated 5 Aug 2020 - 21:00 GMT", T, P1, tweeted, P2, "Share this:"),
    ).toMatchObject({ title: T, published: ["2020-08-05", "21:00", "+00:00"], story: 2 });
  });

  it("is a day in slashes, which some write first, and an invitation to their letter", () => {
    const issued = "Issued on: 06/12/2022 - 19:14 Modified: 06/12/2022 - 22:03";
    const letter = ["Daily newsletter", "Receive essential international news every morning", "Subscribe"];
    expect(
      read(T, `Sudburg (Norland) (AFP) – ${P1}`, issued, "3 min", ...letter, P2, "(FRANCE 24 with AFP)"),
    ).toMatchObject({ title: T, published: ["2022-12-06", "19:14", null], place: "Sudburg" });
  });

  it("is credits behind a dash, by way of an agency, or behind a bar", () => {
    const time = "August 23, 2023 06:08 pm | Updated August 24, 2023 08:15 am IST - NORBURG";
    const captions = [
      "The ferry leaves the pier of Norburg on Tuesday. — screengrab",
      "In this image taken from Norburg TV, the ferry leaves its pier. (Norburg TV via AP)",
      "The mayor arrives at the harbour on Tuesday. (Ann Lee, Norburg Pool Photo via AP)",
      "Mayors meet at the harbour office on August 23, 2023. | Photo Credit: PTI",
    ];
    expect(read(T, time, ...captions, P1, P2, "Share this:")).toMatchObject({
      title: T,
      published: ["2023-08-23", "18:08", null],
      credits: ["screengrab", "Norburg TV via AP", "Ann Lee, Norburg Pool Photo via AP", "Photo Credit: PTI"],
    });
  });

  it("is a place in capitals before a colon, where nobody else is set so", () => {
    const time = "February 14, 2021 01:09";
    expect(read(T, time, `NORBURG: ${P1}`, P2, "Share this:")).toMatchObject({ place: "NORBURG", story: 2 });
    const spoken = read(T, time, `LIND: ${P1}`, `BERG: ${P1}`, "Share this:");
    expect(spoken).toMatchObject({ place: null, story: 2 });
  });

  it("is buttons that name where they open", () => {
    const buttons = ["x", "facebook"].map((site) => `${T} on ${site} (opens in a new window)`);
    const found = read(T, ...buttons, "PublishedDECEMBER 31 2019", P1, P2, "Share this:");
    expect(found).toMatchObject({ title: T, published: ["2019-12-31", null, null], story: 2 });
  });
});
