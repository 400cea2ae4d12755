import { withConnection } from "@annals/schema/client";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toCopyText, UnwritableTextError } from "./copy-text.ts";
import { copyInto } from "./stage-rows.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** What a table of these columns holds once the rows were copied into it. */
async function copyThrough(types: Record<string, string>, rows: object[]): Promise<object[]> {
  const columns = Object.entries(types).map(([name, type]) => `"${name}" ${type}`);
  return withConnection(database.client, async (connection) => {
    await connection.query(`CREATE TEMPORARY TABLE copied (${columns.join(", ")})`);
    await copyInto(connection, "copied", Object.keys(types), rows);
    return (await connection.query<object>("SELECT * FROM copied")).rows;
  });
}

describe("rows as COPY takes them", () => {
  it("brings every letter through, those with a meaning for COPY included", async () => {
    const texts = [
      "",
      "\\N",
      "\\.",
      "a\\tb",
      "a\tb",
      "line\nline\r\nline\r",
      '"',
      "日本 🗾 é",
      "\u2028\u0085\uFEFF",
      "{}",
      "\u0001",
    ];
    const rows = texts.map((text) => ({ text, after: "!" }));
    expect(await copyThrough({ text: "text", after: "text" }, rows)).toEqual(rows);
  });

  it("brings lists through, whatever their items hold", async () => {
    const lists = [[], [""], ["NULL", "a,b", '"', "\\", "{x}", "a\nb"]];
    const rows = lists.map((list) => ({ list }));
    expect(await copyThrough({ list: "text[]" }, rows)).toEqual(rows);
  });

  it("brings numbers, truths, instants and nothing through", async () => {
    const row = {
      whole: -3,
      part: 0.1,
      small: 1e-7,
      yes: true,
      at: new Date("2019-01-02T03:04:05.678Z"),
      none: null,
    };
    const types = {
      whole: "int",
      part: "float8",
      small: "float8",
      yes: "bool",
      at: "timestamptz",
      none: "text",
    };
    expect(await copyThrough(types, [row])).toEqual([row]);
  });

  it("brings bytes through, every value of a byte and none at all", async () => {
    const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const rows = [
      { bytes: all },
      { bytes: all.subarray(92, 93) },
      { bytes: Buffer.alloc(0) },
      { bytes: null },
    ];
    expect(await copyThrough({ bytes: "bytea" }, rows)).toEqual(rows);
  });

  it("takes the day of an instant where the column holds days, in the years before 100 too", async () => {
    const rows = ["0045-03-15", "2019-12-31"].map((day) => ({ day: new Date(`${day}T00:00:00Z`) }));
    const copied = await copyThrough({ day: "date" }, rows);
    expect(copied).toEqual([{ day: expect.any(Date) }, { day: expect.any(Date) }]);
  });

  it("refuses half of a surrogate pair, which has no UTF-8", () => {
    const rows = [{ text: "🗾".slice(0, 1) }];
    expect(() => [...toCopyText(rows, ["text"])]).toThrow(UnwritableTextError);
  });

  it("gives pieces of whole rows, and no piece for no rows", () => {
    const rows = Array.from({ length: 3000 }, (_, number) => ({
      id: `id-${number}`,
      text: "word ".repeat(20),
    }));
    const pieces = [...toCopyText(rows, ["id", "text"])];
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(piece.at(-1)).toBe("\n".charCodeAt(0));
    expect(Buffer.concat(pieces).toString().split("\n")).toHaveLength(3001);
    expect([...toCopyText([], ["id"])]).toEqual([]);
  });
});
