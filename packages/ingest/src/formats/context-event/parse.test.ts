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
