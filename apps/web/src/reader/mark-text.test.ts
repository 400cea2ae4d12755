import { describe, expect, it } from "vitest";
import { type MarkedPart, type TextMark, toMarkedText } from "./mark-text.ts";

const text = "Sergei Lavrov met Fumio Kishida in Tokyo on Monday.";

function mark(words: string, data: string, isWhole = false): TextMark<string> {
  const start = text.indexOf(words);
  return { start, end: start + words.length, data, isWhole };
}

/** Writes parts as `<data>...</data>`, and a later piece of a cut mark as `<+data>...</data>`. */
function write(parts: readonly MarkedPart<string>[]): string {
  return parts
    .map((part) =>
      part.kind === "text"
        ? part.text
        : `<${part.isFirst ? "" : "+"}${part.data}>${write(part.parts)}</${part.data}>`,
    )
    .join("");
}

function join(parts: readonly MarkedPart<string>[]): string {
  return parts.map((part) => (part.kind === "text" ? part.text : join(part.parts))).join("");
}

describe("marked text", () => {
  it("is the text itself without marks", () => {
    expect(toMarkedText(text, 0, text.length, [])).toEqual([{ kind: "text", text }]);
  });

  it("nests a mark in a longer one", () => {
    const parts = toMarkedText(text, 0, text.length, [
      mark("Tokyo", "a", true),
      mark("in Tokyo on Monday", "place"),
    ]);
    expect(write(parts)).toBe("Sergei Lavrov met Fumio Kishida <place>in <a>Tokyo</a> on Monday</place>.");
  });

  it("cuts one of two marks that cross", () => {
    const parts = toMarkedText(text, 0, text.length, [
      mark("Kishida in Tokyo", "x"),
      mark("in Tokyo on Monday", "y"),
    ]);
    expect(write(parts)).toBe("Sergei Lavrov met Fumio <x>Kishida <y>in Tokyo</y></x><+y> on Monday</y>.");
  });

  it("never cuts a link: what crosses it is cut instead", () => {
    const parts = toMarkedText(text, 0, text.length, [
      mark("Fumio Kishida", "a", true),
      mark("met Fumio", "x"),
    ]);
    expect(write(parts)).toBe("Sergei Lavrov <x>met </x><a><+x>Fumio</x> Kishida</a> in Tokyo on Monday.");
  });

  it("never puts a link into a link", () => {
    const parts = toMarkedText(text, 0, text.length, [
      mark("Sergei Lavrov", "a", true),
      mark("Lavrov", "b", true),
    ]);
    expect(write(parts)).toBe("<a>Sergei Lavrov</a> met Fumio Kishida in Tokyo on Monday.");
  });

  it("puts a link inside evidence of the same length", () => {
    const parts = toMarkedText(text, 0, text.length, [mark("Tokyo", "a", true), mark("Tokyo", "x")]);
    expect(write(parts)).toContain("<x><a>Tokyo</a></x>");
  });

  it("clips marks to the stretch and tells that they began before it", () => {
    const start = text.indexOf("Kishida");
    const parts = toMarkedText(text, start, start + 16, [mark("Fumio Kishida in", "x")]);
    expect(write(parts)).toBe("<+x>Kishida in</x> Tokyo");
  });

  it("is the same text again when joined, whatever the marks", () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const marks = Array.from({ length: 8 }, (_, index) => {
        const start = (seed * (index + 3) * 7) % text.length;
        return {
          start,
          end: start + 1 + ((seed * (index + 1)) % 20),
          data: `m${index}`,
          isWhole: index % 3 === 0,
        };
      });
      expect(join(toMarkedText(text, 3, text.length - 2, marks))).toBe(text.slice(3, -2));
    }
  });
});
