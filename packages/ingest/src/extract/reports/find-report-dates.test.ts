import { describe, expect, it } from "vitest";
import { parseAnyText } from "../../formats/parse-document.ts";
import { extractDocument } from "../extract-document.ts";
import { toStoryPage } from "../testing/story-page.ts";

/** Status, date and evidence of the story of a page of 16 May 2018. */
function read(title: string, ...paragraphs: string[]): [string, string | null, string] {
  const text = [title, ...paragraphs].join("\n");
  const toSpan = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    text: words,
  });
  const parsed = toStoryPage({
    start: 0,
    end: text.length,
    title: toSpan(title),
    description: null,
    paragraphs: paragraphs.map(toSpan),
  });
  const [main] = extractDocument(text, parsed).reports;
  if (!main) throw new Error("the page has no report");
  const { status, dates, evidence } = main;
  return [status, dates[0]?.edtf ?? null, text.slice(evidence.start, evidence.end)];
}

describe("the date of a story", () => {
  it("is not its dateline's where it tells of another weekday than it is told on", () => {
    const toDate = (lead: string) => {
      const text = `Fire on the pier of Norburg\n\nNORBURG, April 17. /TASS/. ${lead}\n`;
      const parsed = parseAnyText(text);
      return parsed.ok ? extractDocument(text, parsed.value).reports[0]?.dates[0]?.edtf : undefined;
    };
    const told = "The old pier of Norburg burnt down late";
    expect(toDate(`${told} Saturday, the mayor said early Sunday.`)).toBeNull();
    expect(toDate(`${told} Sunday, the mayor said.`)).toBe("XXXX-04-17");
  });

  it("is no day to come where the story is a saying", () => {
    const lead = "Heraldo Muñoz: We discussed this many times with our colleagues.";
    const plan = "On June 14, 2018 I will meet with Néstor Popolizio in Lima.";
    expect(read("Heraldo Muñoz: We are ready for talks with Peru", `${lead} ${plan}`)).toEqual([
      "STATEMENT",
      "2018-05-16~",
      lead,
    ]);
  });

  it("is that of a line that holds little else, and not that of a short sentence about something else", () => {
    const lead = "Here are some facts on the two rivers of the valley and their people.";
    expect(read("Key facts on the valley", lead, "<May 14 (Monday) Lima>")).toEqual([
      "OCCURRED",
      "2018-05-14",
      lead,
    ]);
    const moved = "- Troops moved into the valley on May 14, 1994.";
    expect(read("Key facts on the valley", lead, moved)).toEqual(["OCCURRED", "2018-05-16~", lead]);
  });
});
