import { describe, expect, it } from "vitest";
import type { Zone } from "../../zones.ts";
import { toBlock, toFold } from "../block.ts";
import { findNames } from "../find-names.ts";
import { toFoldedName } from "../name-forms.ts";
import { toSentenceCase } from "./sentence-case.ts";

const STORY = "It was seen in the harbour on Monday, and nobody was hurt.";

function toPage(headline: string, story = STORY): { text: string; zones: Zone[] } {
  const text = `${headline}\n\n${story}`;
  const body = headline.length + 2;
  return {
    text,
    zones: [
      { kind: "TITLE", start: 0, end: headline.length, report: 0 },
      { kind: "BODY", start: body, end: text.length, report: 0 },
    ],
  };
}

function read(headline: string, story?: string): string {
  const { text, zones } = toPage(headline, story);
  const fold = toFold(toFoldedName);
  return toSentenceCase(text, zones, (zone) => toBlock(text, zone, fold)).text.slice(0, headline.length);
}

describe("a headline whose words all begin with a capital", () => {
  it.each([
    ["Minister Visits Disputed Island", "Minister visits disputed island"],
    ["Merkel Meets Macron To Discuss Migration", "Merkel meets Macron to discuss migration"],
    ["Supreme Court Rejects Appeal of Former Spy", "Supreme Court rejects appeal of former spy"],
    ["Hainan Island Braces for Storm", "Hainan Island braces for storm"],
    ["Ministry of Foreign Affairs Denies Report", "Ministry of Foreign Affairs denies report"],
    ["Nobel Peace Prize Goes to Aid Workers", "Nobel Peace Prize goes to aid workers"],
    ["House Speaker Paul Ryan Backs Tax Rise", "House speaker Paul Ryan backs tax rise"],
    ["President Park Geun-hye Visits Northern Farms", "President Park Geun-hye visits northern farms"],
    ["Golden State Warriors Beat Boston Celtics", "Golden State Warriors beat Boston Celtics"],
  ])("is read as a sentence: %s", (headline, sentence) => {
    expect(read(headline)).toBe(sentence);
  });

  it("keeps what the story writes large inside a sentence", () => {
    expect(read("Apple and Target Cut Prices Again")).toBe("Apple and target cut prices again");
    expect(read("Apple and Target Cut Prices Again", "Shoppers at Target said it was late.")).toBe(
      "Apple and Target cut prices again",
    );
  });

  it("takes another form of a word that the story writes small for that word", () => {
    const story = "The ferry of the island capsized on Monday, and nobody was hurt.";
    expect(read("Old Ferry Capsizes Off Island Coast", story)).toBe("Old ferry capsizes off island coast");
  });

  it("names what a sentence would", () => {
    const { text, zones } = toPage("Opposition Leader Vows To Visit Oslo Again");
    expect(findNames(text, zones).map(({ name }) => name)).toEqual(["Oslo"]);
  });
});

it("reads a name of three syllables in capitals whole, whatever the last one means elsewhere", () => {
  const { text, zones } = toPage("KIM JONG UN ARRIVES IN OSLO", "Kim Jong Un arrived in Oslo on Monday.");
  const found = findNames(text, zones).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
  expect(found.slice(0, 2)).toEqual(["PERSON KIM JONG UN", "PLACE OSLO"]);
});

it.each([
  "Health Minister Quits Over Vaccine Row",
  "MINISTER QUITS OVER FERRY",
  "PRESIDENT SIGNS CLIMATE BILL INTO LAW",
  "OPPOSITION LEADER VOWS TO FIGHT ON",
])("names nobody in %s", (headline) => {
  const { text, zones } = toPage(headline);
  expect(findNames(text, zones)).toEqual([]);
});

it.each([
  "Tokyo and Moscow hold talks on Islands",
  "MINISTER VISITS DISPUTED ISLAND",
  "Foreign Minister Ann Lee",
])("leaves a headline of any other kind as it is: %s", (headline) => {
  expect(read(headline)).toBe(headline);
});
