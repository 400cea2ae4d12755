import { describe, expect, it } from "vitest";
import { parseDocument } from "../parse-document.ts";

const read = (text: string) => {
  const parsed = parseDocument(text);
  return parsed.ok ? parsed.value : null;
};

describe("a page of the Context that is cut off", () => {
  it.each([
    "### [2013-02-21](/news/2013/02/21/index.md)\n\n# Japan protests\n\n### Related:\n\n1. [A court orders the rel",
    "## [2013-02-21](/news/2013/02/21/index.md)\n\n### [Japan protests](/news/2013/02/21/japan-protests.md)\n\n### [A convoy is hit in Kand",
  ])("warns of the entry that is not whole", (text) => {
    const warning = read(text)?.warnings.find((one) => one.code === "entry.unreadable");
    expect(text.endsWith(text.slice(warning?.span?.start, warning?.span?.end))).toBe(true);
    expect(warning?.span).not.toBeUndefined();
  });
});

describe("a page of the Context whose day is in no calendar", () => {
  it("is read as an event without a day, with a warning", () => {
    const text = "### [2013-02-31](/news/2013/2/31/index.md)\n\n# Japan protests\n";
    const document = read(text);
    expect(document).toMatchObject({ format: "context-event", reports: [{ date: null }] });
    expect(document?.reports[0]?.title?.text).toBe("Japan protests");
    const warning = document?.warnings.find((one) => one.code === "date.unreadable");
    expect(text.slice(warning?.span?.start, warning?.span?.end)).toBe("2013-02-31");
  });

  it("is read as an index whose items have no day, with a warning", () => {
    const document = read(
      "## [2013-02-31](/news/2013/2/31/index.md)\n\n### [Japan protests](/news/2013/2/31/japan-protests.md)\n",
    );
    expect(document).toMatchObject({ format: "context-day", reports: [{ date: null }] });
    expect(document?.warnings.map((one) => one.code)).toEqual(["date.unreadable"]);
  });
});

describe("a page of the Context that another writer of Markdown made", () => {
  const RELATED = "[Mubarak resigns. ](/news/2011/02/11/mubarak-resigns.md)";

  it.each(["1.", "*", "-"])("has lists whose entries open with %j", (mark) => {
    const text = `### [2013-08-1](/news/2013/08/1/index.md)\n\n# Mubarak is released\n\n### Source:\n\n${mark} [BBC](http://bbc.co.uk/1)\n\n### Related:\n\n${mark} ${RELATED} _Context: Egypt, Hosni Mubarak_\n`;
    const report = read(text)?.reports[0];
    expect(report?.citations.map(({ name, url }) => [name, url])).toEqual([["BBC", "http://bbc.co.uk/1"]]);
    expect(report?.related.map(({ path, context }) => [path, context.map((one) => one.text)])).toEqual([
      ["/news/2011/02/11/mubarak-resigns.md", ["Egypt", "Hosni Mubarak"]],
    ]);
  });

  it("has titles of links, which are no part of an address, and contexts between stars", () => {
    const text = `### [2013-08-1](/news/2013/08/1/index.md)\n\n# Mubarak is released\n\n### Source:\n\n1. [BBC](http://bbc.co.uk/1 "On the BBC")\n\n### Related:\n\n1. ${RELATED} *Context: Egypt*\n`;
    const report = read(text)?.reports[0];
    expect(report?.citations[0]?.url).toBe("http://bbc.co.uk/1");
    expect(report?.related[0]?.context.map((one) => one.text)).toEqual(["Egypt"]);
  });

  it("has a day whose link is lost, if its related news are the site's", () => {
    const text = `### 2013-08-1\n\n# Mubarak is released\n\n### Related:\n\n1. ${RELATED}\n`;
    expect(read(text)).toMatchObject({
      format: "context-event",
      reports: [{ date: { value: "2013-08-01" }, path: { value: "/news/2013/08/1/mubarak-is-released.md" } }],
    });
    expect(read(text.replace(RELATED, "[Notes](/notes.md)"))?.format).not.toBe("context-event");
  });
});

describe("a day index of the Context that another writer of Markdown made", () => {
  it("has items in a list, their contexts on the same lines, and a day without its link", () => {
    const text =
      "## 1989-11-9\n\n* [The Wall opens. ](/news/1989/11/9/the-wall-opens.md) _Context: Berlin_\n* [Deng resigns. ](/news/1989/11/9/deng-resigns.md)\n";
    const document = read(text);
    expect(document?.format).toBe("context-day");
    expect(
      document?.reports.map(({ title, date, context }) => [
        title?.text,
        date?.value,
        context.map((one) => one.text),
      ]),
    ).toEqual([
      ["The Wall opens.", "1989-11-09", ["Berlin"]],
      ["Deng resigns.", "1989-11-09", []],
    ]);
  });
});
