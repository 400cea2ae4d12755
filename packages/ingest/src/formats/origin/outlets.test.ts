import { describe, expect, it } from "vitest";
import { toPage } from "../page/page.ts";
import { findOutlet, findOutletByHost, OUTLETS, toCitedName } from "./outlets.ts";
import { findSource } from "./source.ts";

describe("findOutlet", () => {
  it.each([
    ["Kyodo", "Kyodo News", "AGENCY"],
    ["Kyodo News Agency", "Kyodo News", "AGENCY"],
    ["the Kyodo news agency", "Kyodo News", "AGENCY"],
    ["the Japanese news agency Kyodo", "Kyodo News", "AGENCY"],
    ["AP", "Associated Press", "AGENCY"],
    ["The Associated Press", "Associated Press", "AGENCY"],
    ["Xinhua News Agency", "Xinhua", "AGENCY"],
    ["AFP", "Agence France-Presse", "AGENCY"],
    ["法新社", "Agence France-Presse", "AGENCY"],
    ["NHK TV channel", "NHK", "OUTLET"],
    ["al jazeera", "Al Jazeera", "OUTLET"],
    ["Radio Svoboda", "Radio Svoboda", "OUTLET"],
    ["El Pais", "El País", "OUTLET"],
  ])("knows %s", (written, name, kind) => {
    expect(findOutlet(written)).toMatchObject({ name, kind });
  });

  it("shows ITAR-TASS by that name, and says that it is TASS", () => {
    expect(findOutlet("Itar-Tass")).toMatchObject({ name: "ITAR-TASS", sameAs: { name: "TASS" } });
    expect(findOutlet("TASS")).toMatchObject({ name: "TASS" });
  });

  it("knows nothing of other names", () => {
    expect(findOutlet("Ann Example")).toBeNull();
    expect(findOutlet("")).toBeNull();
  });
});

describe("findOutletByHost", () => {
  it("goes up from a host to its outlet", () => {
    expect(findOutletByHost("www.tass.com")?.name).toBe("TASS");
    expect(findOutletByHost("edition.cnn.com")?.name).toBe("CNN");
    expect(findOutletByHost("tass.com.example.org")).toBeNull();
  });
});

describe("findSource", () => {
  it("takes no button for the outlet that is called like it with an article", () => {
    const toSource = (line: string) =>
      findSource(toPage(`${line}\nMayors agree to run the ferry again\n`), {});
    expect(toSource("Print")).toBeNull();
    expect(toSource("The Print")?.value).toBe("The Print");
  });
});

describe("toCitedName", () => {
  it.each([
    ["Daily", "http://www.dailymail.co.uk/news/1.html", "Daily Mail"],
    ["The", "https://www.theguardian.com/1", "The Guardian"],
    ["Deutsche", "http://www.dw.com/en/1", "Deutsche Welle"],
    ["Daily", "http://www.example.org/1", "Daily"],
    ["Harbour board", "http://www.dw.com/en/1", "Harbour board"],
    ["Reuters via Yahoo!", "http://news.yahoo.com/1", "Reuters"],
    ["搜狐2", null, "搜狐"],
    ["url=https://web.archive.org/web/2012/http://www.dw.com/en/1 |date=", null, "Deutsche Welle"],
    ["http://harbour.example.org/1", null, "harbour.example.org"],
  ])("reads whom a link names: %s", (name, url, expected) => {
    expect(toCitedName(name, url)).toBe(expected);
  });
});

describe("data/outlets.json", () => {
  it("gives no name and no host to two outlets", () => {
    const names = OUTLETS.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => one.toLowerCase()));
    const hosts = OUTLETS.flatMap(({ domains }) => domains);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(hosts.filter((host, index) => hosts.indexOf(host) !== index)).toEqual([]);
  });

  it("finds every name and alias under its own entry", () => {
    const lost = OUTLETS.flatMap((outlet) =>
      [outlet.name, ...outlet.aliases].filter((name) => findOutlet(name) !== outlet),
    );
    expect(lost).toEqual([]);
  });

  it("names an entry in every sameAs, and has marks that compile", () => {
    for (const { sameAs, marks } of OUTLETS) {
      if (sameAs) expect(findOutlet(sameAs.name)?.name).toBe(sameAs.name);
      for (const { pattern } of marks ?? []) expect(() => new RegExp(pattern, "u")).not.toThrow();
    }
  });
});

describe("findSource", () => {
  it.each([
    ["UAWire - Contents tagged with NATO", "UAWire"],
    ["BBC News - Europe", "BBC"],
    ["BBC News, Nairobi", "BBC"],
    ["Kommersant - mayors meet", undefined],
    ["Mayors meet on the pier | The Guardian", "The Guardian"],
    ["Mayors meet on the pier - Guardian", undefined],
    ["Kommersant - mayors of two towns will meet on the pier", undefined],
  ])("reads the publisher in what heads a page: %s", (heading, name) => {
    expect(findSource(toPage(`${heading}\n\nThe mayors met.\n`), {})?.value).toBe(name);
  });
});
