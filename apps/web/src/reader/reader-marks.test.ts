import { expect, it } from "vitest";
import { toCutSpanRules } from "./cut-spans.ts";
import { toReaderMarks } from "./reader-marks.ts";

const text = "1. [Kunashir](/news/2010/11/1/a.md) and\n\nTokyo";
const nothing = { text, mentions: [], evidence: [], reports: [], omissions: [], warnings: [] };
const mention = { start: 4, end: 12, claim: { because: "" }, entity: { slug: "kunashir", kind: "PLACE" } };

it("gives each stretch one id, to the mention where it shares the stretch with a claim", () => {
  const marks = toReaderMarks({
    ...nothing,
    mentions: [mention],
    evidence: [
      { start: 4, end: 12 },
      { start: 0, end: 12 },
      { start: 0, end: 12 },
    ],
    reports: [{ start: 0, end: 12 }],
  });
  expect(marks.flatMap(({ data }) => ("id" in data ? [`${data.kind} ${data.id}`] : []))).toEqual([
    "mention s-4-12",
    "evidence s-0-12",
  ]);
});

it("sets the target of a Markdown link apart", () => {
  const [address] = toReaderMarks(nothing);
  expect(text.slice(address?.start, address?.end)).toBe("(/news/2010/11/1/a.md)");
});

it("leaves out a warning about the whole page, which has no stretch", () => {
  const marks = toReaderMarks({
    ...nothing,
    text: "",
    warnings: [{ start: null, end: null, message: "odd" }],
  });
  expect(marks).toEqual([]);
});

it("lights up all pieces of evidence that crosses another mark or goes on in the next paragraph, and of no other", () => {
  const marks = toReaderMarks({
    ...nothing,
    mentions: [mention],
    evidence: [
      { start: 6, end: 20 },
      { start: 36, end: 46 },
      { start: 41, end: 46 },
    ],
  });
  expect(toCutSpanRules(text, marks).match(/s-\d+-\d+(?=:target)/g)).toEqual(["s-6-20", "s-36-46"]);
});
