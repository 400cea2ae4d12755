import { describe, expect, it } from "vitest";
import { parseAnyText } from "../../parse-document.ts";

describe("a member's page", () => {
  it.each([
    ["riverfan comments", "Posted in: Ferry to run again See in context"],
    ["riverfan's comments", "Posted on: Ferry to run again"],
    ["riverfan's past comments", "Posted in: Ferry to run again See in context"],
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

  const posted = (headline: string) => `Posted in: ${headline} See in context`;
  const read = (...lines: string[]) => {
    const parsed = parseAnyText(`${lines.join("\n\n")}\n`);
    return parsed.ok ? parsed.value : null;
  };

  it("is one without a name or votes, too", () => {
    const page = read(
      ...[posted("Ferry to run again"), "About time."],
      ...[posted("Bridge of Norburg opens"), "The longest wooden bridge.", "And the dearest."],
    );
    expect(page).toMatchObject({
      reports: [],
      comments: [
        { author: null, score: null, about: { text: "Ferry to run again" }, isPartial: false },
        { author: null, score: null, about: { text: "Bridge of Norburg opens" }, isPartial: false },
      ],
    });
  });

  it("ends below the votes of its last comment", () => {
    const page = read(
      ...["riverfan comments", posted("Ferry to run again"), "About time.", "4 ( +7 / -3 )"],
      ...["Recent Comments", "Articles, Offers & Useful Resources"],
    );
    expect(page?.comments).toHaveLength(1);
  });
});
