import { describe, expect, it } from "vitest";
import { parseAnyText } from "../parse-document.ts";
import { findBreaches } from "../testing/contract.ts";

const read = (text: string) => {
  const parsed = parseAnyText(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  expect(findBreaches(text, parsed.value)).toEqual([]);
  return parsed.value;
};

/** What of a text is in its story, in order: headline, lead and paragraphs. */
const toStory = (text: string) => {
  const { reports, images } = read(text);
  const spans = [
    ...reports.flatMap(({ title, description, paragraphs }) => [title, description, ...paragraphs]),
    ...images.map(({ caption }) => caption),
  ].filter((span) => span !== null);
  return spans.toSorted((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end));
};

const TEXTS: [string, string[]][] = [
  ["a bare sentence", ["Anna Lind met Pavel Orlov in Norburg on 19 June 2013."]],
  ["words without a sentence", ["Orlov in Norburg"]],
  [
    "a table of results",
    [
      "GOLF - LEADING SCORES.",
      "NORBURG 1996-12-07",
      "Leading scores at the end of the third round:",
      "199 Nick Example 66 68 65",
      "Colin Sample 70 65 66",
      "202 Bernd Muster (Germany) 67 70 65",
    ],
  ],
  [
    "standings",
    [
      "BASKETBALL - STANDINGS AFTER THURSDAY'S GAMES.",
      "SUDBURG 1996-12-06",
      "EASTERN CONFERENCE",
      "W L PCT GB",
      "NORBURG 14 4 .778 -",
      "SUDBURG 10 6 .625 3",
    ],
  ],
  [
    "a list of names",
    ["Members of the committee", "Anna Lind, Sweden", "Pedro Gomez, Spain", "Yuki Mori, Japan"],
  ],
  [
    "a poem",
    [
      "I met a traveller from an antique land,",
      "Who said: Two vast and trunkless legs of stone",
      "Stand in the desert. Near them, on the sand,",
    ],
  ],
  ["talk", ["KING: Welcome back to the show. With us is Bob Sample.", "SAMPLE: Thank you, Larry.", "More"]],
  [
    "a letter",
    [
      "From: John Sample",
      "To: Mary Example",
      "Subject: Meeting in Berlin",
      "Hi Mary,",
      "can we meet in Berlin on Friday? Peter from Siemens will come too.",
      "Best",
      "John",
    ],
  ],
  [
    "news without a site around it",
    [
      "EU rejects German call to boycott British lamb.",
      "Peter Sample",
      "BRUSSELS 1996-08-22",
      "The Commission said on Thursday that it disagreed with German advice to consumers to shun British lamb.",
      "He was born in Norburg.",
      "Inactivated on 21 November 1945.",
    ],
  ],
  [
    "hundreds of short lines",
    Array.from({ length: 200 }, (_, at) => `${["Smith", "Garcia", "Ivanov", "Rossi"][at % 4]} ${at}`),
  ],
];

describe("text of any origin", () => {
  for (const [name, lines] of TEXTS) {
    it.each([["\n"], ["\n\n"]])(`is its story whole: ${name}, lines parted by %j`, (separator) => {
      expect(toStory(`${lines.join(separator)}\n`)).toEqual(lines);
    });
  }

  it("has no title, day or dateline where it shows none", () => {
    const text =
      "She died on December 15, 1890 in Norburg.\nSERVERS\nThe ferry is late, and nobody knows why it is.\n";
    expect(read(text)).toMatchObject({ title: null, published: null, dateline: null });
    expect(read("Norburg")).toMatchObject({ title: null, warnings: [{ code: "format.assumed" }] });
  });

  it("is neither JSON nor markup", () => {
    for (const text of ['{"url": "http://paper.example", "date": null}', "<!doctype html><p>Norburg</p>"])
      expect(parseAnyText(text)).toMatchObject({ ok: false, error: { code: "format.unknown" } });
  });

  it("shows a dateline of a line of its own, with its day", () => {
    const text =
      "CRICKET - SHIELD SCORE.\nHOBART, Australia 1996-12-06\nScore on the first day of the match:\n";
    const { dateline, published } = read(text);
    const slice = (span: { start: number; end: number } | null | undefined) =>
      span && text.slice(span.start, span.end);
    expect([slice(dateline?.place), slice(dateline?.date)]).toEqual(["HOBART", "1996-12-06"]);
    expect(published?.value.edtf).toBe("1996-12-06");
  });

  it("is left out where a site's furniture stands around the story", () => {
    const story =
      "The mayors met on the pier of the town on Monday, and they spoke of the ferry that was to run again.";
    const text = `Mayors meet on the pier\n\n${story}\n\nShare this\n\nSubscribe to our newsletter\n\nFerry is late\n`;
    expect(toStory(text)).toEqual(["Mayors meet on the pier", story]);
  });
});
