import { describe, expect, it } from "vitest";
import type { GoldDocument } from "./gold-document.ts";
import { readGold } from "./read-gold.ts";
import { toConll } from "./to-conll.ts";

const TEXT = "Ada Berg met Olu Adeyemi in Norport.\nBerg left Norport on 3 March 2016; Berg was tired.";

function toJson(change: Partial<GoldDocument>): string {
  const gold: GoldDocument = {
    annals: "gold/1",
    path: "page.txt",
    text: TEXT,
    given: null,
    title: null,
    published: null,
    entities: [],
    dates: [],
    reports: [],
    comments: [],
  };
  return JSON.stringify({ ...gold, ...change });
}

describe("readGold", () => {
  it("puts a quote at its only place", () => {
    const gold = readGold(toJson({ dates: [{ quote: "3 March 2016", edtf: "2016-03-03", type: "DATE" }] }));
    expect(gold).toMatchObject({ ok: true, value: { dates: [{ start: TEXT.indexOf("3 March") }] } });
  });

  it("moves a quote whose place is a little off to the nearest", () => {
    const second = TEXT.lastIndexOf("Norport");
    const entity = { quote: "Norport", kind: "PLACE" as const, name: "Norport", start: second - 4 };
    expect(readGold(toJson({ entities: [entity] }))).toMatchObject({
      value: { entities: [{ start: second }] },
    });
  });

  it("marks an entity without a place wherever no other entity stands", () => {
    const gold = readGold(
      toJson({
        entities: [
          { quote: "Ada Berg", kind: "PERSON", name: "Ada Berg", start: 0 },
          { quote: "Berg", kind: "PERSON", name: "Ada Berg" },
        ],
      }),
    );
    expect(gold.ok && gold.value.entities.map(({ quote }) => quote)).toEqual(["Ada Berg", "Berg", "Berg"]);
  });

  it("names each entry that has no place, and why", () => {
    const gold = readGold(
      toJson({
        dates: [
          { quote: "4 March", edtf: null, type: "DATE" },
          { quote: "Berg", edtf: null, type: "DATE" },
        ],
      }),
    );
    expect(gold).toMatchObject({ ok: false, error: { code: "gold.no-place" } });
    expect(!gold.ok && gold.error.message).toBe(
      "dates[0]: the text has no “4 March”. dates[1]: “Berg” stands at 3 places (4, 37, 72): give its start.",
    );
  });

  it("names the field that has a wrong shape", () => {
    expect(readGold('{"annals": "gold/2"}')).toMatchObject({
      ok: false,
      error: { code: "gold.wrong-shape" },
    });
    expect(readGold("{")).toMatchObject({ ok: false, error: { code: "gold.not-json" } });
  });
});

describe("toConll", () => {
  it("gives a column of tokens and one of labels, an empty line after each line of text", () => {
    const gold = readGold(
      toJson({
        text: "Ada Berg rests\n\nNorport",
        entities: [
          { quote: "Ada Berg", kind: "PERSON", name: "Ada Berg" },
          { quote: "Norport", kind: "PLACE", name: "Norport" },
        ],
      }),
    );
    if (!gold.ok) throw new Error(gold.error.message);
    expect(toConll(gold.value)).toEqual([
      "-DOCSTART-\tO",
      "",
      "Ada\tB-PER",
      "Berg\tI-PER",
      "rests\tO",
      "",
      "Norport\tB-LOC",
      "",
    ]);
  });
});
