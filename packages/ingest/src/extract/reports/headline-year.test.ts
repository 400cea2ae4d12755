import { describe, expect, it } from "vitest";
import { parseAnyText } from "../../formats/parse-document.ts";
import { extractDocument } from "../extract-document.ts";

const LINES = [
  "September 27: Fighting breaks out along the border of Norland and Sudland.",
  "October 4: Norburg, the second city of Norland, comes under rocket fire.",
  "November 10: The mayor of Norburg signs a truce with Sudland.",
];

function readDays(title: string, lines: string[]): (string | null | undefined)[] {
  const text = `${title}\n\n${lines.join("\n\n")}\n`;
  const parsed = parseAnyText(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { reports } = extractDocument(text, parsed.value);
  return lines.map(
    (line) =>
      reports.find(({ evidence }) => text.slice(evidence.start).startsWith(line.slice(0, 20)))?.dates[0]
        ?.edtf,
  );
}

describe("the year in a chronology's headline", () => {
  it("is that of its days, which give none", () => {
    const days = ["2020-09-27", "2020-10-04", "2020-11-10"];
    expect(readDays("Timeline: The war between Norland and Sudland of 2020", LINES)).toEqual(days);
  });

  it("is not where the headline names two, or hardly a line gives a day", () => {
    const open = ["XXXX-09-27", "XXXX-10-04", "XXXX-11-10"];
    expect(readDays("Timeline: From the truce of 2016 to the war of 2020", LINES)).toEqual(open);
    const short = LINES.slice(0, 2);
    expect(readDays("Timeline: The war of 2020", short)).toEqual(open.slice(0, 2));
  });
});
