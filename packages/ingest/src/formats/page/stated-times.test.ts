import { describe, expect, it } from "vitest";
import { toPage } from "./page.ts";
import { findSlashOrder, findStatedTime, isTimeLine } from "./stated-times.ts";

const find = (text: string) => {
  const line = toPage(text).lines[0];
  return line ? findStatedTime(line) : null;
};

describe("findStatedTime", () => {
  it.each([
    ["March 20, 2017, 11:44 UTC+3 TOKYO", "2017-03-20", "11:44", "+03:00"],
    ["October 08, 2015, 6:34 UTC+3 MOSCOW", "2015-10-08", "06:34", "+03:00"],
    ["10:18 JST, April 27, 2022", "2022-04-27", "10:18", "+09:00"],
    ["31 May 2019 07:42 (UTC+04:00)", "2019-05-31", "07:42", "+04:00"],
    ["Updated: 2013-08-19 23:54", "2013-08-19", "23:54", null],
    ["September 5, 2022 2:50 pm CET", "2022-09-05", "14:50", "+01:00"],
    ["Posted at 12:05 a.m. on Jan. 2, 2019", "2019-01-02", "00:05", null],
    ["22 Jan, 2019 15:57 / Updated 5 years ago", "2019-01-22", "15:57", null],
    ["PUBLISHED JAN 10, 2018, 5:00 AM SGT", "2018-01-10", "05:00", "+08:00"],
    ["Monday, November 1, 2010", "2010-11-01", null, null],
    [
      "Updated: June 15, 2024 at 6:12 p.m. EDT | Published: June 14, 2024 at 2:05 p.m. EDT",
      "2024-06-14",
      "14:05",
      "-04:00",
    ],
    ["Updated 5:02 PM CET, March 4, 2024; published March 3, 2024", "2024-03-03", null, null],
    ["2019年3月5日", "2019-03-05", null, null],
    [
      "Mon 26 Nov 2018 20.31 GMTFirst published on Mon 26 Nov 2018 19.56 GMT",
      "2018-11-26",
      "19:56",
      "+00:00",
    ],
    ["Updated March 11, 2019 — 8.07amfirst published at 6.05am", "2019-03-11", "06:05", null],
    ["January 24, 20207:15am", "2020-01-24", "07:15", null],
    ["Date: Jan - 10 - 2017 , 17:24", "2017-01-10", "17:24", null],
    ["April  3,  2016  /  8:12  AM", "2016-04-03", "08:12", null],
    ["PublishedDECEMBER 31 2019", "2019-12-31", null, null],
    ["Issued on: 16/12/2022 - 19:14 Modified: 16/12/2022 - 22:03", "2022-12-16", "19:14", null],
    ["2018/01/08 18:04:22", "2018-01-08", "18:04", null],
    ["Updated 0611 GMT (1411 HKT) January 8, 2018", "2018-01-08", "06:11", "+00:00"],
    ["By JANE SAMPLEJAN. 8, 2018", "2018-01-08", null, null],
    ["Valley News 15-05-2022", "2022-05-15", null, null],
  ])("reads %s", (text, edtf, time, offset) => {
    expect(find(text)?.published).toEqual({ edtf, time, offset });
  });

  it("reads a year below 100 as written, and no day of the year 0", () => {
    expect(find("0050-11-01")?.published.edtf).toBe("0050-11-01");
    expect(find("0000-11-01")).toBeNull();
  });

  it("leaves the year open where the line states none", () => {
    expect(find("June 01, 11:47 UTC+3 TOKYO")?.published).toEqual({
      edtf: "XXXX-06-01",
      time: "11:47",
      offset: "+03:00",
    });
  });

  it("reads a date of slashes only if the numbers or the weekday tell their order", () => {
    expect(find("Tue, 02/09/2016 - 10:05")?.published.edtf).toBe("2016-02-09");
    expect(find("25/12/2016")?.published.edtf).toBe("2016-12-25");
    expect(find("02/09/2016")).toBeNull();
  });

  it("reads no day that the calendar lacks, and no zone that means several", () => {
    expect(find("February 30, 2017")).toBeNull();
    expect(find("May 3, 2017 10:00 CST")?.published.offset).toBeNull();
  });
});

describe("isTimeLine", () => {
  it("tells a line of the page from a sentence that holds a date", () => {
    const isTime = (text: string) => {
      const line = toPage(text).lines[0];
      const stated = find(text);
      return line !== undefined && stated !== null && isTimeLine(line, stated);
    };
    expect(isTime("March 20, 2017, 11:44 UTC+3 TOKYO")).toBe(true);
    expect(isTime("By WANG SAMPLE in Norburg | China Daily | Updated: 2018-01-08 07:04")).toBe(true);
    expect(isTime("The talks of March 20, 2017 went on until the evening.")).toBe(false);
  });
});

describe("findSlashOrder", () => {
  it.each([
    ["Issued on: 01/06/2023. Police in Dakar on June 1, 2023.", true],
    ["Issued on: 01/06/2023. Police in Dakar on January 6, 2023.", false],
    ["Issued on: 01/06/2023 - Modified: 13/06/2023", true],
    ["Issued on: 01/06/2023 - Modified: 06/13/2023, after 13/05/2023", null],
    ["Issued on: 01/06/2023 by the town.", null],
  ])("reads in %s whether the day stands first", (text, isDayFirst) => {
    expect(findSlashOrder(text)).toBe(isDayFirst);
  });
});
