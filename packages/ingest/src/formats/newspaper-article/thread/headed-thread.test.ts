import { describe, expect, it } from "vitest";
import { readThread } from "../../testing/read-thread.ts";

describe("a thread whose comments are headed by their authors", () => {
  it("has whatever names stand where a header must, and tells of comments that were taken out", () => {
    expect(
      readThread(
        "Comments (3)",
        "",
        "nils h.",
        "October 3, 2021 at 3:12 pm",
        "Finally. I use it every day.",
        "Reply",
        "",
        "<Comment deleted by user>",
        "October 3, 2021 at 3:40 pm",
        "Reply",
        "",
        "Kari “K” Nordmann",
        "October 3, 2021 at 4:01 pm",
        "So do I!",
        "Reply",
      ),
    ).toEqual([
      ["nils h.", "October 3, 2021 at 3:12 pm", null, null, null, null, "Finally. I use it every day."],
      [null, "October 3, 2021 at 3:40 pm", null, null, null, null, "<Comment deleted by user>"],
      ["Kari “K” Nordmann", "October 3, 2021 at 4:01 pm", null, null, null, null, "So do I!"],
    ]);
  });

  it("is read with net votes below, and times with or without a year", () => {
    expect(
      readThread(
        "12 Comments",
        "Login to comment",
        "",
        "riverfan",
        "Mar. 20 03:25 pm JST",
        "",
        "About time. The bridge is no good.",
        "",
        "4 ( +7 / -3 )",
        "",
        "Ann Reader",
        "Sep. 02, 2012 - 09:23AM JST",
        "",
        "I liked the old boat.",
        "",
        "Where is it now?",
        "",
        "-1 ( +0 / -1 )",
        "",
        "Login to leave a comment",
      ),
    ).toEqual([
      ["riverfan", "Mar. 20 03:25 pm JST", 4, 7, 3, null, "About time. The bridge is no good."],
      [
        "Ann Reader",
        "Sep. 02, 2012 - 09:23AM JST",
        -1,
        0,
        1,
        null,
        "I liked the old boat.\n\nWhere is it now?",
      ],
    ]);
  });

  it("is read where the copy glued name and time, and set the score above", () => {
    expect(
      readThread(
        "2 Comments",
        "-2",
        "Good",
        "Bad",
        "riverfanDec. 27, 2013 - 08:59AM JST",
        "About time.",
        "11 Good Bad",
        "annToday  09:58 am JST",
        "I liked the old boat.",
      ),
    ).toEqual([
      ["riverfan", "Dec. 27, 2013 - 08:59AM JST", -2, null, null, null, "About time."],
      ["ann", "Today 09:58 am JST", 11, null, null, null, "I liked the old boat."],
    ]);
  });

  it("is read with relative times, which stay as written, with actions below, and with whom a comment answers", () => {
    expect(
      readThread(
        "3 Comments",
        "Sort by Best",
        "",
        "Ann Reader • 2 hours ago",
        "About time.",
        "3 • Reply • Share ›",
        "",
        "riverfan → Ann Reader • an hour ago",
        "The bridge is no good.",
        "Reply • Share ›",
        "",
        "Ben • a day ago",
        "I liked the old boat.",
        "0 • Reply • Share ›",
      ),
    ).toEqual([
      ["Ann Reader", "2 hours ago", 3, null, null, null, "About time."],
      ["riverfan", "an hour ago", null, null, null, 0, "The bridge is no good."],
      ["Ben", "a day ago", 0, null, null, null, "I liked the old boat."],
    ]);
  });

  it("is read as blogs write it", () => {
    expect(
      readThread(
        "2 thoughts on “Ferry of Norburg to run again”",
        "",
        "Ann says:",
        "March 20, 2017 at 3:25 pm",
        "About time.",
        "Reply",
        "",
        "riverfan says:",
        "March 21, 2017 at 8:05 am",
        "In reply to Ann:",
        "The bridge is no good.",
        "Reply",
        "",
        "Leave a Reply",
      ),
    ).toEqual([
      ["Ann", "March 20, 2017 at 3:25 pm", null, null, null, null, "About time."],
      ["riverfan", "March 21, 2017 at 8:05 am", null, null, null, 0, "The bridge is no good."],
    ]);
  });

  it("is read with whom a line in brackets quotes", () => {
    expect(
      readThread(
        "Discussion",
        "#1 Bojan, Novi Sad",
        "22 Aug 2019, 17:40",
        "About time.",
        "Recommended (12)",
        "#2 Ann",
        "22 Aug 2019, 18:02",
        "(Bojan, 22 August 2019 17:40)",
        "Too late.",
        "Recommended (7)",
      ),
    ).toEqual([
      ["Bojan, Novi Sad", "22 Aug 2019, 17:40", null, 12, null, null, "About time."],
      ["Ann", "22 Aug 2019, 18:02", null, 7, null, 0, "Too late."],
    ]);
  });

  it("is read with names above and times below the words", () => {
    expect(
      readThread(
        "2 Comments",
        "",
        "Ann wrote:",
        "About time.",
        "7/18/2017 7:12 AM EDT",
        "",
        "Ben wrote:",
        "@Ann Too late.",
        "7/18/2017 7:30 AM EDT [Edited]",
        "",
        "View all comments",
      ),
    ).toEqual([
      ["Ann", "7/18/2017 7:12 AM EDT", null, null, null, null, "About time."],
      ["Ben", "7/18/2017 7:30 AM EDT", null, null, null, null, "@Ann Too late."],
    ]);
  });

  it("keeps the author of a comment that opens with a copied header, its name and time run together as its own are", () => {
    expect(
      readThread(
        "2 Comments",
        "AnnOct. 22, 2022  05:21 pm JST",
        "About time.",
        "3 ( +8 / -5 )",
        "BenOct. 22, 2022  05:30 pm JST",
        "AnnOct. 22, 2022  05:21 pm JST",
        "About time.",
        "No.",
        "-2 ( +4 / -6 )",
      ).map(([author, , , , , , words]) => [author, words]),
    ).toEqual([
      ["Ann", "About time."],
      ["Ben", "AnnOct. 22, 2022  05:21 pm JST\nAbout time.\nNo."],
    ]);
  });

  it("is read as boards write it", () => {
    expect(
      readThread(
        "Re: Ferry",
        "by riverfan » Mon Mar 20, 2017 3:25 pm",
        "",
        "About time.",
        "",
        "Re: Ferry",
        "by Ann » Tue Mar 21, 2017 8:05 am",
        "Posts: 112",
        "",
        "The bridge is no good.",
        "",
        "Top",
      ).map(([author, , , , , , words]) => [author, words]),
    ).toEqual([
      ["riverfan", "About time."],
      ["Ann", "The bridge is no good."],
    ]);
  });

  it.each([
    ["12 Likes", null, 12, null],
    ["0 Likes", null, 0, null],
    ["+14 / -29", -15, 14, 29],
    ["Good 5 Bad 2", 3, 5, 2],
    ["👍 5 👎 2", 3, 5, 2],
    ["Upvote 12 Downvote 3 Reply", 9, 12, 3],
    ["Upvote 25 Downvote Reply Share", 25, null, null],
    ["Upvote -3 Downvote Award Share", -3, null, null],
    ["Like · Reply · 5 · 2h", 5, null, null],
    ["-4 points", -4, null, null],
    ["Reply Like Share Report", null, null, null],
  ])("is read with the votes of %j", (footer, score, up, down) => {
    const comments = readThread(
      "Comments (2)",
      "Ann\n2 hours ago",
      "About time.",
      footer,
      "Ben\n3 hours ago",
      "No, it is not.",
      footer,
    );
    expect(comments.map((one) => one.slice(2, 5))).toEqual([
      [score, up, down],
      [score, up, down],
    ]);
  });

  it("is nested as its indents show", () => {
    const comments = readThread(
      "Comments",
      "Ann • 2 hours ago",
      "About time.",
      "Reply",
      "    Ben • 1 hour ago",
      "    No, it is not.",
      "    Reply",
      "        Cid • 1 hour ago",
      "        Why?",
      "        Reply",
      "    Dan • 1 hour ago",
      "    It is.",
      "    Reply",
      "Eve • 1 hour ago",
      "Who knows?",
      "Reply",
    );
    expect(comments.map(([author, , , , , parent]) => [author, parent])).toEqual([
      ["Ann", null],
      ["Ben", 0],
      ["Cid", 1],
      ["Dan", 0],
      ["Eve", null],
    ]);
  });
});
