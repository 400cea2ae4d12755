import { describe, expect, it } from "vitest";
import type { Zone } from "../zones.ts";
import { findNames } from "./find-names.ts";
import type { NamedSpan } from "./named-span.ts";

/** Names in a text of which every line is a block of the story. */
function find(text: string): NamedSpan[] {
  let start = 0;
  const zones = text.split("\n").map((line): Zone => {
    const zone: Zone = { kind: "BODY", start, end: start + line.length, report: 0 };
    start += line.length + 1;
    return zone;
  });
  return findNames(text, zones);
}

function show(text: string): string[] {
  return find(text).map((name) => `${name.kind} ${text.slice(name.start, name.end)}`);
}

describe("persons", () => {
  it.each([
    ["Prime Minister Indira Gandhi spoke.", ["PERSON Indira Gandhi"]],
    ["The President of Chile Michelle Bachelet left.", ["PLACE Chile", "PERSON Michelle Bachelet"]],
    ["his Finnish counterpart, Pekka Haavisto, said", ["PLACE Finnish", "PERSON Pekka Haavisto"]],
    ["Anna Keller, a spokeswoman for the airline, said", ["PERSON Anna Keller"]],
    ["Tomas Novak told reporters that", ["PERSON Tomas Novak"]],
    ["U.S. Secretary of State Rex Tillerson says", ["PLACE U.S.", "PERSON Rex Tillerson"]],
    [
      "the ambassador to the United Nations Samantha Power",
      ["ORGANIZATION United Nations", "PERSON Samantha Power"],
    ],
    ["[Russian] President [Boris] Yeltsin", ["PLACE Russian", "PERSON Boris] Yeltsin"]],
    ["Mr. Okafor declined.", ["PERSON Okafor"]],
    ["Kim Jong-un's sister, said leader Kim Jong-un", ["PERSON Kim Jong-un", "PERSON Kim Jong-un"]],
  ])("finds them in %s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it("reads a surname alone as the person whose full name stands in the document", () => {
    const names = find("President Tarja Halonen spoke.\nHalonen left at noon.");
    expect(names[1]?.key).toBe(names[0]?.key);
    expect(names[1]).toMatchObject({ rule: "link/surname", evidence: { start: 10, end: 23 } });
  });

  it("is less sure where two persons of one surname stand in the document, and names the last one", () => {
    const names = find("Minister Taro Kono met ambassador Masaharu Kono.\nKono agreed.");
    expect(names.at(-1)).toMatchObject({ key: "masaharu kono", confidence: 0.6 });
    expect(names.at(-1)?.because).toContain("several persons");
  });

  it("takes another given name before a known surname for another person", () => {
    const names = find(
      "President Emmanuel Macron spoke. Later he and Brigitte Macron left. Macron was tired.",
    );
    expect(names.map(({ key }) => key)).toEqual(["emmanuel macron", "brigitte macron", "emmanuel macron"]);
  });

  it("takes a lone name joined to a person for a person", () => {
    expect(show("President Dilma Rousseff was there.\nRousseff and Mujica to hold talks")).toContain(
      "PERSON Mujica",
    );
  });

  it("takes no island, month, or word in capitals for a person", () => {
    expect(show("President of Iturup and Minister in March, CHIEF EXECUTIVE OFFICER")).toEqual([
      "PLACE Iturup",
    ]);
  });
});

describe("places", () => {
  it.each([
    ["on Kunashir Island and in the Sea of Okhotsk", ["PLACE Kunashir Island", "PLACE Sea of Okhotsk"]],
    ["near Christmas Harbour Bay", ["PLACE Christmas Harbour Bay"]],
    ["Turkey eats turkey; the US and us", ["PLACE Turkey", "PLACE US"]],
    ["the Soviet Union and Mount Fuji", ["PLACE Soviet Union", "PLACE Mount Fuji"]],
  ])("finds them in %s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it("knows two names of one place as one", () => {
    const [etorofu, iturup, island] = find("Etorofu, Iturup, Iturup Island");
    expect(new Set([etorofu?.key, iturup?.key, island?.key]).size).toBe(1);
  });

  it("gives an adjective to the largest country that it may mean", () => {
    const [american] = find("an American ship");
    expect(american).toMatchObject({ key: "united states", isAdjective: true });
  });
});

describe("organizations and other names", () => {
  it.each([
    ["the Liberal Democratic Party of Japan met", ["ORGANIZATION Liberal Democratic Party of Japan"]],
    ["Norway’s Foreign Ministry said", ["ORGANIZATION Norway’s Foreign Ministry"]],
    ["a Japanese foreign ministry official", ["ORGANIZATION Japanese foreign ministry"]],
    ["the 55th Munich Security Conference", ["ORGANIZATION Munich Security Conference"]],
    ["in the program “Good Morning, World” on", ["OTHER Good Morning, World"]],
    ["on channel Kanal-5 on", ["ORGANIZATION Kanal-5"]],
    ["the downing of Malaysia Airlines Flight 17", ["OTHER Malaysia Airlines Flight 17"]],
    ["on the basis of the 1956 Declaration", ["OTHER 1956 Declaration"]],
    ["after World War II", ["OTHER World War II"]],
  ])("finds them in %s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it("knows a ministry by country and field, however it is written", () => {
    const keys = [
      "the Ministry of Defense of Russia",
      "the Russian Defence Ministry",
      "Russia's Defense Ministry",
    ].map((text) => find(text)[0]?.key);
    expect(new Set(keys).size).toBe(1);
  });
});

it("finds spans that do not overlap and quote the text", () => {
  const text = "Japanese Air Self-Defense Force, Russian President Vladimir Putin, RIA Novosti, Tokyo’s bay";
  const names = find(text);
  for (const [index, name] of names.entries()) {
    expect(name.start).toBeGreaterThanOrEqual(names[index - 1]?.end ?? 0);
    expect(text.slice(name.start, name.end).replace(/[[\]]/g, "")).toBe(name.name);
  }
});

describe("names of outlets that are words of every day", () => {
  it.each([
    ["Dawn reported that the bridge was open", ["ORGANIZATION Dawn"]],
    ["Dawn came at six", []],
    ["The context of the talks", []],
    ["The Guardian said", ["ORGANIZATION The Guardian"]],
    ["The guardian said", []],
  ])("reads %s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});
