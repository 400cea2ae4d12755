import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectFormat } from "./detect.ts";
import type { Format } from "./format.ts";
import { parseDocument } from "./parse-document.ts";
import { findBreaches } from "./testing/contract.ts";

const toFixed = (name: string, score: number): Format => ({
  name,
  detect: () => score,
  parse: () => {
    throw new Error("not called");
  },
});

const toName = (text: string, formats?: Format[]) => {
  const detected = detectFormat(text, formats);
  return detected.ok ? detected.value.format.name : detected.error.code;
};

describe("detectFormat", () => {
  it("takes the highest score, and of equal ones the first by name, in any order of the registry", () => {
    const formats = [toFixed("b", 0.6), toFixed("a", 0.6), toFixed("c", 0.5)];
    expect(toName("x", formats)).toBe("a");
    expect(toName("x", formats.toReversed())).toBe("a");
  });

  it("names the best scores where none is enough", () => {
    const detected = detectFormat("x", [toFixed("a", 0.1), toFixed("b", 0.2)]);
    expect(detected).toMatchObject({ ok: false, error: { code: "format.unknown" } });
    expect(!detected.ok && detected.error.message).toContain("b 0.20, a 0.10");
  });

  it.each([
    ["a table", "day,place,people\n2017-03-20,Norburg,4\n2017-03-21,Sudburg,7\n2017-03-22,Norburg,2\n"],
    [
      "a table with sentences",
      `day,place,text\n${'2017-03-20,Norburg,"The mayors met on the pier of the town on Monday, and they spoke of the ferry."\n'.repeat(5)}`,
    ],
    [
      "JSON",
      JSON.stringify(
        { title: "The mayors met on the pier of the town on Monday, and they spoke of it.", items: [1, 2] },
        null,
        1,
      ),
    ],
    [
      "JSON in one line",
      JSON.stringify([
        { text: "The mayors met on the pier of the town on Monday, and they spoke of the ferry." },
      ]),
    ],
    [
      "program code",
      "import { a } from './a.ts';\n\n/** Does what the name says, and nothing else, for every value of the list. */\nexport function f(x: number) {\n  return a(x) + 1;\n}\n",
    ],
    ["numbers", "1 2 3 5 8 13\n21 34 55 89 144\n233 377 610 987\n"],
    [
      "random words",
      "apple tractor seven violin harbour quickly stone lemon walk orange paper green cloud river table",
    ],
    [
      "random words with a full stop",
      "Apple tractor seven violin harbour quickly stone lemon walk orange paper green cloud river table.",
    ],
    [
      "random letters",
      "xqz wvt rrm plk oij uhy tgb nhm kju lop qaz wsx edc rfv tgb yhn ujm ikl opa sdf ghj klz.",
    ],
    [
      "a log",
      "2024-01-01 12:00:00 INFO The server has started and listens on port 80.\n2024-01-01 12:00:01 WARN The disk is nearly full and should be looked at.\n",
    ],
    [
      "HTML",
      "<!doctype html>\n<html><body><p>The mayors met on the pier of the town on Monday, and they spoke of the ferry.</p></body></html>",
    ],
    ["one short line", "Hello, world."],
  ])("knows no format for %s", (_, text) => {
    expect(toName(text)).toBe("format.unknown");
  });

  it.each([
    [
      "English",
      "The mayors met on the pier of the town on Monday, and they spoke of the ferry that was to run again.",
    ],
    [
      "German",
      "Die Bürgermeister trafen sich am Montag auf dem Pier der Stadt und sprachen über die Fähre, die wieder fahren soll.",
    ],
    [
      "French",
      "Les maires se sont réunis lundi sur la jetée de la ville et ont parlé du bac qui doit circuler de nouveau.",
    ],
    [
      "Russian",
      "Мэры встретились в понедельник на пристани города и говорили о пароме, который должен снова начать ходить.",
    ],
    ["Japanese", "市長たちは月曜日に町の桟橋で会い、再び運航される予定の渡し船について話し合った。"],
    [
      "Arabic",
      "التقى رؤساء البلديات يوم الاثنين على رصيف المدينة وتحدثوا عن العبارة التي من المقرر أن تعود إلى العمل من جديد.",
    ],
    [
      "Finnish",
      "Kaupunginjohtajat tapasivat maanantaina kaupungin laiturilla ja keskustelivat lautasta, joka on tarkoitus ottaa jälleen käyttöön, mutta ei ennen kuin sen moottori on korjattu.",
    ],
  ])("takes a paragraph of %s for an article", (_, text) => {
    expect(toName(text)).toBe("general-article");
  });
});

describe("parseDocument", () => {
  it("keeps the contract for any text made of lines that pages have", () => {
    const line = fc.constantFrom(
      "",
      "Login to comment",
      "Login to leave a comment",
      "4 ( +7 / -3 )",
      "  • -3",
      "    Jane Reader",
      "Posted in: A title of some words See in context",
      "The requested article has expired, and is no longer available.",
      "TOKYO, March 20. /TASS/. The mayors met on the pier of the town on Monday, and they spoke of the ferry.",
      "The mayors met on the pier of the town on Monday, and they spoke of the ferry that was to run again.",
      "Mayors meet on the pier",
      "Mayors meet on the pier …",
      "March 20, 2017, 11:44 UTC+3 TOKYO",
      "By Ann Example",
      "© AP Photo/John Sample",
      "©2019 GPlusMedia Inc.",
      "Read More",
      "Read also",
      "### [2010-11-1](/news/2010/11/1/index.md)",
      "## [2010-11-1](/news/2010/11/1/index.md)",
      "##### Topic",
      "# A title of the page",
      "### [ An item ](/news/2010/11/1/an-item.md)",
      "_Context: Norland, Sudland_",
      "1. [Source](http://paper.example/a(b)",
      "2. [Another [page] of it ](/news/2015/12/2/another.md) _Context: Norland_",
      "\u00A0\uFEFF",
      "Contents tagged with Norland",
    );
    const separator = fc.constantFrom("\n", "\r\n", "\n\n");
    fc.assert(
      fc.property(fc.array(fc.tuple(line, separator), { maxLength: 25 }), (lines) => {
        const text = lines.flat().join("");
        const parsed = parseDocument(text);
        const documents = parsed.ok ? [parsed.value] : [];
        expect(documents.flatMap((document) => findBreaches(text, document))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
