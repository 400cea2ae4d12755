import { describe, expect, it } from "vitest";
import { parseAnyText } from "../../parse-document.ts";
import { findBreaches } from "../../testing/contract.ts";

const STORY = [
  "Ferry of Norburg to run again",
  "",
  "The mayors met on the pier of the town on Monday, and they spoke of the ferry that was to run again.",
  "",
  "Nobody asked the ferryman, who said later that he had sold the boat and did not mean to buy another one.",
  "",
];

/** Comments of a page of a story and a thread, as `[author, score, parent, words]`. */
function read(...lines: string[]) {
  const text = `${[...STORY, ...lines].join("\n")}\n`;
  const parsed = parseAnyText(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  expect(findBreaches(text, parsed.value)).toEqual([]);
  return (parsed.value.comments ?? []).map(({ author, score, up, parent, start, end }) => [
    author?.text ?? null,
    score ?? up,
    parent,
    text.slice(start, end),
  ]);
}

describe("a thread as copied from", () => {
  it("Disqus, its votes as lines of their own, and whom a comment answers behind its author", () => {
    const footer = ["Reply", "Share ›", ""];
    expect(
      read(
        ...["3 Comments", "", "Norburg Times", "Login", "Sort by Best", ""],
        ...["Mia Holm", "3 years ago", "", "Finally!", "", "12", "1", ...footer],
        ...['Per-Olof "Peo" Ek Mia Holm', "3 years ago", "", "It will be late.", "", "2", ...footer],
        ...["This comment was deleted.", ""],
        ...["Sven 🚋 Mia Holm", "3 years ago edited", "", "It has its own lane.", "", ...footer],
      ),
    ).toEqual([
      ["Mia Holm", 11, null, "Finally!"],
      ['Per-Olof "Peo" Ek', 2, 0, "It will be late."],
      [null, null, null, "This comment was deleted."],
      ["Sven 🚋", null, 0, "It has its own lane."],
    ]);
  });

  it("Reddit, of today and of old", () => {
    const expected = [
      ["ferryfan", 87, null, "About time."],
      ["Old_Pete", -12, 0, "It will cost a fortune."],
      ["harbourgirl", 5, null, "I am glad."],
    ];
    const buttons = ["Reply", "Share", ""];
    expect(
      read(
        ...["3 comments", "", "level 1", "ferryfan · 2 yr. ago", "About time.", "87", ...buttons],
        ...["level 2", "Old_Pete · 2 yr. ago", "It will cost a fortune.", "-12", ...buttons],
        ...["level 1", "harbourgirl · 2 yr. ago", "I am glad.", "5", ...buttons],
      ),
    ).toEqual(expected);
    const links = ["", "permalink embed save report reply", ""];
    expect(
      read(
        ...["all 3 comments", "sorted by: best", ""],
        ...["[–]ferryfan 87 points 2 years ago ", "About time.", ...links],
        ...["    [–]Old_Pete -12 points 2 years ago* ", "    It will cost a fortune.", ...links],
        ...["[–]harbourgirl 5 points 2 years ago ", "I am glad.", ...links],
      ),
    ).toEqual(expected);
  });

  it("Hacker News", () => {
    expect(
      read(
        ...["ferryfan on March 3, 2021 | next [–]", "", "About time.", ""],
        ...["    oldpete on March 3, 2021 | parent | next [–]", "", "    It will cost a fortune.", ""],
        ...["harbour_girl on March 4, 2021 | prev [–]", "", "I am glad."],
      ),
    ).toEqual([
      ["ferryfan", null, null, "About time."],
      ["oldpete", null, 0, "It will cost a fortune."],
      ["harbour_girl", null, null, "I am glad."],
    ]);
  });

  it("Facebook, whose times stand below the words", () => {
    expect(
      read(
        ...["3 Comments", "Sort by Oldest", ""],
        ...["Mia Holm", "Finally!", "Like · Reply · 14 · 3y", ""],
        ...["Per Ek", "Works at Norburg Harbour", "It will be late.", "Like · Reply · 3y · Edited", ""],
        ...["Anna Åström", "Who pays?", "Like · Reply · 2 · 3y"],
      ),
    ).toEqual([
      ["Mia Holm", 14, null, "Finally!"],
      ["Per Ek", null, null, "It will be late."],
      ["Anna Åström", 2, null, "Who pays?"],
    ]);
  });

  it("YouTube, the Guardian and the Mail, whose counts stand on all sides of the buttons", () => {
    expect(
      read(
        ...[
          "Comments 2",
          "",
          "@ferryfan",
          "2 years ago (edited)",
          "About time.",
          "1.2K",
          "Reply",
          "2 replies",
          "",
        ],
        ...["@oldpete", "2 years ago", "@ferryfan It will cost.", "3", "Reply"],
      ).map((one) => one.slice(0, 3)),
    ).toEqual([
      ["ferryfan", 1200, null],
      ["oldpete", 3, null],
    ]);
    expect(
      read(
        ...["Comments (2)", "", "ferryfan", "3 Mar 2021 9.15", "", "About time.", "", "Report", "45", ""],
        ...["oldpete  ferryfan", "3 Mar 2021 9.40", "", "It will cost.", "", "Report", "3"],
      ).map((one) => one.slice(0, 3)),
    ).toEqual([
      ["ferryfan", 45, null],
      ["oldpete", 3, 0],
    ]);
    expect(
      read(
        ...["Comments 2", "Mia, Norburg, 3 years ago", "Finally!", "Click to rate", "14", "2", ""],
        ...["Pete, Sudburg, 3 years ago", "It will cost.", "Click to rate", "3", "27"],
      ).map((one) => one.slice(0, 3)),
    ).toEqual([
      ["Mia, Norburg", 12, null],
      ["Pete, Sudburg", -24, null],
    ]);
  });

  it("a board, with what it has about its members and quotes that fold", () => {
    expect(
      read(
        ...["ferryfan", "Well-Known Member", "Mar 3, 2021", "#1", "What do you think?", ""],
        ...["oldpete", "Active Member", "Mar 3, 2021", "#2", "ferryfan said:", "What do you think?"],
        ...["Click to expand...", "It will cost a fortune.", ""],
      ).map((one) => one.slice(0, 3)),
    ).toEqual([
      ["ferryfan", null, null],
      ["oldpete", null, 0],
    ]);
  });

  it("a blog, with long names and what links to it", () => {
    expect(
      read(
        ...["2 Comments", "", "Mia Holm", "March 3, 2021 at 9:15 am", "", "Finally!", "", "Reply", ""],
        ...["Pingback: Ferries of the north – The Boat Blog", ""],
        ...["J. P. van der Berg", "March 4, 2021 at 7:00 pm", "", "Who pays?", "", "Reply"],
      ),
    ).toMatchObject([
      ["Mia Holm", null, null, "Finally!"],
      ["J. P. van der Berg", null, null, "Who pays?"],
    ]);
  });

  it.each([
    ["3 Kommentare", "vor 2 Stunden", "Antworten"],
    ["2 commentaires", "il y a 2 heures", "Répondre"],
    ["Комментарии (2)", "3 марта 2021, 09:15", "Ответить"],
    ["2件のコメント", "2時間前", "返信"],
  ])("a site in another language: %j", (heading, time, button) => {
    expect(
      read(heading, "", "Ann Berg", time, "Yes.", button, "", "Иван Петров", time, "@Ann Berg No.", button),
    ).toMatchObject([
      ["Ann Berg", null, null, "Yes."],
      ["Иван Петров", null, null, "@Ann Berg No."],
    ]);
  });
});

describe("a thread whose votes stand above the words", () => {
  it("is read so where it begins with votes and ends without", () => {
    expect(
      read(
        "Login to comment",
        "",
        "2 ( +3 / -1 )",
        "",
        "About time.",
        "",
        "-4 ( +1 / -5 )",
        "",
        "It will cost a lot.",
      ),
    ).toEqual([
      [null, 2, null, "About time."],
      [null, -4, null, "It will cost a lot."],
    ]);
  });
});

describe("votes with a space between, and with a name on a network of servers", () => {
  it("are the comment's", () => {
    expect(
      read(
        ...["2 Comments", "Mia Holm @mia@norburg.example", "Mar 3, 2021, 09:15", "Finally!", "+12 -3"],
        ...["Per Ek", "Mar 3, 2021, 09:40", "Late.", "3 boosts 14 favourites"],
      ),
    ).toEqual([
      ["Mia Holm", 9, null, "Finally!"],
      ["Per Ek", 14, null, "Late."],
    ]);
  });

  it("the Daily Mail, with the town and country of who left a comment, and counts below its button", () => {
    expect(
      read(
        ...["Comments 2", "Newest", "Oldest", "Best rated", "Worst rated", ""],
        ...[
          "RiverFan, Stoke on Trent, United Kingdom, 1 hour ago",
          "",
          "At last.",
          "",
          "Click to rate",
          "312",
          "41",
          "",
        ],
        ...[
          "Pier_Dave, Auckland, New Zealand, 2 hours ago",
          "",
          "@RiverFan Never.",
          "",
          "Click to rate",
          "9",
          "2",
        ],
      ),
    ).toEqual([
      ["RiverFan", 271, null, "At last."],
      ["Pier_Dave", 7, null, "@RiverFan Never."],
    ]);
  });
});
