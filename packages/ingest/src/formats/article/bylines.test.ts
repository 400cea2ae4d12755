import { describe, expect, it } from "vitest";
import { toPage } from "../page/page.ts";
import { findByline, findSignOff, findTimedByline } from "./bylines.ts";

const find = <T>(
  text: string,
  read: (line: ReturnType<typeof toPage>["lines"][number]) => T | null,
): T | null => {
  const line = toPage(text).lines[0];
  return line ? read(line) : null;
};

const slice = (text: string, span: { start: number; end: number } | null | undefined) =>
  span ? text.slice(span.start, span.end) : null;

describe("findByline", () => {
  it.each([
    ["By Denis Pinchuk and Polina Nikolskaya", "Denis Pinchuk and Polina Nikolskaya", null],
    ["BY ANN EXAMPLE", "ANN EXAMPLE", null],
    ["By Robert van Example, Norland Gazette", "Robert van Example, Norland Gazette", null],
    ["Author: Ann Example", "Ann Example", null],
    ["By Bo H. Example and Ann van den Lee", "Bo H. Example and Ann van den Lee", null],
    ["By Ines de la Muestra", "Ines de la Muestra", null],
    ["- Associated Press", "Associated Press", "Associated Press"],
    ["(Xinhua)", "Xinhua", "Xinhua"],
    ["• Kyodo", "Kyodo", "Kyodo"],
    ["• , NHK", "NHK", null],
    ["Associated Press", "Associated Press", "Associated Press"],
    ["AFP-JIJI", "AFP-JIJI", "AFP-JIJI"],
    ["By Mari Sample, AP", "Mari Sample", "AP"],
    ["By JO SAMPLE FOR MAILONLINE", "JO SAMPLE", null],
    ["By Ann Lee in Riga", "Ann Lee", null],
    ["By Ann Lee in Riga and Bo Berg in Bonn", "Ann Lee in Riga and Bo Berg in Bonn", null],
    ["By Ann Lee and Bo Berg in New York", "Ann Lee and Bo Berg", null],
    ["By COSTAS SAMPLE and ANN LEE , Associated Press", "COSTAS SAMPLE and ANN LEE", "Associated Press"],
    ["(By Keiji Sample)", "Keiji Sample", null],
    ["By Elchin Sample – Trend:", "Elchin Sample", "Trend"],
    ["By Foster Sample The Associated Press", "Foster Sample", null],
    ["By RFE/RL's Norlandic Service", "RFE/RL's Norlandic Service", null],
    ["By North Sea correspondent Ann Lee in Norburg", "Ann Lee", null],
    ["Author Julian Sample (Norburg)", "Julian Sample", null],
    ["Press Trust of India  |  Norburg", "Press Trust of India", "Press Trust of India"],
    ["AFP, NORBURG", "AFP", "AFP"],
  ])("reads %s", (text, names, agency) => {
    const byline = find(text, findByline);
    expect([slice(text, byline?.names), slice(text, byline?.agency)]).toEqual([names, agency]);
  });

  it.each(["By order of the court", "By the river stands a house.", "Japan Times", "By"])(
    "finds none in %s",
    (text) => {
      expect(find(text, findByline)).toBeNull();
    },
  );
});

describe("findSignOff", () => {
  it("reads an agency behind the last sentence", () => {
    const text = "The leaders met in Argentina. Jiji Press";
    expect(slice(text, find(text, findSignOff))).toBe("Jiji Press");
    expect(slice("He said so. (AFP)", find("He said so. (AFP)", findSignOff))).toBe("AFP");
    expect(find("The leaders met. Ann Example", findSignOff)).toBeNull();
  });
});

describe("findTimedByline", () => {
  it.each([
    [
      "By Ann Lee, Norland Post. Published Feb. 11, 2015. Updated Feb. 12 2015 at 3:33 am",
      "Ann Lee, Norland Post",
    ],
    ["Posted on September 21, 2012 by Ann van Lee", "Ann van Lee"],
    ["Anna Sample | Norland.com Updated May 08, 2021 02:11pm", "Anna Sample"],
    ["Surojit Sample | TNN | Jul 23, 2024, 14:32 IST", "Surojit Sample"],
    ["By JANE SAMPLE and BO BERG-LEE JAN. 8, 2018", "JANE SAMPLE and BO BERG-LEE"],
    ["By JANE SAMPLEJAN. 8, 2018", "JANE SAMPLE"],
    ["By WANG SAMPLE in Norburg | China Daily | Updated: 2018-01-08 07:04", "WANG SAMPLE"],
    ["World News | May 08, 2021 02:11pm", null],
  ])("reads who wrote it on the line of its date: %s", (text, names) => {
    expect(slice(text, find(text, findTimedByline)?.names)).toBe(names);
  });

  it("reads the outlet beside a date", () => {
    const text = "Japan Times -- Jan 23";
    expect(slice(text, find(text, findTimedByline)?.names)).toBe("Japan Times");
    expect(find("Norland -- Jan 23", findTimedByline)).toBeNull();
  });
});
