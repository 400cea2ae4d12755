import { describe, expect, it } from "vitest";
import { toPage } from "../page/page.ts";
import { findDateline, findPlaceLine } from "./datelines.ts";

const STORY = "The mayors met on Monday, the harbour said.";

const find = (text: string) => {
  const line = toPage(text).lines[0];
  const dateline = line ? findDateline(line) : null;
  if (!dateline) return null;
  const slice = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
  return [slice(dateline.place), slice(dateline.agency), slice(dateline.date), text.slice(dateline.end)];
};

describe("findDateline", () => {
  it.each([
    ["TOKYO, March 20. /TASS/. ", "TOKYO", "TASS", "March 20"],
    ["TOKYO, March 20th. /TASS/. ", "TOKYO", "TASS", "March 20th"],
    ["OSLO, 3rd May (Reuters) - ", "OSLO", "Reuters", "3rd May"],
    ["OSLO, May 3 (Norvelta) - ", "OSLO", "Norvelta", "May 3"],
    ["OSLO, May 3, 2019, NORPRESS. ", "OSLO", "NORPRESS", "May 3, 2019"],
    ["MOSCOW, February 18. /ITAR-TASS/. ", "MOSCOW", "ITAR-TASS", "February 18"],
    ["VLADIVOSTOK, August 6 (Itar-Tass) —— ", "VLADIVOSTOK", "Itar-Tass", "August 6"],
    ["TOKYO, August 19 (RIA Novosti) – ", "TOKYO", "RIA Novosti", "August 19"],
    ["YUZHNO-SAKHALINSK, Dec 18, 2019, TASS. ", "YUZHNO-SAKHALINSK", "TASS", "Dec 18, 2019"],
    ["MOSCOW. Jan 22 (Interfax) - ", "MOSCOW", "Interfax", "Jan 22"],
    ["THE HAGUE, June 3 2025 (Reuters) - ", "THE HAGUE", "Reuters", "June 3 2025"],
    ["TOKYO (AP) — ", "TOKYO", "AP", null],
    ["BAIKONUR /Kazakhstan/, October 11. /TASS/. ", "BAIKONUR", "TASS", "October 11"],
    ["Al Rayyan (Qatar) (AFP) – ", "Al Rayyan", "AFP", null],
    ["Sept 21 (Reuters) - ", null, "Reuters", "Sept 21"],
    ["BEIJING (Xinhua) -- ", "BEIJING", "Xinhua", null],
    ["NEW YORK, 3 March (Reuters) - ", "NEW YORK", "Reuters", "3 March"],
    ["PRAGUE, Sept. 5, 2022 (ČTK) – ", "PRAGUE", "ČTK", "Sept. 5, 2022"],
    ["OSLO, May 3. /TASS Correspondent Ann Lee/. ", "OSLO", "TASS", "May 3"],
    ["Pristina (dpa) - ", "Pristina", "dpa", null],
    ["OSLO,\u00A0May\u00A03.\u00A0/TASS/.\u00A0", "OSLO", "TASS", "May\u00A03"],
    ["TOKYO | ", "TOKYO", null, null],
    ["MOSCOW - ", "MOSCOW", null, null],
    ["VLADIVOSTOK, Russia — ", "VLADIVOSTOK", null, null],
    ["Singapore--", "Singapore", null, null],
    ["KYODO NEWS - ", null, "KYODO NEWS", null],
  ])("reads %s", (opening, place, agency, date) => {
    expect(find(opening + STORY)).toEqual([place, agency, date, STORY]);
  });

  it.each([
    "NATO - the alliance - met on Monday, the harbour of Norburg said.",
    "UPDATE - The mayors met on Monday, the harbour of Norburg said.",
    "PRIMORYE TERRITORY, RUSSIA - SEPTEMBER 18, 2019: Guards on the pier look at the ferry.",
    "DAILY DIARY - The mayors of Norburg and Sudport meet on the pier.",
    "TOP STORIES - The mayors of Norburg and Sudport meet on the pier.",
    "The mayors met in TOKYO, March 20. /TASS/. on Monday.",
    "TOKYO has said that it wants no ferry, and Norburg that it does.",
  ])("finds none in %s", (text) => {
    expect(find(text)).toBeNull();
  });
});

describe("words that wires set before a headline", () => {
  it.each([
    "TIMELINE-Key events in the ferry dispute of Norburg",
    "UPDATE 2-Ferry of Norburg runs again on Monday",
  ])("are no place: %s", (text) => {
    expect(find(text)).toBeNull();
  });
});

describe("findPlaceLine", () => {
  it("reads no headline in capitals as one", () => {
    expect(find("SOCCER - NORPORT WIN THE CUP , SUDPORT COME LAST .")).toBe(null);
  });

  it("reads a place alone on its line", () => {
    const place = (text: string) => {
      const line = toPage(text).lines[0];
      return (line && findPlaceLine(line)?.place) ?? null;
    };
    expect(place("VLADIVOSTOK, Russia")).toEqual({ start: 0, end: 11 });
    expect(place("TOKYO")).toEqual({ start: 0, end: 5 });
    expect(place("UPDATE")).toBeNull();
    expect(place("Tokyo")).toBeNull();
  });
});
