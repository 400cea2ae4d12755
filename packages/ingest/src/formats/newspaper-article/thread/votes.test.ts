import { describe, expect, it } from "vitest";
import { parseDocument } from "../../parse-document.ts";
import { findCommentFooter } from "./comment-footers.ts";

describe("votes of a comment", () => {
  it("are not read where they are more than any thread has, and the place is warned of", () => {
    const votes = "99999999999 ( +99999999999 / -0 )";
    const text = `Islands row goes on\n\nLogin to comment\n\nI agree with you.\n\n${votes}\n\nMe too.\n\n1 ( +2 / -1 )\n`;
    const parsed = parseDocument(text);
    const document = parsed.ok ? parsed.value : null;
    expect(document?.comments).toMatchObject([
      { score: null, up: null, down: 0 },
      { score: 1, up: 2, down: 1 },
    ]);
    const warnings = document?.warnings.filter((one) => one.code === "comment.votes-unreadable") ?? [];
    expect(warnings.map(({ span }) => text.slice(span?.start, span?.end))).toEqual([votes]);
  });

  it.each([
    ["2147483647 ( +2147483647 / -0 )", 2147483647],
    ["-2147483648 ( +0 / -2147483647 )", -2147483648],
    ["-2147483649 ( +0 / -2147483647 )", null],
  ])("are read up to the ends of the range: %s", (votes, score) => {
    const parsed = parseDocument(
      `Islands row goes on\n\nLogin to comment\n\nI agree with you.\n\n${votes}\n`,
    );
    expect(parsed.ok ? parsed.value.comments?.[0]?.score : undefined).toBe(score);
  });

  it("close the thread above a site's login, its buttons and its notice", () => {
    const text =
      "Islands row goes on\n\nLogin to comment\n\nI agree.\n\n1 ( +2 / -1 )\n\nReply\n\nMe too.\n\n0 ( +0 / -0 )\n\nShow more comments\n\nUse your Facebook account to login or register with Norland Today. By doing so, you will also receive an email.\n";
    const parsed = parseDocument(text);
    const comments = parsed.ok ? (parsed.value.comments ?? []) : [];
    expect(comments.map(({ start, end }) => text.slice(start, end))).toEqual(["I agree.", "Me too."]);
  });

  it("are read as sites round and part them", () => {
    const text =
      "Ferry of Norburg runs\n\n  • 1.2k\n\n    Ann Bell\n\n    At last.\n\n  • -1,204\n\n    Ben\n\n    Never.\n";
    const parsed = parseDocument(text);
    const comments = parsed.ok ? parsed.value.comments : [];
    expect(comments?.map(({ author, score }) => [author?.text, score])).toEqual([
      ["Ann Bell", 1200],
      ["Ben", -1204],
    ]);
    expect(findCommentFooter({ text: "1.5k likes · Reply" })).toMatchObject({ up: 1500 });
  });

  it.each(["•", "*", "·", "▪", "●", "-", "–"])("stand behind a bullet of any make: %s", (bullet) => {
    const comments = [
      "  2\n\n    Ann Bell\n\n    At last.",
      "  -3\n\n\n    Never.",
      "  0\n\n    Ben\n\n    Why not?",
    ];
    const text = `Ferry of Norburg runs\n\n${comments.map((one) => `  ${bullet}${one}`).join("\n\n")}\n`;
    const parsed = parseDocument(text);
    const found = parsed.ok ? parsed.value.comments : [];
    expect(found?.map(({ score, start, end }) => [score, text.slice(start, end)])).toEqual([
      [2, "At last."],
      [-3, "Never."],
      [0, "Why not?"],
    ]);
  });

  it.each([1, 2, 3])("tell who is missing by the blank lines, which are %i behind the others", (count) => {
    const [gap, more] = ["\n".repeat(count + 1), "\n".repeat(count + 2)];
    const text = `Ferry of Norburg runs${gap}• 2${gap}    J.R.${gap}    At last.${gap}• -3${more}    Never${gap}    Ever.${gap}• 0${gap}    Ben O.${gap}    Why?\n`;
    const parsed = parseDocument(text);
    const found = parsed.ok ? parsed.value.comments : [];
    expect(found?.map(({ author }) => author?.text ?? null)).toEqual(["J.R.", null, "Ben O."]);
  });

  it("close comments that open with their authors' names, where most do", () => {
    const text = [
      "Islands row goes on\n\nLogin to comment\n",
      "river_k\nHere we go again.\n\n1 ( +1 / -0 )\n",
      "Olu B\nTalks about talks, as ever.\n\n0 ( +0 / -0 )\n",
      "oldtimer\nNot this year.\n\n2 ( +3 / -1 )\n",
    ].join("\n");
    const parsed = parseDocument(text);
    const comments = parsed.ok ? (parsed.value.comments ?? []) : [];
    expect(comments.map(({ author, start, end }) => [author?.text, text.slice(start, end)])).toEqual([
      ["river_k", "Here we go again."],
      ["Olu B", "Talks about talks, as ever."],
      ["oldtimer", "Not this year."],
    ]);
  });

  it("close comments whose first line may look like a name, where hardly any does", () => {
    const text = [
      "Islands row goes on\n\nLogin to comment\n",
      "Poor islanders\n\nThey wait for ever.\n\n1 ( +1 / -0 )\n",
      "Talks about talks, as ever.\n\n0 ( +0 / -0 )\n",
      "Not this year, and not the next.\n\n2 ( +3 / -1 )\n",
    ].join("\n");
    const parsed = parseDocument(text);
    const comments = parsed.ok ? (parsed.value.comments ?? []) : [];
    expect(comments.map(({ author }) => author)).toEqual([null, null, null]);
  });

  it("close comments below a count of them, and the story stands above it", () => {
    const text = [
      "Ferry of Norburg to run again\nMar. 3, 2020\nNORBURG\nThe mayor said on Monday that the ferry of the town was to run again after two years of quarrel.\n",
      "Nobody asked the ferryman, who said later that he had sold the boat and did not mean to buy another one.\n\n2 Comments\n",
      "It was high time.\n\n1 ( +1 / -0 )\n\nNot before the fair.\n\n0 ( +0 / -0 )\n",
    ].join("\n");
    const parsed = parseDocument(text);
    const document = parsed.ok ? parsed.value : null;
    expect(document?.comments?.map(({ start, end }) => text.slice(start, end))).toEqual([
      "It was high time.",
      "Not before the fair.",
    ]);
    expect(document?.reports[0]?.paragraphs.length).toBe(2);
    expect(document?.published?.value.edtf).toBe("2020-03-03");
  });

  it("belong to the comment, not to a moderator's word before or behind it", () => {
    const text = [
      "Islands row goes on",
      "Login to comment",
      "I agree with you, and so does the mayor.",
      "5 ( +6 / -1 )",
      "Moderator: Back on topic, please.",
      "I do not, as it happens.",
      "-2 ( +1 / -3 )",
      "Nobody asked you.",
      "Moderator: No insults, please.",
      "0 ( +0 / -0 )",
    ].join("\n\n");
    const parsed = parseDocument(text);
    const comments = parsed.ok ? (parsed.value.comments ?? []) : [];
    expect(
      comments.map(({ author, score, start, end }) => [author?.text ?? null, score, text.slice(start, end)]),
    ).toEqual([
      [null, 5, "I agree with you, and so does the mayor."],
      ["Moderator", null, "Back on topic, please."],
      [null, -2, "I do not, as it happens."],
      [null, 0, "Nobody asked you."],
      ["Moderator", null, "No insults, please."],
    ]);
  });

  it.each([
    ["21 △ ▽ • Share ›", { score: null, up: 21, down: null }],
    ["1 △ 9 ▽ • Share ›", { score: -8, up: 1, down: 9 }],
    ["▲ 3 ▼ 2", { score: 1, up: 3, down: 2 }],
  ])("stand before or behind their arrows: %s", (text, votes) => {
    expect(findCommentFooter({ text })).toMatchObject(votes);
  });

  it("stand in a bullet above a header whose name and time run together", () => {
    const text =
      "Ferry of Norburg runs\n\n3 Comments\n\n  • 7\n\n    riverfanMay. 27, 2013 - 05:12PM JST\n\n    At last.\n\n  • -4\n\n    pierwatchMay. 27, 2013 - 05:30PM JST\n\n    Never.\n\nLogin to leave a comment\n";
    const parsed = parseDocument(text);
    expect(parsed.ok ? parsed.value.comments : null).toMatchObject([
      { author: { text: "riverfan" }, score: 7 },
      { author: { text: "pierwatch" }, score: -4 },
    ]);
  });
});
