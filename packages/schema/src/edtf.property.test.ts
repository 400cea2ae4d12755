import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWithin, parseEdtf, toArchiveDate } from "./edtf.ts";

const year = fc.integer({ min: 2, max: 9998 }).map((number) => String(number).padStart(4, "0"));
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, "0"));
const day = fc
  .date({ min: new Date("0002-01-01T00:00:00Z"), max: new Date("9998-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const season = fc.constantFrom("21", "22", "23", "24");
const point = fc.oneof(
  day,
  year,
  fc.tuple(year, month).map((parts) => parts.join("-")),
  fc.tuple(year, season).map((parts) => parts.join("-")),
  year.map((text) => `${text.slice(0, 3)}X`),
  year.map((text) => `${text.slice(0, 2)}XX`),
);
const qualifier = fc.constantFrom("", "~", "?", "%");

function isCalendarDay(text: string | null): boolean {
  return text !== null && new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text;
}

describe("any date", () => {
  it("lies between two real days, the first not after the last, and has words", () => {
    fc.assert(
      fc.property(point, qualifier, (text, mark) => {
        const date = toArchiveDate(text + mark);
        expect(date.from !== null && date.to !== null && date.from <= date.to).toBe(true);
        expect(isCalendarDay(date.from) && isCalendarDay(date.to)).toBe(true);
        expect(date.display).not.toBe("");
      }),
    );
  });

  it("lies within itself made approximate, and means the same days made uncertain", () => {
    fc.assert(
      fc.property(point, (text) => {
        const date = toArchiveDate(text);
        expect(isWithin(date, toArchiveDate(`${text}~`))).toBe(true);
        const { from, to } = toArchiveDate(`${text}?`);
        expect({ from, to }).toEqual({ from: date.from, to: date.to });
      }),
    );
  });
});

describe("any day", () => {
  it("is a single day inside its month, its year, its decade and its century", () => {
    fc.assert(
      fc.property(day, (text) => {
        const date = toArchiveDate(text);
        expect([date.from, date.to]).toEqual([text, text]);
        const wider = [text.slice(0, 7), text.slice(0, 4), `${text.slice(0, 3)}X`, `${text.slice(0, 2)}XX`];
        for (const outer of wider) expect(isWithin(date, toArchiveDate(outer))).toBe(true);
      }),
    );
  });
});

describe("any interval", () => {
  it("reaches from the first day of its start to the last day of its end, or is refused as reversed", () => {
    fc.assert(
      fc.property(point, point, (start, end) => {
        const result = parseEdtf(`${start}/${end}`);
        const from = toArchiveDate(start).from ?? "";
        const to = toArchiveDate(end).to ?? "";
        if (from > to) expect(result).toMatchObject({ ok: false, error: { code: "edtf.order" } });
        else expect(result).toMatchObject({ ok: true, value: { from, to, precision: "INTERVAL" } });
      }),
    );
  });
});

describe("any text", () => {
  it("is read or refused, and never throws", () => {
    const signs = fc.constantFrom(..."0123456789X-/.~?%T");
    const near = fc.array(signs, { maxLength: 12 }).map((list) => list.join(""));
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const result = parseEdtf(text);
        if (result.ok) expect(result.value.edtf).toBe(text);
        else expect(result.error.at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
