import { describe, expect, it } from "vitest";
import type { TextSpan } from "../../parsed-document.ts";
import { findNames } from "../names/find-names.ts";
import { findSentences } from "../sentences.ts";
import { findKind } from "./find-kind.ts";
import { findOccasion } from "./find-occasion.ts";
import { findPlace } from "./find-place.ts";
import { findStatus } from "./find-status.ts";
import { findHappenings } from "./happenings/find-happenings.ts";
import { mergeRepeated } from "./merge-repeated.ts";

const NOWHERE = { start: 0, end: 0 };

function whole(text: string): TextSpan {
  return { start: 0, end: text.length };
}

describe("findStatus", () => {
  it.each([
    ["Lavrov: Russia has no artificial deadlines", "", "STATEMENT"],
    ["Kremlin : talks are going well", "", "STATEMENT"],
    ["Why Peru needs the talks to go well", "", "OCCURRED"],
    ["Altiplano: Salt Lake Wilderness", "", "OCCURRED"],
    ["The leaders of Chile and Peru are to meet", "", "PLANNED"],
    ["Chile, Peru to hold talks in Lima", "", "PLANNED"],
    ["Novak meets Lee in Lima, vows closer ties", "", "OCCURRED"],
    ["Chile announces it will build a bridge", "", "STATEMENT"],
    ["Chile and Peru begin discussing the upcoming talks", "", "OCCURRED"],
    ["Peru agrees to hold elections", "The election law was passed on Monday.", "OCCURRED"],
    ["Fire at chemical plant in Lima kills three, mayor says", "", "OCCURRED"],
    ["Chile is ready to go on with talks, minister says", "", "STATEMENT"],
    ["Bridge opens", "The minister said on Monday that it was open.", "STATEMENT"],
  ])("reads %s", (headline, lead, status) => {
    expect(findStatus(headline, lead)).toBe(status);
  });
});

describe("findKind", () => {
  it.each([
    ["Ministers hold talks on fishing", "MEETING"],
    ["President visits disputed island", "VISIT"],
    ["Union imposes additional sanctions on Belarus", "SANCTION"],
    ["Patrol boat fires on fishing boat", "CONFLICT"],
    ["Volcano covers city with ash after eruption", "DISASTER"],
    ["A quiet day in the park", "OTHER"],
    ["Soccer - Premier League results", "OTHER"],
    ["Premier forms coalition", "POLITICS"],
  ])("reads %s as %s", (text, kind) => {
    expect(findKind(text, [whole(text)]).value).toBe(kind);
  });

  it("shows the word that it goes by", () => {
    const text = "Ministers hold talks";
    const [span] = findKind(text, [whole(text)]).evidence;
    expect(text.slice(span?.start, span?.end)).toBe("talks");
  });
});

describe("findOccasion", () => {
  it.each([
    ["he said after a Russian-Japanese 2+2 meeting of ministers.", true, "2+2"],
    ["They met in Tokyo on Monday for “two-plus-two” talks.", true, "2+2"],
    ["he said following negotiations with the premier in Moscow.", true, null],
    ["she stated at the congress of the ruling party.", false, null],
    ["The two launched a hot spring summit.", true, null],
  ])("finds it in %s", (text, isMeeting, format) => {
    expect(findOccasion(text, [whole(text)])).toMatchObject({ isMeeting, format });
  });

  it("is no press conference", () => {
    const text = "he said at a press conference on Monday.";
    expect(findOccasion(text, [whole(text)])).toBeNull();
  });
});

describe("findPlace", () => {
  const place = (text: string) =>
    findPlace(text, [whole(text)], findNames(text, [{ ...whole(text), kind: "BODY", report: 0 }]))?.value ??
    null;

  it.each([
    ["The ministers met in Lima on Monday", "Lima"],
    ["The president visits the disputed Kuril Islands", "Kuril Islands"],
    ["Lima rejects a proposal of La Paz", null],
    ["They spoke of Lima's decision in earnest", null],
  ])("reads %s", (text, expected) => {
    expect(place(text)).toBe(expected);
  });
});

