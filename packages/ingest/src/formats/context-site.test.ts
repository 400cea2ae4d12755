import { describe, expect, it } from "vitest";
import { findDayHeading, isItemAddress, toChineseSlug, toEnglishSlug } from "./context-site.ts";
import { toPage } from "./page/page.ts";

describe("toEnglishSlug", () => {
  it("makes hyphens of every run of other characters", () => {
    expect(toEnglishSlug("Tokyo's U.S. envoy pays $1,500: why? ")).toBe("tokyo-s-u-s-envoy-pays-1-500-why");
  });

  it("cuts the title, not the slug, after 140 characters, the leading space counted", () => {
    const title = `${"word, ".repeat(23)}last`;
    expect(toEnglishSlug(title)).toBe(`${"word-".repeat(23)}la`);
    expect(toEnglishSlug(` ${title}`)).toBe(`${"word-".repeat(23)}l`);
  });
});

describe("toChineseSlug", () => {
  it("drops full stops and commas of ASCII and keeps case and letters of every script", () => {
    expect(toChineseSlug("北河市BBC报道，水位3.5米、1,200人。")).toBe("北河市BBC报道-水位35米-1200人");
  });
});

describe("findDayHeading", () => {
  const read = (text: string) => {
    const line = toPage(text).lines[0];
    return line ? findDayHeading(line, 3) : null;
  };

  it("pads the day and keeps the folder as written", () => {
    expect(read("### [2010-11-1](/news/2010/11/1/index.md)")).toMatchObject({
      day: "2010-11-01",
      folder: "/news/2010/11/1/",
      isWritten: true,
    });
  });

  it("takes the day of the address where the heading shows words", () => {
    expect(read("### [Today](/zh/news/2019/12/22/index.md)")).toMatchObject({
      day: "2019-12-22",
      isWritten: false,
    });
  });

  it("reads a year below 100 as written", () => {
    expect(read("### [0050-11-1](/news/0050/11/1/index.md)")?.day).toBe("0050-11-01");
  });

  it("has no day where the heading's words are one that is in no calendar, whatever the address says", () => {
    expect(read("### [2013-02-31](/news/2013/2/28/index.md)")).toMatchObject({ day: null, isWritten: true });
  });

  it("is none at another level, without a real day, or for an item", () => {
    expect(read("## [2010-11-1](/news/2010/11/1/index.md)")).toBeNull();
    expect(read("### [a](/news/2010/11/1/a.md)")).toBeNull();
    expect(read("### [2010-13-1](/news/2010/13/1/index.md)")).toMatchObject({ day: null });
  });
});

describe("isItemAddress", () => {
  it("knows the site's own items from its indexes and from other sites", () => {
    expect(isItemAddress("/news/2015/12/2/a-title.md")).toBe(true);
    expect(isItemAddress("/zh/news/2015/12/2/题目.html")).toBe(true);
    expect(isItemAddress("/news/2015/12/2/index.md")).toBe(false);
    expect(isItemAddress("http://paper.example/news/2015/12/2/a.html")).toBe(false);
  });
});

describe("an address without its day", () => {
  it("is an item's, but heads no day", () => {
    expect(isItemAddress("/news/a-budget-is-passed.md")).toBe(true);
    expect(isItemAddress("/news/index.md")).toBe(false);
    const line = toPage("### [2010-11-1](/news/index.md)").lines[0];
    expect(line && findDayHeading(line, 3)).toBeNull();
  });
});
