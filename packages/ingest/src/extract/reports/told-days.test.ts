import { describe, expect, it } from "vitest";
import { parseAnyText } from "../../formats/parse-document.ts";
import { extractDocument } from "../extract-document.ts";

const OPENING = ["Mayor of Norburg opens the new pier at last", "March 22, 2017", "Share this:"];
const LEAD =
  "The mayor of Norburg opened the new pier on Tuesday, eleven years after the old one had burnt down to the water.";

/** Status, date and words of what a paragraph below the lead tells. */
function read(paragraph: string): (string | null)[][] {
  const text = `${[...OPENING, LEAD, paragraph, "Read next"].join("\n\n")}\n`;
  const parsed = parseAnyText(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return extractDocument(text, parsed.value)
    .reports.slice(1)
    .map(({ status, dates, evidence }) => [
      status,
      dates[0]?.edtf ?? null,
      text.slice(evidence.start, evidence.end),
    ])
    .filter(([, , words]) => paragraph.includes(words ?? ""));
}

describe("days that a story tells besides its own", () => {
  it("are one stretch where two follow each other", () => {
    expect(read("The plan will be discussed by the ministers in Sudburg on Thursday and Friday.")).toEqual([
      [
        "PLANNED",
        "2017-03-23/2017-03-24",
        "The plan will be discussed by the ministers in Sudburg on Thursday and Friday",
      ],
    ]);
  });

  it("are to come where somebody was to do something on a weekday, and nothing says that it was not done", () => {
    expect(read("The mayor of Norburg was to lead a rally on the old pier on Sunday.")).toEqual([
      ["PLANNED", "2017-03-26", expect.stringContaining("on Sunday")],
    ]);
    expect(read("The mayor of Norburg was to lead a rally on Sunday but fell ill.")).not.toContainEqual(
      expect.arrayContaining(["2017-03-26"]),
    );
  });

  it.each([
    [
      "Police have arrested a man over a fire that killed three people in Sudburg on Saturday.",
      "2017-03-18",
      "a fire that killed three people in Sudburg on Saturday",
    ],
    [
      "Two men have been charged after a bank was robbed in Sudburg on Saturday.",
      "2017-03-18",
      "a bank was robbed in Sudburg on Saturday",
    ],
    [
      "A man who set fire to a bus in Sudburg in March 2015 was jailed for 12 years.",
      "2015-03",
      "A man who set fire to a bus in Sudburg in March 2015",
    ],
    [
      "In 2012, the council voted against it, and in a referendum on May 5, 2013, voters were in favour.",
      "2013-05-05",
      "in a referendum on May 5, 2013, voters were in favour",
    ],
    ["The mayor said that a bridge opened in Sudburg in 2015.", "2015", "a bridge opened in Sudburg in 2015"],
  ])("belong to the clause that they stand in: %s", (paragraph, day, words) => {
    expect(read(paragraph)).toContainEqual([expect.anything(), day, expect.stringContaining(words)]);
  });

  it("are told behind since, where a clause says what happened then", () => {
    expect(
      read(
        "It was the first visit of a mayor of Sudburg since December 2011, when Berg met Lind on the pier.",
      ),
    ).toEqual([["OCCURRED", "2011-12", "December 2011, when Berg met Lind on the pier"]]);
    expect(read("It was the first visit of a mayor of Sudburg since December 2011, the mayor said.")).toEqual(
      [],
    );
  });

  it("stay planned where the plan was given up", () => {
    expect(read("A visit of the minister, which was planned for March 10, was called off.")).toEqual([
      ["PLANNED", "2017-03-10", expect.stringContaining("was planned for March 10")],
    ]);
  });

  it("are of what an aside tells of the speaker, not of the saying", () => {
    expect(read("Minister Ann Lee, who was sworn in on Friday, said the state would pay for it.")).toEqual([
      ["OCCURRED", "2017-03-17", expect.stringContaining("was sworn in on Friday")],
    ]);
  });

  it.each([
    ["The ferry is to reopen on April 3 after repairs.", "PLANNED", "2017-04-03"],
    ["The council declared three days of mourning starting Friday.", "PLANNED", "2017-03-24"],
    [
      "The plan will be sent to the council of Sudburg, chaired by Ann Lee, on Friday.",
      "PLANNED",
      "2017-03-24",
    ],
    ["A general strike has been called for Friday in the ports of Norburg.", "PLANNED", "2017-03-24"],
    ["The river burst its banks early Sunday near the harbour.", "OCCURRED", "2017-03-19"],
  ])("are to come or gone by as their own verb says: %s", (told, status, date) => {
    expect(read(told)).toContainEqual([status, date, expect.stringContaining(told.split(" ")[1] ?? "")]);
  });
});

describe("the day of a story", () => {
  it("is two where its lead joins two weekdays", () => {
    const lead =
      "At least six people died in the fires that swept the hills of Norburg on Sunday and Monday.";
    const text = `${[...OPENING, lead, "The town has asked for help from all of its neighbours.", "Read next"].join("\n\n")}\n`;
    const parsed = parseAnyText(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(extractDocument(text, parsed.value).reports[0]?.dates[0]?.edtf).toBe("2017-03-19/2017-03-20");
  });

  it("may stand behind a relative clause that tells of another one", () => {
    const lead =
      "Ann Lee, who led the council of Norburg for thirty years, resigned as its president on Monday, the town said.";
    const text = `${[...OPENING, lead, "Her party met on Tuesday to name a successor for her.", "Read next"].join("\n\n")}\n`;
    const parsed = parseAnyText(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const [story] = extractDocument(text, parsed.value).reports;
    expect(story?.dates[0]?.edtf).toBe("2017-03-20");
    expect(text.slice(story?.evidence.start, story?.evidence.end)).toBe(lead);
  });

  it("are to come where an occasion lies ahead of what is told, or before what is to be", () => {
    const ahead =
      "The minister of Sudburg flew to the island on Tuesday ahead of a congress of fishermen on Friday.";
    expect(read(ahead)).toContainEqual([
      "PLANNED",
      "2017-03-24",
      "ahead of a congress of fishermen on Friday",
    ]);
    const before =
      "She said on Tuesday that she would see the fishermen before a congress in Sudburg on Friday.";
    expect(read(before)).toContainEqual(["PLANNED", "2017-03-24", expect.stringContaining("on Friday")]);
    const gone = "The fishermen had met the minister before a congress in Sudburg on Friday.";
    expect(read(gone)).not.toContainEqual(["PLANNED", "2017-03-24", expect.anything()]);
  });

  it("are to come where what they were for has been given up", () => {
    expect(
      read(
        "The minister has postponed a debate on the pier, which had been due to take place on Thursday evening.",
      ),
    ).toEqual([["PLANNED", "2017-03-23", "had been due to take place on Thursday evening"]]);
  });

  it("may be the day of the story, where the sentence says that it tells of something else", () => {
    expect(
      read("In a second ceremony, a school for two hundred children was opened later Tuesday in Sudburg."),
    ).toEqual([["OCCURRED", "2017-03-21", expect.stringContaining("a school for two hundred children")]]);
    expect(read("Separately, a court in Westburg on Tuesday jailed three men over a robbery.")).toEqual([
      ["OCCURRED", "2017-03-21", expect.stringContaining("a court in Westburg")],
    ]);
    expect(read("Two hundred children sang three songs of the sea there on Tuesday.")).toEqual([]);
  });
});
