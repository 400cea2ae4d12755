import { describe, expect, it } from "vitest";
import { parseAnyText } from "../parse-document.ts";

const TITLES = [
  "Mayors agree to run the ferry again",
  "Bridge of Norburg opens three years late",
  "Ferryman sells his boat and leaves town",
];
const DAYS = ["20 March 2017", "18 March 2017", "2 March 2017"];
const EDTF = ["2017-03-20", "2017-03-18", "2017-03-02"];

function read(lines: string[]) {
  const parsed = parseAnyText(lines.join("\n"));
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { format, reports } = parsed.value;
  return { format, entries: reports.map(({ title, date }) => [title?.text, date?.value ?? null]) };
}

const ALL = TITLES.map((title, index) => [title, EDTF[index]]);

describe("a listing of headlines without teasers", () => {
  it.each<[string, (title: string, day: string) => string[]]>([
    ["the day behind a dash", (title, day) => [`${title} - ${day}`]],
    ["the day in brackets, behind a bullet", (title, day) => [`* ${title} (${day})`]],
    ["the day first", (title, day) => [`${day} ${title}`]],
    ["the day on the line below", (title, day) => [title, day, ""]],
    ["the day on the line above", (title, day) => [day, title, ""]],
    ["the day apart", (title, day) => [title, "", day, ""]],
  ])("gives a report a headline: %s", (_, toLines) => {
    const lines = TITLES.flatMap((title, index) => toLines(title, DAYS[index] ?? ""));
    expect(read(["Norburg", "", ...lines])).toEqual({ format: "tag-listing", entries: ALL });
    expect(read(["Tag: Norburg", "", ...lines, "", "Next"])).toEqual({ format: "tag-listing", entries: ALL });
  });

  it("keeps a headline whose day the page left out", () => {
    const [first, second, third] = TITLES.map((title, index) => `${title} - ${DAYS[index]}`);
    const lines = ["Tag: Norburg", "", first, "Council votes on the pier", second, third].map(String);
    expect(read(lines).entries).toEqual([ALL[0], ["Council votes on the pier", null], ALL[1], ALL[2]]);
  });

  it("leaves a chronology to be read as a story", () => {
    const lines = TITLES.map((title, index) => `${DAYS[index]} - ${title}`);
    expect(read(["The ferry: key dates", "", ...lines]).format).not.toBe("tag-listing");
  });
});
