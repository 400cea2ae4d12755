import { describe, expect, it } from "vitest";
import type { TextSpan } from "../../parsed-document.ts";
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
    [
      "Foreign Minister Israel Katz met Jordan Bardella in Chad.",
      ["PERSON Israel Katz", "PERSON Jordan Bardella", "PLACE Chad"],
    ],
    ["The head of the delegation, Kenta Mori, left.", ["PERSON Kenta Mori"]],
    ["Presidents Moon Jae‑in and Kim Jong‑un met.", ["PERSON Moon Jae‑in", "PERSON Kim Jong‑un"]],
    [
      "Kim Jong Un was ill, and Moon Jae In met Kim Jong Il.",
      ["PERSON Kim Jong Un", "PERSON Moon Jae In", "PERSON Kim Jong Il"],
    ],
    ["President Moon Jae In of Chile", ["PERSON Moon Jae In", "PLACE Chile"]],
    [
      "Sergei Novak of Chile and Olga Berg of Peru met.",
      ["PERSON Sergei Novak", "PLACE Chile", "PERSON Olga Berg", "PLACE Peru"],
    ],
    ["President Juan Manuel Santos left.", ["PERSON Juan Manuel Santos"]],
    ["Minister of Trade Ann Lee said so.", ["PERSON Ann Lee"]],
    ["Minister of Agriculture and Fisheries John Doe met", ["PERSON John Doe"]],
    ["spokesman Maj Gen Asif Novak tweeted", ["PERSON Asif Novak"]],
    ["Nine Malaysians left Oslo.", ["PLACE Malaysians", "PLACE Oslo"]],
    ["They signed it at the Teatro Novak in Bogotá.", ["PLACE Teatro Novak", "PLACE Bogotá"]],
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

  it("takes Mr. for no woman and Mrs. for no man", () => {
    const keys = find("Diana Berg left. Mr. Berg stayed.\nCarlos Novak spoke. Ms. Novak did not.").map(
      ({ key }) => key,
    );
    expect(keys).toEqual(["diana berg", "berg", "carlos novak", "novak"]);
    const both = find("Diana Berg and Carlos Berg met. Mrs. Berg left.");
    expect(both.at(-1)).toMatchObject({ key: "diana berg", confidence: 0.95 });
  });

  it("links a surname of two persons to neither in a headline", () => {
    const names = find(
      "Berg Meets the Premier of Peru\nDiana Berg came with her brother Carlos Berg to Lima.",
    );
    expect(names.filter(({ kind }) => kind === "PERSON").map(({ key }) => key)).toEqual([
      "berg",
      "diana berg",
      "carlos berg",
    ]);
  });

  it("leaves a seed's number and a party out of a person's name", () => {
    const text = "1-Tomas Novak (Chile) beat 4-Petr Berg (Peru) 6-1 6-2\nDemocrat John Berg lost on Monday.";
    const persons = show(text).filter((shown) => shown.startsWith("PERSON"));
    expect(persons).toEqual(["PERSON Tomas Novak", "PERSON Petr Berg", "PERSON John Berg"]);
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

  it("reads an Arabic surname with its article as the person's", () => {
    const names = find("President Bashar al-Khatib spoke.\nal-Khatib left, and Khatib returned.");
    expect(names.map(({ key }) => key)).toEqual(["bashar al hatib", "bashar al hatib", "bashar al hatib"]);
  });

  it("finds the surname in a headline of capitals by the story below", () => {
    const names = find("NOVAK MOVED TO PRISON\nPolice said the writer Tomas Novak was moved on Friday.");
    expect(names.filter(({ kind }) => kind === "PERSON").map(({ key }) => key)).toEqual([
      "tomas novak",
      "tomas novak",
    ]);
  });

  it("reads a surname that stands first as the person's", () => {
    const names = find("President Tsai Ing-wen spoke.\nTsai left.");
    expect(names[1]?.key).toBe(names[0]?.key);
  });

  it("links an office to the only one of that state who holds it, and says how sure it is", () => {
    const text = "Finnish Prime Minister Sanna Berg met President Tarja Halonen.\nThe Finnish premier left.";
    const premier = find(text).find(({ rule }) => rule === "link/role");
    expect(premier).toMatchObject({ key: "sanna berg", name: "premier", isAdjective: true, confidence: 0.7 });
    expect(premier?.because).toContain("“Finnish Prime Minister”");
  });

  it("links a surname to the office holder of the day only where the document names the state", () => {
    const findOn = (text: string, day: string | null) =>
      findNames(text, [{ kind: "BODY", start: 0, end: text.length, report: 0 }], day).map(({ key }) => key);
    expect(findOn("President Putin and Mr. Noda meet in Japan", "2012-05-18")).toEqual([
      "putin",
      "ioshihiko noda",
      "japan",
    ]);
    expect(findOn("President Putin and Mr. Noda meet in Japan", "2015-05-18")).toContain("noda");
    expect(findOn("President Putin and Mr. Noda meet", "2012-05-18")).toContain("noda");
    expect(findOn("President Putin and Mr. Noda meet in Japan", null)).toContain("noda");
    expect(findOn("Mr. Carney spoke in Canada", "2025-05-18")).toContain("mark carnei");
    expect(findOn("Mr. Carney spoke in Canada", "2099-05-18")).toContain("carnei");
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
    ["on the southern Kurils, in the Kremlin", ["PLACE southern Kurils", "PLACE Kremlin"]],
    ["In Washington, State Department officials met", ["PLACE Washington", "ORGANIZATION State Department"]],
    ["in Washington, D.C., on Monday", ["PLACE Washington, D.C."]],
    ["Habomai and Shikotan islands", ["PLACE Habomai", "PLACE Shikotan"]],
    ["Peking, Burma and Upper Volta", ["PLACE Peking", "PLACE Burma", "PLACE Upper Volta"]],
  ])("finds them in %s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it("knows two names of one place as one", () => {
    const [etorofu, iturup, island] = find("Etorofu, Iturup, Iturup Island");
    expect(new Set([etorofu?.key, iturup?.key, island?.key]).size).toBe(1);
  });

  it("takes the place of a dateline for a place though its name is a club's, too", () => {
    const text = "VALENCIA CF, Spain (AP) - A bridge fell in Valencia CF.";
    const read = (writtenIn: TextSpan | null) =>
      findNames(text, [{ kind: "BODY", start: 0, end: text.length, report: 0 }], null, true, writtenIn).map(
        ({ start, end, kind }) => `${kind} ${text.slice(start, end)}`,
      );
    expect(read(null)[0]).toBe("ORGANIZATION VALENCIA CF");
    expect(read({ start: 0, end: 18 })[0]).toBe("PLACE VALENCIA CF");
  });

  it("takes the agency of a dateline for an organization, there and below", () => {
    const text = "OSLO, May 3. /Norvelta/. Boats left on Monday. The mayor told Norvelta that he knew it.";
    const signedBy = { start: 14, end: 22 };
    const names = findNames(
      text,
      [{ kind: "BODY", start: 0, end: text.length, report: 0 }],
      null,
      true,
      null,
      signedBy,
    );
    expect(names.filter(({ name }) => name === "Norvelta").map(({ kind }) => kind)).toEqual([
      "ORGANIZATION",
      "ORGANIZATION",
    ]);
  });

  it("reads who is of a country, one or many", () => {
    const people = find("Norwegians, Chileans, Somalis and Icelanders met").map(({ key }) => key);
    expect(people).toEqual(["norway", "chile", "somalia", "iceland"]);
  });

  it("takes no island of a headline with capitals for Iceland", () => {
    expect(show("A Visit To An Island Off Norway")).toEqual(["PLACE Norway"]);
  });

  it("gives an adjective to the largest country that it may mean", () => {
    const [american] = find("an American ship");
    expect(american).toMatchObject({ key: "united states", isAdjective: true });
  });
});

