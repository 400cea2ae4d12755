import { describe, expect, it } from "vitest";
import { parseAnyText } from "../parse-document.ts";

const TITLES = [
  "Mayors agree to run the ferry again",
  "Bridge of Norburg opens three years late",
  "Ferryman sells his boat and leaves town",
];
const DAYS: [string, string][] = [
  ["March 20, 2017", "2017-03-20"],
  ["March 18, 2017", "2017-03-18"],
  ["March 2, 2017", "2017-03-02"],
];
const TEASERS = [
  "The mayors of both towns met on the pier on Monday, and they spoke of the ferry that was to run…",
  "The longest wooden bridge of the region opened on Thursday, three years after the day it was to open ...",
  "Nobody asked the ferryman, who said later that he had sold the boat and did not mean to buy […]",
];

/** How an entry is laid out: `T` headline, `D` date, `W` teaser, `B` byline, `A` age, `C` date with comments, `R` read more, ` ` blank. */
function toPage(heading: string[], layout: string): string {
  const entries = TITLES.flatMap((title, index) => {
    const day = DAYS[index]?.[0] ?? "";
    const lines: Record<string, string> = {
      T: title,
      D: day,
      W: TEASERS[index] ?? "",
      B: "By Ann Example",
      A: `${index + 2} hours ago`,
      C: `${day} | ${index} Comments`,
      R: "Read More",
      N: `New Post${title}`,
      S: "World",
    };
    return [...layout].map((key) => lines[key] ?? "");
  });
  return [...heading, ...entries, "Page 1 of 5", "Next"].join("\n");
}

describe("a listing", () => {
  it("has its heading below a menu", () => {
    const menu = ["Home", "News", "Politics", "Business", "Sport", "Opinion"];
    const parsed = parseAnyText(toPage([...menu, "Contents tagged with Ferries"], "T W "));
    expect(parsed.ok && parsed.value.title?.text).toBe("Contents tagged with Ferries");
  });

  it.each(["•", "*", "·", "▪", "-", "–"])("has its entries behind bullets of any make: %s", (bullet) => {
    const entries = TITLES.map((title, index) => `  ${bullet} ${title}\n\n    ${TEASERS[index]}`);
    const parsed = parseAnyText(["Contents tagged with Ferries", ...entries].join("\n\n"));
    expect(parsed.ok && parsed.value.format).toBe("tag-listing");
    expect(parsed.ok && parsed.value.reports.map(({ title }) => title?.text)).toEqual(TITLES);
  });

  const layouts = [
    "TDW ",
    "T D W ",
    "DTW ",
    "D T W ",
    "TWD ",
    "T W D ",
    "TBDW ",
    "TCW ",
    "T W RD ",
    "N W R ",
    "STDW ",
    "TAW ",
    "TWA ",
    "TW ",
  ];
  const headings: [string, string[]][] = [
    ["a tag", ["Tag: Norburg", ""]],
    ["an author", ["Posts by Ann Example", ""]],
    ["a bare word", ["Norburg", ""]],
    ["no heading", []],
  ];
  it.each(layouts.flatMap((layout) => headings.map(([name, heading]) => ({ layout, name, heading }))))(
    "is read in the order $layout under $name",
    ({ layout, heading }) => {
      const text = toPage(heading, layout);
      const parsed = parseAnyText(text);
      const reports = parsed.ok ? parsed.value.reports : [];
      expect(
        reports.map(({ title, date, paragraphs, isPartial }) => [
          title?.text,
          date?.value,
          paragraphs.map(({ start, end }) => text.slice(start, end)),
          isPartial,
        ]),
      ).toEqual(
        TITLES.map((title, index) => [
          title,
          /[DC]/.test(layout) ? DAYS[index]?.[1] : undefined,
          [TEASERS[index]],
          true,
        ]),
      );
    },
  );

  it.each(["TD ", "DT "])("of headlines alone, in the order %j, dates each by its own date", (layout) => {
    const parsed = parseAnyText(toPage(["Tag: Norburg", ""], layout));
    const reports = parsed.ok ? parsed.value.reports : [];
    expect(reports.map(({ title, date }) => [title?.text, date?.value])).toEqual(
      TITLES.map((title, index) => [title, DAYS[index]?.[1]]),
    );
  });

  it("has who wrote an entry below its date, and the page's own heading above the first", () => {
    const entries = TITLES.flatMap((title, at) => [
      title,
      "Nobody asked the ferryman, who said later that he had sold the boat.",
      `${DAYS[at]?.[0]} - 6:45PM`,
      ["Ann Lee", "Bo van Berg", "Cy Day"][at] ?? "",
    ]);
    const text = ["Norburg ferry: latest news and updates | The Norland Post", "TOPIC", "Norburg ferry", ""];
    const parsed = parseAnyText([...text, ...entries].join("\n"));
    const reports = parsed.ok ? parsed.value.reports : [];
    expect(reports.map(({ title, date, byline }) => [title?.text, date?.value, byline?.text])).toEqual([
      [TITLES[0], "2017-03-20", "Ann Lee"],
      [TITLES[1], "2017-03-18", "Bo van Berg"],
      [TITLES[2], "2017-03-02", "Cy Day"],
    ]);
  });
});