describe("findHappenings", () => {
  const reference = { day: "2017-03-20", year: 2017, words: "the page is of 2017-03-20", evidence: [] };
  const find = (text: string) => {
    const names = findNames(text, [{ ...whole(text), kind: "BODY", report: 0 }]);
    const date = { edtf: "2017-03-20", rule: "date/published", because: "It is.", evidence: [] };
    const story = {
      reference,
      names,
      date,
      dating: null,
      lead: null,
      status: "OCCURRED" as const,
      speaker: null,
      resolveShift: () => date,
    };
    const own = { ...NOWHERE, clause: NOWHERE, sentence: NOWHERE, status: story.status, date, speaker: null };
    const found = findHappenings(text, findSentences(text, whole(text)), story);
    return mergeRepeated(text, own, found).map(({ clause, status, date }) => [
      text.slice(clause.start, clause.end),
      status,
      date?.edtf ?? null,
    ]);
  };

  it("takes a dated sentence for a happening of its own, by its clause", () => {
    expect(
      find("In 1956, the two states inked a declaration, which put an end to the state of war."),
    ).toEqual([["In 1956, the two states inked a declaration", "BACKGROUND", "1956"]]);
  });

  it("tells what is planned from what happened", () => {
    expect(
      find(
        '"We will go on with this work - this includes two visits of the premier to Peru scheduled for this year," he said.',
      ),
    ).toEqual([
      ["this includes two visits of the premier to Peru scheduled for this year", "PLANNED", "2017"],
    ]);
    expect(find("They last held such talks in November 2013.")).toEqual([
      ["They last held such talks in November 2013", "OCCURRED", "2013-11"],
    ]);
  });

  it("takes a day without a year behind a past verb for one that is over", () => {
    expect(find("The trial opened on November 6.")).toEqual([
      ["The trial opened on November 6", "OCCURRED", "2016-11-06"],
    ]);
    expect(find("The trial opens on November 6.").map(([, ...rest]) => rest)).toEqual([
      ["PLANNED", "2017-11-06"],
    ]);
  });

  it("takes no stretch of time, no name and no other day of the story itself for one", () => {
    expect(find("They have talked since 1992.")).toEqual([]);
    expect(find("It goes back to the 1956 Declaration.")).toEqual([]);
    expect(find("They met again on Monday.")).toEqual([]);
    expect(find("Nine groups will visit the island before the end of October.")).toEqual([]);
  });

  it("parts two happenings of one sentence", () => {
    expect(
      find(
        "A deal was reached after talks of the leaders in December 2016, he said ahead of a summit due to take place in Lima on April 2.",
      ).map(([, status, date]) => [status, date]),
    ).toEqual([
      ["OCCURRED", "2016-12"],
      ["PLANNED", "2017-04-02"],
    ]);
  });

  it("takes what another person says on a day for a saying, and what an outlet passes on for none", () => {
    expect(find("The visit is a mistake, Prime Minister Alan García told parliament on Saturday.")).toEqual([
      [
        "The visit is a mistake, Prime Minister Alan García told parliament on Saturday.",
        "STATEMENT",
        "2017-03-18",
      ],
    ]);
    expect(find("The mood is good, the local news agency reported Saturday.")).toEqual([]);
  });

  it("lets a stay last from the day of the story to the day told", () => {
    expect(find("The group will stay on the island until March 24.").map(([, ...rest]) => rest)).toEqual([
      ["PLANNED", "2017-03-20/2017-03-24"],
    ]);
  });

  it("knows few happenings without a date: those a noun names, and acts between states", () => {
    expect(find("They are the first talks since Peru’s invasion of Ecuador.")).toEqual([
      ["Peru’s invasion of Ecuador", "BACKGROUND", null],
    ]);
    expect(find("It called in the ambassador to protest.").map(([, ...rest]) => rest)).toEqual([
      ["OCCURRED", "2017-03-20"],
    ]);
    expect(find("It would call in the ambassador to protest.")).toEqual([]);
  });

  it("tells one saying of one speaker and day once, and not again what the story tells", () => {
    const story = "Chile announced new talks on Monday.";
    const said = "President Sebastián Piñera said on Saturday the mood was good.";
    const text = `${said} “We are ready,” President Sebastián Piñera told reporters on Saturday. ${story}`;
    expect(find(text).map(([, ...rest]) => rest)).toEqual([["STATEMENT", "2017-03-18"]]);
  });

  it("takes the subordinate clause that the date belongs to", () => {
    expect(find("It is his first visit since Peru seized the town of Arica in 2014.")).toEqual([
      ["Peru seized the town of Arica in 2014", "BACKGROUND", "2014"],
    ]);
  });

  it("reads the time of a resolve from the resolve, and of what it is about from that", () => {
    expect(find("During their meeting in Lima in late April, both agreed to resume talks.")).toMatchObject([
      ["During their meeting in Lima in late April, both agreed to resume talks", "OCCURRED", "2016-04"],
    ]);
    expect(find("Both agreed to hold another summit in June.")).toMatchObject([
      ["Both agreed to hold another summit in June", "PLANNED", "2017-06"],
    ]);
  });

  it("joins a circumstance before the comma to what happened in it", () => {
    expect(find("In an interview published on Saturday, García ruled out any deadline.")).toEqual([
      ["In an interview published on Saturday, García ruled out any deadline", "STATEMENT", "2017-03-18"],
    ]);
    expect(find("On Thursday, the United States and Peru are to begin naval drills.")).toEqual([
      ["On Thursday, the United States and Peru are to begin naval drills", "PLANNED", "2017-03-23"],
    ]);
  });

  it("takes a stretch with both its ends, and no limit, for a date", () => {
    expect(
      find("The mission will be sent to the islands from August 16 to 20.").map(([, ...rest]) => rest),
    ).toEqual([["PLANNED", "2017-08-16/2017-08-20"]]);
    expect(find("The budget for 2018 was cut.")).toEqual([]);
  });

  it("dates a common noun by the year before it", () => {
    expect(find("They went by the text of the 1855 treaty.")).toEqual([
      ["1855 treaty", "BACKGROUND", "1855"],
    ]);
  });
});
