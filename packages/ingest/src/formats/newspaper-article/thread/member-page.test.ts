import { describe, expect, it } from "vitest";
import { parseAnyText } from "../../parse-document.ts";

describe("a member's page", () => {
  it.each([
    ["riverfan comments", "Posted in: Ferry to run again See in context"],
    ["riverfan's comments", "Posted on: Ferry to run again"],
    ["Comments by riverfan", "Commented on: Ferry to run again View comment"],
  ])("is no story's thread: %s", (heading, posted) => {
    const text = [
      heading,
      "",
      posted,
      "",
      "About time.",
      "",
      "4 ( +7 / -3 )",
      "",
      posted,
      "",
      "No.",
      "",
      "1 ( +1 / -0 )",
    ].join("\n");
    const parsed = parseAnyText(text);
    expect(parsed.ok ? parsed.value : null).toMatchObject({
      reports: [],
      comments: [
        { author: { text: "riverfan" }, score: 4, about: { text: "Ferry to run again" } },
        { author: { text: "riverfan" }, score: 1, about: { text: "Ferry to run again" } },
      ],
    });
  });
});