describe("organizations and other names", () => {
  it.each([
    ["the Liberal Democratic Party of Japan met", ["ORGANIZATION Liberal Democratic Party of Japan"]],
    [
      "at the Foreign Correspondents' Club of Japan on",
      ["ORGANIZATION Foreign Correspondents' Club of Japan"],
    ],
    [
      "The party won 83 parliamentary seats in the General Election on Friday, while others clinched a second one.",
      ["OTHER General Election"],
    ],
    [
      "Lind lands in Israel for World Rescue Forum",
      ["PERSON Lind", "PLACE Israel", "ORGANIZATION World Rescue Forum"],
    ],
    ["Norway’s Foreign Ministry said", ["ORGANIZATION Norway’s Foreign Ministry"]],
    ["a Japanese foreign ministry official", ["ORGANIZATION Japanese foreign ministry"]],
    ["the 55th Munich Security Conference", ["ORGANIZATION Munich Security Conference"]],
    ["in the program “Good Morning, World” on", ["OTHER Good Morning, World"]],
    ["on channel Kanal-5 on", ["ORGANIZATION Kanal-5"]],
    ["the downing of Malaysia Airlines Flight 17", ["OTHER Malaysia Airlines Flight 17"]],
    ["on the basis of the 1956 Declaration", ["OTHER 1956 Declaration"]],
    ["after World War II", ["OTHER World War II"]],
    [
      "the Treaty on Open Skies and the 1855 Treaty of Shimoda",
      ["OTHER Treaty on Open Skies", "OTHER 1855 Treaty of Shimoda"],
    ],
    [
      "the Treaty on the Non-Smoking of Small Pipes, the Long Pipe-Smoke-Ban Treaty",
      ["OTHER Treaty on the Non-Smoking of Small Pipes", "OTHER Long Pipe-Smoke-Ban Treaty"],
    ],
    ["the Treaty of Peace with Norway was signed", ["OTHER Treaty of Peace with Norway"]],
    [
      "the Aurora vessel, the USS Nautilus and a Tu-95MS",
      ["OTHER Aurora", "OTHER USS Nautilus", "OTHER Tu-95MS"],
    ],
    ["the U.N. Security Council and the WHO", ["ORGANIZATION U.N. Security Council", "ORGANIZATION WHO"]],
    ["the Kremlin said", ["ORGANIZATION Kremlin"]],
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

describe("a surname with its article", () => {
  it("stands for the full name, and is none itself", () => {
    const keys = find("Hamid al-Nadiri met the emir. Al-Nadiri also met the premier.").map(({ key }) => key);
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(2);
  });
});

describe("names of outlets", () => {
  it.each([
    [
      "Novak told Helsingin Sanomat and Yle on Tuesday",
      ["PERSON Novak", "ORGANIZATION Helsingin Sanomat", "ORGANIZATION Yle"],
    ],
    ["Jeune Afrique and Tuoi Tre reported it.", ["ORGANIZATION Jeune Afrique", "ORGANIZATION Tuoi Tre"]],
    ["The news portal Index.hu quoted him.", ["ORGANIZATION Index.hu"]],
    [
      "The owner of the newspaper Vedrina left, the weekly Sutra Novo wrote.",
      ["ORGANIZATION Vedrina", "ORGANIZATION Sutra Novo"],
    ],
    ["Al-Nadira daily reported that it rained.", ["ORGANIZATION Al-Nadira"]],
    ["Glas Doline reports with reference to police that it rained.", ["ORGANIZATION Glas Doline"]],
    ["They told the newspaper Ana Novak had left.", ["PERSON Ana Novak"]],
  ])("are read in: %s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe("names of which a part looks like something else", () => {
  it.each([
    ["Ahmed Hassan Sheikh Farole, an adviser, left.", ["PERSON Ahmed Hassan Sheikh Farole"]],
    ["The emir met Sheikh Hamdan Farole there.", ["PERSON Hamdan Farole"]],
    ["They met Sharif Sheikh Farole.", ["PERSON Sharif Sheikh Farole"]],
    [
      "Minister of Planning and Investment Nguyen Chi Dung spoke to Ann Lee.",
      ["PERSON Nguyen Chi Dung", "PERSON Ann Lee"],
    ],
    [
      "said Zorana Milutinova of the Harvest Party on Friday",
      ["PERSON Zorana Milutinova", "ORGANIZATION Harvest Party"],
    ],
    ["ANKARA - Anadolu Agency", ["PLACE ANKARA", "ORGANIZATION Anadolu Agency"]],
    ["It cost 300 million CFA francs as GDP fell.", []],
  ])("are whole, and end where they end: %s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe("names in Chinese characters", () => {
  const text = "北海道與日本政府會談\n漁業協定\n日本學者與漁業協定";
  const zones: Zone[] = [
    { kind: "TITLE", start: 0, end: 10, report: 0 },
    { kind: "CONTEXT", start: 11, end: 15, report: 0 },
    { kind: "BODY", start: 16, end: text.length, report: 0 },
  ];

  it("finds those of the list, and the page's labels wherever their characters stand", () => {
    const names = findNames(text, zones).map(
      ({ start, end, kind, key }) => `${kind} ${text.slice(start, end)} ${key}`,
    );
    expect(names).toEqual([
      "PLACE 北海道 hokkaido",
      "PLACE 日本 japan",
      expect.stringContaining("OTHER 漁業協定"),
      "PLACE 日本 japan",
      expect.stringContaining("OTHER 漁業協定"),
    ]);
  });
});

it("joins no names across the lines of a list", () => {
  expect(show("Angela Berg\nOlga Novak\nChad")).toEqual([
    "PERSON Angela Berg",
    "PERSON Olga Novak",
    "PLACE Chad",
  ]);
});

describe("lines in capitals", () => {
  it.each([
    ["PRESIDENT TOMAS NOVAK MET PREMIER ANNA KELLER", ["PERSON TOMAS NOVAK", "PERSON ANNA KELLER"]],
    ["PREMIER ANNA KELLER OPENED A BRIDGE", ["PERSON ANNA KELLER"]],
    ["PRESIDENT TOMAS NOVAK VISITS LIMA", ["PERSON TOMAS NOVAK", "PLACE LIMA"]],
  ])("end a person's name before the verb: %s", (text, names) => {
    expect(show(text)).toEqual(names);
  });
});

describe("names that are other words, too", () => {
  it("leaves a month where the document knows a person of that name", () => {
    expect(show("Prime Minister Theresa May spoke.\nIn May, nobody did.\nMay agreed on May 5.")).toEqual([
      "PERSON Theresa May",
      "PERSON May",
    ]);
  });

  it("takes what sinks for a ship, and a building or a turn of history for what it is", () => {
    expect(show("The Arica sank off the coast.")).toEqual(["OTHER Arica"]);
    expect(show("They spoke of Brexit in the Great Hall of the People.")).toEqual([
      "OTHER Brexit",
      "PLACE Great Hall of the People",
    ]);
  });
});
