import { describe, expect, it } from "vitest";
import { readAnyInput } from "./read-document.ts";
import { toSummary } from "./to-summary.ts";

function summarise(text: string) {
  const bytes = { ok: true as const, value: new TextEncoder().encode(text) };
  const document = readAnyInput({ path: "page.txt", bytes, capture: null, warnings: [] });
  if (!document.ok) throw new Error(document.error.message);
  return toSummary("page.txt", document.value.text, document.value.extraction);
}

describe("toSummary", () => {
  it("names every mention of an entity alike, and quotes the text at its place", () => {
    const text = "Prime Minister Ada Berg met mayors in Oslo. Berg left Oslo on Monday.";
    const { entities } = summarise(text);
    expect(entities.map(({ quote, name, kind }) => [quote, name, kind])).toEqual([
      ["Ada Berg", "Ada Berg", "PERSON"],
      ["Oslo", "Oslo", "PLACE"],
      ["Berg", "Ada Berg", "PERSON"],
      ["Oslo", "Oslo", "PLACE"],
    ]);
    for (const { start, end, quote } of entities) expect(text.slice(start, end)).toBe(quote);
  });

  it("names a hundred times as many mentions in hardly more than a hundred times the work", () => {
    const started = process.cpuUsage();
    const { entities } = summarise("Paris\n".repeat(20_000));
    const { user } = process.cpuUsage(started);
    expect(entities).toHaveLength(20_000);
    // Looking all mentions up for each of them takes minutes.
    expect(user / 1e6).toBeLessThan(20);
  });

  it("prints a title in the page's own words", () => {
    const page =
      "### [2016-12-16](/news/2016/12/16/index.md)\n\n# A  storm ''Ada'' &quot;lands&quot; \n\n### Source:\n1. [Wire](http://wire.example/1)\n";
    const { title, reports } = summarise(page);
    expect(title).toBe("A  storm ''Ada'' &quot;lands&quot;");
    expect(reports[0]?.title).toBe(title);
  });
});
