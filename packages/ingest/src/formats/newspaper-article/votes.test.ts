import { describe, expect, it } from "vitest";
import { parseDocument } from "../parse-document.ts";

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
});
