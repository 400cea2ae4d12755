import { describe, expect, it } from "vitest";
import { parseDocument } from "../parse-document.ts";
import { findBreaches } from "../testing/contract.ts";
import { P1, P2, T } from "../testing/house-pages.ts";

function read(...lines: string[]) {
  const text = `${lines.join("\n\n")}\n`;
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  expect(findBreaches(text, parsed.value)).toEqual([]);
  const { title, published, reports } = parsed.value;
  const paragraphs = reports[0]?.paragraphs.map(({ start, end }) => text.slice(start, end));
  const { edtf, time } = published?.value ?? {};
  return { title: title?.text, byline: reports[0]?.byline?.text, published: [edtf, time], paragraphs };
}

describe("who wrote a story", () => {
  it.each([
    ["*By Ilka Sample and Bo Example*", "Ilka Sample and Bo Example"],
    ["_By Ilka Sample_", "Ilka Sample"],
    ["[Ilka Sample](https://norland.example/profile/ilka-sample) Energy correspondent", "Ilka Sample"],
  ])("is read in the marks of Markdown: %s", (line, names) => {
    expect(read(`# ${T}`, line, "2 December 2020", P1, P2)).toMatchObject({ title: T, byline: names });
  });

  it("stands before the day and the time that reading takes, but a section does not", () => {
    const signed = read(T, "Ilka Sample · 2 Dec 2020 · 3 min read", P1, P2);
    expect(signed).toMatchObject({ byline: "Ilka Sample", published: ["2020-12-02", null] });
    expect(read(T, "World News · 2 Dec 2020 · 3 min read", P1, P2).byline).toBeUndefined();
  });
});

describe("the day of a page", () => {
  it("is the one below its story on which it was published elsewhere, where no other is told", () => {
    const printed = "Published in Norland Courier, August 18th, 2019.";
    expect(read(T, P1, P2, printed).published).toEqual(["2019-08-18", null]);
    expect(read(T, "20 August 2019", P1, P2, printed).published).toEqual(["2019-08-20", null]);
  });

  it("is read from digits in the order that the dateline's day gives, if it gives one", () => {
    const filed = (stamp: string, dateline: string) =>
      read(T, stamp, `TALLINN, ${dateline} (Reuters) - ${P1}`, P2).published;
    expect(filed("04/02/2021 09:56 PM", "April 2")).toEqual(["2021-04-02", "21:56"]);
    expect(filed("04/02/2021 09:56 PM", "April 1")).toEqual(["2021-04-02", "21:56"]);
    expect(filed("04/02/2021 09:56 PM", "Feb 4")).toEqual(["2021-02-04", "21:56"]);
    expect(filed("04/02/2021 09:56 PM", "June 9")).toEqual([undefined, undefined]);
  });
});

describe("a headline", () => {
  it("stands below the name of its section", () => {
    expect(read("Norland & Former Sudland Union", T, "2 December 2020", P1, P2).title).toBe(T);
  });
});

describe("a page of short sentences", () => {
  const STORY = ["The ferry ran aground on Sunday.", "All of the passengers were safe."];

  it("is a story below a headline and a day", () => {
    const brief = read("Ferry runs aground off Norburg", "6 May 2019", ...STORY);
    expect(brief).toMatchObject({ title: "Ferry runs aground off Norburg", published: ["2019-05-06", null] });
    expect(brief.paragraphs).toEqual(STORY);
  });

  it.each([
    ["without a day", ["Ferry runs aground off Norburg", ...STORY]],
    ["without a headline", ["6 May 2019", ...STORY]],
    ["of one sentence", ["Ferry runs aground off Norburg", "6 May 2019", STORY[0] ?? ""]],
    [
      "among buttons",
      ["Ferry runs aground off Norburg", "6 May 2019", ...STORY, ...Array(9).fill("Show more of it")],
    ],
  ])("is none %s", (_, lines) => {
    expect(parseDocument(`${lines.join("\n\n")}\n`)).toMatchObject({ ok: false });
  });
});
