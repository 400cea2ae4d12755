import { describe, expect, it } from "vitest";
import { parseAnyText } from "../../parse-document.ts";
import { readThread, STORY } from "../../testing/read-thread.ts";

describe("where a headed thread begins and ends", () => {
  it("is not at an article's byline, an agency's name, or dates in a story", () => {
    for (const lines of [
      ["By Ann Example", "March 20, 2017, 10:00", ...STORY.slice(2)],
      ["Reuters • 2 hours ago", "Ferry is late", "Reuters • 3 hours ago", "Bridge opens"],
      ["Ann Lind 20 Mar 2017", "", "Ben Orlov 21 Mar 2017"],
    ]) {
      const parsed = parseAnyText([...STORY, ...lines].join("\n"));
      expect(parsed.ok ? (parsed.value.comments ?? []) : null).toEqual([]);
    }
  });

  it("is below the byline of its article", () => {
    const text = [
      "Ferry of Norburg to run again",
      "Posted by Ann Example on March 20, 2017 at 3:25 pm",
      ...[1, 2, 3].flatMap((part) => STORY.slice(2).map((line) => line && `${part} of 3: ${line}`)),
      "2 Comments",
      "riverfan says:",
      "March 21, 2017 at 3:25 pm",
      "About time.",
      "Reply",
      "Ben says:",
      "March 22, 2017 at 3:25 pm",
      "No, it is not.",
      "Reply",
    ].join("\n");
    const parsed = parseAnyText(text);
    const document = parsed.ok ? parsed.value : null;
    expect(document?.comments?.map(({ author }) => author?.text)).toEqual(["riverfan", "Ben"]);
    expect(document?.published?.value.edtf).toBe("2017-03-20");
    expect(document?.reports[0]?.paragraphs).toHaveLength(6);
  });

  it("is not in an article below a count of comments that its copy lost", () => {
    const text = ["crime", "Ferry of Norburg to run again", "12 Comments", ...STORY.slice(1)].join("\n");
    const parsed = parseAnyText(text);
    expect(parsed.ok ? parsed.value : null).toMatchObject({
      comments: null,
      warnings: [{ code: "thread.missing" }],
      reports: [{ paragraphs: { length: 2 } }],
    });
  });

  it("is where the page's end cuts a comment, which is flagged", () => {
    const text = `${[...STORY, "2 Comments", "Ann", "2 hours ago", "About time.", "4 ( +7 / -3 )", "Ben", "2 hours ago", "No, it is n"].join("\n")}`;
    const parsed = parseAnyText(text);
    expect(parsed.ok && parsed.value.comments?.map(({ isPartial }) => isPartial)).toEqual([false, true]);
  });

  it("keeps a copied header below a header as a part of the comment that quotes it", () => {
    const comments = readThread(
      "2 Comments",
      "Login to comment",
      "",
      "riverfan",
      "Mar. 20, 2020 03:25 pm JST",
      "",
      "About time. The bridge is no good.",
      "",
      "Ann Reader",
      "Mar. 20, 2020 04:09 pm JST",
      "",
      "riverfanMar. 20, 2020 03:25 pm JST",
      "",
      "About time.",
      "",
      "Not before the fair is over.",
      "",
      "4 ( +7 / -3 )",
    );
    expect(comments.map(([author]) => author)).toEqual(["riverfan", "Ann Reader"]);
    expect(comments[1]?.at(-1)).toBe(
      "riverfanMar. 20, 2020 03:25 pm JST\n\nAbout time.\n\nNot before the fair is over.",
    );
  });

  it("ends a comment at its votes, whatever a moderator or a name like no other says below", () => {
    const comments = readThread(
      "2 Comments",
      "Login to comment",
      "",
      "riverfan",
      "Mar. 20, 2020 03:25 pm JST",
      "",
      "About time.",
      "",
      "4 ( +7 / -3 )",
      "",
      "Moderator: Please keep to the ferry.",
      "",
      "-1 guy",
      "Mar. 20, 2020 04:09 pm JST",
      "",
      "Not before the fair is over.",
      "",
      "-1 ( +0 / -1 )",
    );
    expect(comments.map(([author, , score]) => [author, score])).toEqual([
      ["riverfan", 4],
      ["-1 guy", -1],
    ]);
    expect(comments.map((one) => one.at(-1))).toEqual(["About time.", "Not before the fair is over."]);
  });
});
