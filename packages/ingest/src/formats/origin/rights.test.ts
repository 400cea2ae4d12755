import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findRightsNotice, findRightsRule, RIGHTS_RULES } from "./rights.ts";

const AP =
  "Copyright 2017 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.";

describe("findRightsNotice", () => {
  it.each([
    [AP, "associated-press", 2017],
    ["© (c) Copyright Thomson Reuters 2018. Click For Restrictions", "thomson-reuters", 2018],
    ["© 2015 AFP", "agence-france-presse", 2015],
    ["© KYODO", "kyodo-news", null],
    ["Copyright Jiji Press, Ltd. All rights reserved.", "jiji-press", null],
    ["©2019 GPlusMedia Inc.", "gplus-media", 2019],
    ["© 2010-2015 Norland Gazette", "copyright-mark", 2015],
    ["All rights reserved by Rossiyskaya Gazeta.", "all-rights-reserved", null],
    [
      "Reproduction without the prior written permission of the publisher is prohibited.",
      "no-redistribution",
      null,
    ],
    [
      "This text is licensed under a Creative Commons Attribution-ShareAlike 3.0 licence.",
      "creative-commons",
      null,
    ],
    ["The text of this page is in the public domain.", "public-domain", null],
  ])("reads %s", (line, rule, year) => {
    expect(findRightsNotice(`A story.\n\n${line}\n`)).toMatchObject({ rule, year });
  });

  it("takes the notice of the agency before that of the site that prints its story", () => {
    const text = `©2019 GPlusMedia Inc.\n${AP}\n© 2018 Norland Gazette`;
    const notice = findRightsNotice(text);
    expect(notice).toMatchObject({ rule: "associated-press", holder: "The Associated Press" });
    expect(notice && text.slice(notice.start, notice.end)).toBe(AP);
    expect(notice?.yearSpan && text.slice(notice.yearSpan.start, notice.yearSpan.end)).toBe("2017");
  });

  it("takes a free licence before the site's mark, and a prohibition before none", () => {
    expect(findRightsNotice("© 2019 Norland\nAvailable under CC BY-SA 3.0.")?.rule).toBe("creative-commons");
  });

  it.each([
    "© AP Photo/Pavel Golovkin",
    "Photo: TASS/Pool via Reuters",
    "Image: Wikimedia CC 4.0",
    "The court spoke of copyright.",
  ])("reads no notice in %s", (line) => {
    expect(findRightsNotice(line)).toBeNull();
  });
});

describe("data/rights.json", () => {
  it("has a name for every rule once", () => {
    const names = RIGHTS_RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(findRightsRule("associated-press")?.isRestricted).toBe(true);
    expect(findRightsRule("unknown")).toBeNull();
  });

  it("is what the table of docs/rights.md shows", () => {
    const page = readFileSync(new URL("../../../../../docs/rights.md", import.meta.url), "utf8");
    const rows = RIGHTS_RULES.map(
      ({ name, holder, isRestricted, priority, why }) =>
        `| \`${name}\` | ${holder ?? "whoever the notice names"} | ${isRestricted ? "excerpt and link" : "whole text"} | ${priority} | ${why} |`,
    );
    expect(page.split("\n").filter((line) => line.startsWith("| `"))).toEqual(rows);
  });
});
