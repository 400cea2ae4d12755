import { describe, expect, it } from "vitest";
import { languages } from "../../evaluate/measures/languages.ts";
import { parseAnyText } from "../parse-document.ts";

describe("the language of a page", async () => {
  for (const { name, value, goal, misses } of await languages.run("")) {
    it(`is told: ${name}`, () => {
      expect(value, misses.join("\n")).toBeGreaterThanOrEqual(goal ?? 1);
    });
  }

  it("is warned of where its sentences are not read", () => {
    const toCodes = (text: string) => {
      const parsed = parseAnyText(text);
      return parsed.ok ? parsed.value.warnings.map(({ code }) => code) : [];
    };
    expect(
      toCodes(
        "Die Bürgermeister trafen sich am Montag auf dem Pier und sprachen über die Fähre, die fahren soll.",
      ),
    ).toEqual(["language.not-read"]);
    expect(
      toCodes(
        "The mayors met on the pier of the town on Monday, and they spoke of the ferry that was to run again.",
      ),
    ).toEqual([]);
  });

  it("is not told by the article of Arabic names", () => {
    const names = "Al-Jabir Al-Nadim Al-Hamad Al-Sahir";
    const parsed = parseAnyText(
      `Mayor ${names} met Mayor ${names} near Al-Qasr on Monday, Al-Nadira wrote of the ferry.`,
    );
    expect(parsed.ok && parsed.value.language).toBe("en");
  });
});
