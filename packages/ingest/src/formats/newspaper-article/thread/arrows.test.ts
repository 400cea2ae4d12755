import { describe, expect, it } from "vitest";
import { readThread } from "../../testing/read-thread.ts";
import { findCommentFooter } from "./comment-footers.ts";

const [FIRST, SECOND] = ["About time, they waited for years.", "It will cost a fortune, and who pays?"];

describe("the one number between two arrows", () => {
  it.each([
    ["▲ 14 ▼", { score: 14, up: null, down: null }],
    ["▲ -3 ▼ Reply", { score: -3, up: null, down: null }],
    ["▲ 14 ▼ 2", { score: 12, up: 14, down: 2 }],
    ["14 ▲ ▼ • Reply", { score: null, up: 14, down: null }],
  ])("is the net, in %s only where it stands there", (line, votes) => {
    expect(findCommentFooter({ text: line })).toMatchObject(votes);
  });
});

describe("a comment's header", () => {
  it.each([
    ["Bo Berg ↳ Ann Reader • 2 hours ago"],
    ["Bo Berg • 2 hours ago\n↳ Ann Reader"],
    ["Bo Berg • 2 hours ago\n↳ In reply to Ann Reader"],
  ])("says behind an arrow whom it answers: %s", (header) => {
    const lines = ["2 Comments", `Ann Reader • 3 hours ago`, FIRST, "", ...header.split("\n"), SECOND];
    expect(readThread(...lines)).toEqual([
      ["Ann Reader", "3 hours ago", null, null, null, null, FIRST],
      ["Bo Berg", "2 hours ago", null, null, null, 0, SECOND],
    ]);
  });
});

describe("the links that Hacker News sets behind a time", () => {
  it("say whom a comment answers where a copy lost the indents, unless several could be meant", () => {
    const toLines = (name: string, links: string, words: string) => [
      `${name} on Feb 11, 2021 | ${links} [–]`,
      words,
      "",
    ];
    const comments = readThread(
      ...["5 comments", "", ...toLines("ann", "next", FIRST), ...toLines("bo", "parent | next", SECOND)],
      ...[
        ...toLines("cy", "root | parent | next", FIRST),
        ...toLines("di", "root | parent | prev | next", SECOND),
      ],
      ...[...toLines("ed", "parent | prev | next", FIRST), ...toLines("fa", "prev", SECOND)],
    );
    expect(comments.map(([author, , , , , parent]) => [author, parent])).toEqual([
      ["ann", null],
      ["bo", 0],
      ["cy", 1],
      ["di", null],
      ["ed", 0],
      ["fa", null],
    ]);
  });
});

describe("a comment that was taken out", () => {
  it("does not take the next one along, whose author writes the name in two small words", () => {
    const lines = ["3 Comments", "Ann Reader", "2 December 2020, 10:14", FIRST, "▲ 2 ▼", ""];
    const gone = [
      "Comment removed by moderator",
      "",
      "brine wife",
      "2 December 2020, 12:47",
      SECOND,
      "▲ 5 ▼",
    ];
    expect(readThread(...lines, ...gone)).toEqual([
      ["Ann Reader", "2 December 2020, 10:14", 2, null, null, null, FIRST],
      [null, null, null, null, null, null, "Comment removed by moderator"],
      ["brine wife", "2 December 2020, 12:47", 5, null, null, null, SECOND],
    ]);
  });
});

describe("a moderator's words", () => {
  it("are a comment below the votes of another, where comments have headers", () => {
    const first = ["Ann   Sep. 11, 2020  07:12 pm JST", "", FIRST, "", "6 ( +8 / -2 )", ""];
    const last = ["Bo   Sep. 12, 2020  06:55 am JST", "", SECOND, "", "11 ( +11 / -0 )"];
    const comments = readThread(
      "3 Comments",
      "",
      ...first,
      "Moderator",
      "",
      "Back on topic please.",
      "",
      ...last,
    );
    expect(comments.map(([author, , score, , , , words]) => [author, score, words])).toEqual([
      ["Ann", 6, FIRST],
      ["Moderator", null, "Back on topic please."],
      ["Bo", 11, SECOND],
    ]);
  });
});
