import { describe, expect, it } from "vitest";
import { findNames } from "../find-names.ts";

/** Names of one block as `[written, rule, whose name has the same key]`. */
function find(text: string): [string, string, string | undefined][] {
  const names = findNames(text, [{ kind: "BODY", start: 0, end: text.length, report: 0 }]);
  return names.map(({ start, end, rule, key }) => [
    text.slice(start, end),
    rule,
    names.find((other) => other.key === key && !other.rule.startsWith("link/"))?.name,
  ]);
}

describe("initials that a text gives behind a name", () => {
  it("name what the name names, there and elsewhere", () => {
    const found = find("The Lake Transport Council (LTC) met on Monday. The LTC of Chile left.");
    expect(found.filter(([written]) => written === "LTC")).toEqual([
      ["LTC", "link/initialism", "Lake Transport Council"],
      ["LTC", "link/initialism", "Lake Transport Council"],
    ]);
  });

  it("win over an outlet that has them, too", () => {
    const found = find("The People’s Action Party (PAP) met on Monday in Singapore. The PAP won.");
    expect(found.filter(([written]) => written === "PAP")).toEqual([
      ["PAP", "link/initialism", "People’s Action Party"],
      ["PAP", "link/initialism", "People’s Action Party"],
    ]);
  });

  it.each([
    [
      "The National Institute of Lake Research (INRL) met. The INRL left.",
      "INRL",
      "National Institute of Lake Research",
    ],
    [
      "The World Anti-Rusting Agency (Wara) met in Chile. Later Wara left.",
      "Wara",
      "World Anti-Rusting Agency",
    ],
    [
      "The World Anti-Rusting Agency (WARA) met in Chile. Later Wara left.",
      "Wara",
      "World Anti-Rusting Agency",
    ],
  ])("may be of another language, or written as a word: %s", (text, initials, name) => {
    expect(
      find(text)
        .filter(([written]) => written === initials)
        .map(([, , named]) => named),
    ).toContain(name);
  });

  it.each([
    "The Lake Transport Council (OK) met. It was OK in Chile.",
    "The International Monetary Fund (IMF) met. The IMF left.",
  ])("are none where they are others, or a list knows them: %s", (text) => {
    expect(find(text).filter(([, rule]) => rule === "link/initialism")).toEqual([]);
  });
});

describe("another name that a text gives a person", () => {
  it("names the person wherever it stands", () => {
    const found = find(
      "Rebel leader Rodrigo Novak, better known as Timochenko, signed. Timochenko left Chile.",
    );
    expect(found.filter(([written]) => written === "Timochenko").map(([, , name]) => name)).toEqual([
      "Rodrigo Novak",
      "Rodrigo Novak",
    ]);
  });

  it("may stand in quotation marks inside the name", () => {
    const found = find(
      'President Joko "Joki" Norodo landed in Chile. “The state will pay,” Joki told reporters.',
    );
    expect(found.filter(([written]) => written === "Joki").map(([, , name]) => name)).toEqual([
      'Joko "Joki" Norodo',
    ]);
  });

  it("is no day of birth", () => {
    const found = find("Mayor Rodrigo Novak, born October 5, 1961, left Chile.");
    expect(found.map(([written]) => written)).toEqual(["Rodrigo Novak", "Chile"]);
  });
});
