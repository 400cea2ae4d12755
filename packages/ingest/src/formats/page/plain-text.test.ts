import { describe, expect, it } from "vitest";
import { toPlainText } from "./plain-text.ts";

const FERRY =
  "The mayors of both towns met on the pier on Monday, and they spoke of the ferry that was to run again, officials said. It stopped in the spring, when the river rose, and the boats that took people over since then were small ones that could carry neither lorries nor cars, as the harbour office of Norburg noted.";

function wrap(text: string, width: number, eol = "\n"): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.join(eol);
}

describe("toPlainText", () => {
  it.each([[64], [72], [80]])("takes the breaks out of a text that is wrapped at %i columns", (width) => {
    const wrapped = `${wrap(FERRY, width)}\n\n${wrap(FERRY, width)}\n`;
    expect(toPlainText(wrapped)).toBe(`${FERRY}\n\n${FERRY}\n`);
  });

  it("keeps every offset where a break is two code units", () => {
    const wrapped = wrap(FERRY, 72, "\r\n");
    const plain = toPlainText(wrapped);
    expect([plain.length, plain.indexOf("harbour")]).toEqual([wrapped.length, wrapped.indexOf("harbour")]);
    expect(plain).not.toMatch(/[\r\n]/);
  });

  it("joins a paragraph that ends early with none below it", () => {
    const short = "Nobody was hurt, and both of the boats are afloat.";
    const wrapped = `${wrap(FERRY, 72)}\n${short}\n${wrap(FERRY, 72)}`;
    expect(toPlainText(wrapped).split("\n")).toEqual([FERRY, short, FERRY]);
  });

  it.each([
    [
      "a poem",
      "The river came in spring and took the pier,\nthe ferry lay there till the leaves were red,\n".repeat(
        6,
      ),
    ],
    ["a list", ["Norburg Ferry", "Sudburg Harbour Office", "River Police of Norland"].join("\n").repeat(4)],
    ["a page of long lines", `${FERRY}\n${FERRY}\nShare\nPrint\n`],
  ])("leaves %s as it is", (_, text) => {
    expect(toPlainText(text)).toBe(text);
  });

  it("keeps the entries of a wrapped list apart", () => {
    const entry = (name: string) => `- ${name} ${FERRY}`;
    const wrapped = ["Anna", "Boris"].map((name) => wrap(entry(name), 72)).join("\n");
    expect(toPlainText(wrapped)).toBe(`${entry("Anna")}\n${entry("Boris")}`);
  });

  it("makes no-break spaces and hyphens plain, each one code unit", () => {
    expect(toPlainText("World\u00A0War\u202FII, mid\u2011May, Yuzhno\u2010Norsk")).toBe(
      "World War II, mid-May, Yuzhno-Norsk",
    );
  });
});
