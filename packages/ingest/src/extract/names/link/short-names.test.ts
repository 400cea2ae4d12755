import { describe, expect, it } from "vitest";
import { findNames } from "../find-names.ts";

/** Names of one block as `written -> the fullest name of the same key`. */
function find(text: string): Map<string, string> {
  const names = findNames(text, [{ kind: "BODY", start: 0, end: text.length, report: 0 }]);
  const fullest = (key: string) =>
    names.filter((other) => other.key === key).toSorted((a, b) => b.name.length - a.name.length)[0]?.name ??
    "";
  return new Map(names.map(({ start, end, key }) => [text.slice(start, end), fullest(key)]));
}

describe("short names that the document explains", () => {
  it.each([
    ["Novatek Group said on Monday that it would sell. Novatek left.", "Novatek", "Novatek Group"],
    [
      "Norrick Gold Corp said on Monday that it would sell. Norrick left Chile.",
      "Norrick",
      "Norrick Gold Corp",
    ],
    [
      "Norrick Gold said on Monday that it would sell its mine. Norrick said it would leave Chile.",
      "Norrick",
      "Norrick Gold",
    ],
    [
      "SoftBank Group Corp. said on Monday that it would sell. SoftBank left.",
      "SoftBank",
      "SoftBank Group Corp.",
    ],
    ["The Lake Development Bank met on Monday. The LDB left Chile.", "LDB", "Lake Development Bank"],
    ["President Ferdinand Novak Jr. met them on Monday. Novak left Chile.", "Novak", "Ferdinand Novak Jr"],
    [
      "President Luiz Inácio Zula da Silva met them on Monday. Zula left Chile.",
      "Zula",
      "Luiz Inácio Zula da Silva",
    ],
    ["In Chile the Superior Lake Court (TRL) met on Monday. The TRL left.", "TRL", "Superior Lake Court"],
    ["Typhoon Gaemi hit Chile on Monday. Then Gaemi sank a ship.", "Gaemi", "Typhoon Gaemi"],
    ["Rebels of the National Liberation Army (ELN) met. The ELN left.", "ELN", "National Liberation Army"],
    [
      "The National Rowing Committee of Chile (NRC) met. The NRC left.",
      "NRC",
      "National Rowing Committee of Chile",
    ],
    [
      "The Chile Medical Practitioners, Pharmacists and Dentists Union (CMPDU) met. The CMPDU left.",
      "CMPDU",
      "Chile Medical Practitioners, Pharmacists and Dentists Union",
    ],
    [
      "She heads the United Nations Support Mission in Libya (UNSMIL). UNSMIL left.",
      "UNSMIL",
      "United Nations Support Mission in Libya",
    ],
    [
      "Prime Minister Paetongtarn Shinawatra left her office on Monday, a court of the country said. It added that Paetongtarn had to go at once.",
      "Paetongtarn",
      "Paetongtarn Shinawatra",
    ],
    [
      "The minister, Paola De Norelli, thanked them. On Monday De Norelli said that she would leave.",
      "De Norelli",
      "Paola De Norelli",
    ],
    [
      "The writer, Gabriel García Norque, thanked them. On Monday García Norque said that he would leave.",
      "García Norque",
      "Gabriel García Norque",
    ],
  ])("name what the full name names: %s", (text, short, full) => {
    expect(find(text).get(short)).toBe(full);
  });

  it("leave a surname to its person", () => {
    const found = find(
      "Novatek Group met its head, President John Novatek. On Monday Novatek said that he would leave.",
    );
    expect(found.get("Novatek")).toBe("John Novatek");
  });

  it("leave a surname of two words that two persons bear, and a name that begins with a usual given name", () => {
    const shared = find(
      "President Justin Van Norgen met Minister Karl Van Norgen on Monday. Van Norgen said that he would leave.",
    );
    expect(shared.get("Van Norgen")).not.toBe("Justin Van Norgen");
    const other = find(
      "President Maria Ann Norgen met them on Monday. On Sunday Ann Norgen said that she would leave.",
    );
    expect(other.get("Ann Norgen")).not.toBe("Maria Ann Norgen");
  });

  it("are none where two names have the same initials", () => {
    const text = "The Lake Development Bank met the Lima Development Bank. The LDB left Chile.";
    expect(["Lake Development Bank", "Lima Development Bank"]).not.toContain(find(text).get("LDB"));
  });

  it("are none where two firms begin with the same word, or the word is of every day", () => {
    const two = find("Norrick Gold Corp met Norrick Steel Corp on Monday. Norrick left Chile.").get(
      "Norrick",
    );
    expect(["Norrick Gold Corp", "Norrick Steel Corp"]).not.toContain(two);
    const common = find("Lake Gold Corp met them on Monday. On Sunday Lake people left Chile.");
    expect(common.get("Lake")).not.toBe("Lake Gold Corp");
  });

  it("make no body of a treaty that initials stand behind", () => {
    const text = "They signed the North Andean Free Trade Agreement (NAFTAG) in Chile.";
    const names = findNames(text, [{ kind: "BODY", start: 0, end: text.length, report: 0 }]);
    expect(names.filter(({ rule }) => rule === "name/initialled")).toEqual([]);
  });

  it("begin behind the title of a sheriff or a taoiseach", () => {
    expect(find("Lee County Sheriff Carmine Novak said so.").has("Carmine Novak")).toBe(true);
    expect(find("The deal was signed by Taoiseach Micheál Novak on Monday.").has("Micheál Novak")).toBe(true);
  });
});
