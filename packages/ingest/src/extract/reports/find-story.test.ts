import { describe, expect, it } from "vitest";
import type { ParsedReport } from "../../parsed-document.ts";
import { findNames } from "../names/find-names.ts";
import { findSentences } from "../sentences.ts";
import { findStoryLead } from "./find-story.ts";

const reference = { day: "2018-05-16", year: 2018, words: "the page is of 2018-05-16", evidence: [] };

function read(
  text: string,
  title: string | null = null,
  role: "MAIN" | "ITEM" = "MAIN",
): [string, string | null] {
  const span = { start: 0, end: text.length };
  const names = findNames(text, [{ ...span, kind: "BODY", report: 0 }]);
  const words = title === null ? null : { ...span, text: title };
  const report: ParsedReport = {
    ...span,
    role,
    title: words,
    description: null,
    paragraphs: [span],
    topic: null,
    date: null,
    path: null,
    byline: null,
    citations: [],
    context: [],
    related: [],
    isPartial: false,
  };
  const { status, date } = findStoryLead(text, report, findSentences(text, span), reference, names);
  return [status, date?.edtf ?? null];
}

describe("findStoryLead", () => {
  it.each([
    [
      "a clause that a perfect leaves it to",
      "Police have arrested a man after a fire in Lima on Saturday.",
      "OCCURRED",
      null,
    ],
    [
      "a relative clause of the subject, where the sentence goes on in a perfect",
      "The body of a climber who went missing on April 28 has been found in Peru.",
      "OCCURRED",
      null,
    ],
    [
      "a relative clause of the subject, where the sentence has a day of its own",
      "A man who set fire to a bus in Lima in March 2015 was jailed for 12 years on Monday.",
      "OCCURRED",
      "2018-05-14",
    ],
    [
      "such a clause, whose sentence goes on with any verb",
      "A woman who survived the sinking of a ferry on April 20 died in hospital on Monday.",
      "OCCURRED",
      "2018-05-14",
    ],
    [
      "the deaths that a perfect tells, by what caused them",
      "Three people have died after a bus left the road in Peru on Saturday.",
      "OCCURRED",
      "2018-05-12",
    ],
  ])("is not misled by the day of %s", (_name, text, status, day) => {
    expect(read(text)).toEqual([status, day]);
  });

  it.each([
    ["The mine, closed since a fire in 2015, will reopen in June, its owner said.", "2018-06"],
    ["The tunnel will close at night from Monday for repairs, the council said on Tuesday.", "2018-05-21"],
    [
      "A storm is expected to hit the coast of Peru late on Friday, forecasters said on Tuesday.",
      "2018-05-18",
    ],
  ])("dates a plan that somebody tells by its own day: %s", (text, day) => {
    expect(read(text)).toEqual(["PLANNED", day]);
  });

  it("dates no plan by a day gone by", () => {
    expect(
      read("Anna Lind will be the next premier of Chile, 500 days after elections were held on 26 May 2016."),
    ).toEqual(["PLANNED", null]);
  });

  it.each([
    [
      "tells what happened",
      "The presidents of Chile and Peru met in Lima on Monday.",
      "OCCURRED",
      "2018-05-14",
    ],
    [
      "tells what is to come, by the day that it is set for",
      "Another round of talks will be held in Lima on Friday.",
      "PLANNED",
      "2018-05-18",
    ],
    [
      "tells a plan that somebody announces by the plan's day",
      "The next round of talks will be held in Lima on May 20, Foreign Minister Heraldo Muñoz told a press conference on Tuesday.",
      "PLANNED",
      "2018-05-20",
    ],
    [
      "tells by the day that it is said that nothing comes of a plan",
      "The council of Chile said on Tuesday that the vote scheduled for May 20 would not be held.",
      "OCCURRED",
      "2018-05-15",
    ],
    [
      "tells what somebody thinks by the day that he says it",
      "Chile and Peru are ready to work on, Foreign Minister Heraldo Muñoz said on Tuesday.",
      "STATEMENT",
      "2018-05-15",
    ],
    [
      "tells what somebody reports as what happened",
      "Foreign Minister Heraldo Muñoz told a news conference on Tuesday a council for the border had been set up.",
      "OCCURRED",
      "2018-05-15",
    ],
    [
      "tells talks by what is said after them",
      "Chile plans to visit Peru next year, President Sebastián Piñera said on Tuesday after talks with Martín Vizcarra in Lima.",
      "OCCURRED",
      "2018-05-15",
    ],
    [
      "takes the report of an outlet for no saying",
      "High-ranking diplomats are set to meet in Lima on Friday, local media reported.",
      "PLANNED",
      "2018-05-18",
    ],
    [
      "tells what is over by its day, and not by what is to follow it",
      "A court jailed a banker on Monday and will open the trial of his aide next month.",
      "OCCURRED",
      "2018-05-14",
    ],
    [
      "leaves a relative clause aside",
      "The ministers are speaking after talks, which were revived last December.",
      "OCCURRED",
      null,
    ],
  ])("%s", (_, text, status, edtf) => {
    expect(read(text)).toEqual([status, edtf]);
  });

  it("makes a saying of a story whose headline speaks", () => {
    expect(read("The border has been closed, he said.", "Piñera: the border is closed")).toEqual([
      "STATEMENT",
      null,
    ]);
  });

  it("goes by the headline of an entry, and by its teaser only for sayings", () => {
    const plan = "Chile and Peru will hold a second summit";
    expect(read("The presidents met in Lima last year.", plan, "ITEM")[0]).toBe("PLANNED");
    const done = "Villagers evacuated from the valley";
    expect(read("More of them will follow, the mayor hopes.", done, "ITEM")[0]).toBe("OCCURRED");
    expect(read("The valley is safe, Mayor Juan Soto said.", done, "ITEM")[0]).toBe("STATEMENT");
  });
});