describe("a listing", () => {
  const [one = "", two = "", three = ""] = TITLES;
  const [first = "", second = "", third = ""] = TEASERS;
  const read = (...lines: string[]) => {
    const parsed = parseAnyText(`${lines.join("\n")}\n`);
    return (parsed.ok ? parsed.value.reports : []).map(({ title, date, byline }) => [
      title?.text,
      date?.value ?? null,
      byline?.text ?? null,
    ]);
  };

  it("takes the year of its days from the heading of their month", () => {
    const entry = (day: string, title: string, teaser: string) => [
      `  • ${day}`,
      "",
      `    ${title}`,
      "",
      `    ${teaser}`,
    ];
    expect(
      read(
        ...["Ferries", "", "March, 2019", ""],
        ...[...entry("21 March", one, first), ...entry("15 March", two, second)],
        ...["", "December, 2018", "", ...entry("3 December", three, third)],
      ),
    ).toEqual([
      [one, "2019-03-21", null],
      [two, "2019-03-15", null],
      [three, "2018-12-03", null],
    ]);
  });

  it("does not list the way to itself", () => {
    const found = read(
      ...["Tag: <span>Norland</span>", "", "Home Norland", ""],
      ...[one, "", first, "", "", two, "", second, "", "", three, "", third],
    );
    expect(found.map(([title]) => title)).toEqual(TITLES);
  });

  it("is a topic's page, whose teasers open as wires do below their days", () => {
    const entry = (title: string, teaser: string, day: string) => [
      ...["", title, "", day, "", `NORBURG, Norland (AP) — ${teaser.replace(/\W*$/, "")}...`],
    ];
    expect(
      read(
        "Latest Harbour News",
        ...entry(one, first, "Jun. 29, 2022 20:57 PM EDT"),
        ...entry(two, second, "Jun. 28, 2022 19:13 PM EDT"),
        ...entry(three, third, "Jun. 28, 2022 09:13 AM EDT"),
      ).map(([title, day]) => [title, day]),
    ).toEqual([
      [one, "2022-06-29"],
      [two, "2022-06-28"],
      [three, "2022-06-28"],
    ]);
  });

  it("is a reporter's page, whose teasers open as wires do", () => {
    const entry = (title: string, place: string, teaser: string, day: string) => [
      ...["", title, `${place} (AP) — ${teaser.replace(/\W*$/, ".")}`, "By ANN EXAMPLE", day],
    ];
    expect(
      read(
        ...["Ann Example", "Harbour correspondent"],
        ...entry(one, "NORBURG, Norland", first, "April 19, 2023"),
        ...entry(two, "SUDBURG, Norland", second, "August 9, 2022"),
        ...entry(three, "NORBURG, Norland", third, "July 3, 2022"),
        ...["", "Load More"],
      ),
    ).toEqual([
      [one, "2023-04-19", "ANN EXAMPLE"],
      [two, "2022-08-09", "ANN EXAMPLE"],
      [three, "2022-07-03", "ANN EXAMPLE"],
    ]);
  });
});
