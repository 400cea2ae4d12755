import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { toDayNumber } from "../time/day.ts";
import { toYearsRuler } from "../time/ruler.ts";
import { drawCard } from "./draw-card.ts";
import { toCard } from "./to-card.ts";

const site = fileURLToPath(new URL("../..", import.meta.url));
const day = toDayNumber("2017-03-20");
const event = {
  title: "Japan, Russia hold talks on security, territorial dispute",
  dateWords: "20 March 2017",
  mark: { range: { from: day, to: day }, isPlanned: false },
  ruler: toYearsRuler("2017-03-20", "2017-03-20"),
  sources: ["TASS", "Associated Press"],
};

/** Width and height of a PNG: the first two numbers of its IHDR chunk (ISO/IEC 15948, 11.2.2). */
function findSize(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

it("is a picture of the size that cards have, another for another date", async () => {
  const png = await drawCard(event, site);
  expect(findSize(png)).toEqual([1200, 630]);
  const undated = await drawCard({ ...event, dateWords: null, mark: null, ruler: null }, site);
  expect(Buffer.compare(png, undated)).not.toBe(0);
});

it("is drawn without a headline that our faces cannot write", async () => {
  const chinese = await drawCard({ ...event, title: "日俄会谈" }, site);
  const none = await drawCard({ ...event, title: "" }, site);
  expect(Buffer.compare(chinese, none)).toBe(0);
});

it("breaks a word that is wider than it, and cuts one that has no end", async () => {
  const draw = (end: string) => drawCard({ ...event, title: "W".repeat(60) + end }, site);
  expect(Buffer.compare(await draw("AAAA"), await draw("MMMM"))).not.toBe(0);
  const endless = (length: number) => drawCard({ ...event, title: "W".repeat(length) }, site);
  expect(Buffer.compare(await endless(200), await endless(400))).toBe(0);
});

it("names the years of a date that may be of more than one, and draws it over all of them", () => {
  const mark = {
    range: { from: toDayNumber("2022-01-01"), to: toDayNumber("2024-12-31") },
    isPlanned: false,
  };
  const about = JSON.stringify(
    toCard({ ...event, dateWords: "about 2023", mark, ruler: toYearsRuler("2022-01-01", "2024-12-31") }),
  );
  expect(about).toContain('"children":"2022"');
  expect(about).toContain('"children":"2024"');
  expect(JSON.stringify(toCard(event))).not.toContain('"children":"2017"');
});
