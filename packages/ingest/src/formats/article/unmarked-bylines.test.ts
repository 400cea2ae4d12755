import { describe, expect, it } from "vitest";
import { parseAnyText } from "../parse-document.ts";

const T = "Ferry between Norburg and Sudburg runs again";
const P1 =
  "The mayors of both towns met on the pier on Monday, and they spoke of the ferry that was to run again, officials said.";
const P2 =
  "“It is late, but it is ours,” the mayor of Norburg told reporters after the talks in the harbour office.";

const read = (lines: string[]) => {
  const parsed = parseAnyText(`${lines.join("\n\n")}\n`);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { title, reports } = parsed.value;
  return {
    title: title?.text,
    byline: reports[0]?.byline?.text ?? null,
    story: reports[0]?.paragraphs.length,
  };
};

describe("a byline beside the time", () => {
  it.each([
    "Published on 30/10/2022 - 20:14 By Ann Lee - Norburg",
    "Norburg.com | Ann Lee\u00A0Published May 9, 2023\u00A0 Updated May 10, 2023 12:21am",
  ])("wins over the photographer's name below it: %s", (time) => {
    expect(read([T, time, "Abiola Sample", P1, P2, "Share this:"])).toMatchObject({
      title: T,
      byline: "Ann Lee",
    });
  });
});

describe("a byline without By", () => {
  it.each([
    ["Ann Lee, Staff Writer", "Ann Lee"],
    ["Ann Lee, Political Correspondent", "Ann Lee"],
    ["ANN LEE in Nairobi", "ANN LEE"],
    ["Ann Lee in Madrid", "Ann Lee"],
    ["Abiola Sample", "Abiola Sample"],
    ["Abiola Sample and Sunniva Lee", "Abiola Sample and Sunniva Lee"],
    ["Ann Lee with AFP, dpa, Reuters", "Ann Lee"],
    ["JANE SAMPLE MOLINA", "JANE SAMPLE MOLINA"],
    ["By Darryl Sample & Ann Lee", "Darryl Sample & Ann Lee"],
    ["The Norland Bureau", "The Norland Bureau"],
    ["Our Correspondent, Sudburg", "Our Correspondent"],
    ["NPO/NL's Norland Service", "NPO/NL's Norland Service"],
    ["Ann Lee, NBR Pacific Correspondent in Norburg", "Ann Lee"],
    ["Ann Lee and Bo Berg, Associated Press", "Ann Lee and Bo Berg"],
    [
      "Ann Lee in Oslo, Bo Berg in Riga and Cy Day in Bonn",
      "Ann Lee in Oslo, Bo Berg in Riga and Cy Day in Bonn",
    ],
  ])("is read beside the time of the page: %s", (line, byline) => {
    const expected = { title: T, byline, story: 2 };
    expect(read([T, line, "March 20, 2017, 11:44", "Share this:", P1, P2, "Read next"])).toEqual(expected);
  });

  it("is read above the name that its author has elsewhere", () => {
    const lines = [T, "• The pier is closed", "Ann Lee", "@ann_lee", "March 20, 2017, 11:44", P1, P2];
    expect(read([...lines, "Share this:"]).byline).toBe("Ann Lee");
  });

  it.each([
    "Ann Lee   @annlee   /   11:25 am UTC • July 18, 2018",
    "Ann Lee · NBC News · Posted: May 29, 2018 7:51 AM ET | Last Updated: May 29, 2018",
  ])("is read on the line of the time: %s", (time) => {
    expect(read([T, time, "Share this:", P1, P2, "Read next"])).toMatchObject({
      title: T,
      byline: "Ann Lee",
    });
  });

  it.each(["Middle East", "South Africa", "Human Rights", "Ann Lee speaks in Norburg on Monday"])(
    "is not a section or a caption there: %s",
    (line) => {
      const lines = [T, line, "March 20, 2017, 11:44", "Share this:", P1, P2, "Read next"];
      expect(read(lines).byline).toBeNull();
    },
  );

  it("is read in capitals below a time that has told the place", () => {
    const lines = [T, "Updated - March 20, 2017 11:59 pm IST - NEW DELHI", "SUHASINI SAMPLE", P1, P2];
    expect(read(lines).byline).toBe("SUHASINI SAMPLE");
    expect(read([T, "March 20, 2017 11:59 pm", "NORBURG", P1, P2, "Share this:"]).byline).toBeNull();
  });

  it("is read above the outlet's name and the time", () => {
    const lines = [T, "Syamsul Sample M. Lee", "The Jakarta Post", "Norburg ● Fri, May 11, 2018", P1, P2];
    expect(read(lines).byline).toBe("Syamsul Sample M. Lee");
  });

  it("is not a caption above its credit", () => {
    const lines = [T, "March 20, 2017, 11:44", "Ann Lee", "© AP Photo/John Sample", P1, P2, "Share this:"];
    expect(read(lines).byline).toBeNull();
  });

  it.each([
    [
      "a length to read below it",
      ["Hyonlee Sample, Jo Berg", "5 Min Read", P1, P2],
      "Hyonlee Sample, Jo Berg",
    ],
    [
      "the agency's own line below the story",
      ["Kanulee Sample", "Norburg", P1, P2, "Reporting by Kanulee Sample; Editing by Bo Berg"],
      "Kanulee Sample",
    ],
    ["its agency's name", ["Reuters Staff", P1, P2], "Reuters Staff"],
    ["a label above it", ["March 20, 2017, 11:44", "Text by:", "NEWS WIRES", P1, P2], "NEWS WIRES"],
  ])("is told by %s", (_, lines, byline) => {
    expect(read([T, ...lines]).byline).toBe(byline);
  });

  it("is no credit below its label", () => {
    const lines = [
      T,
      "March 20, 2017",
      "Image copyright",
      "AFP",
      "Image caption",
      "The ferry at the pier",
      P1,
      P2,
    ];
    expect(read(lines)).toEqual({ title: T, byline: null, story: 2 });
  });
});
