import { describe, expect, it } from "vitest";
import type { TextSpan } from "../../parsed-document.ts";
import { parseAnyText } from "../parse-document.ts";

const T = "Mayors of Norburg and Sudburg agree to run ferry again";
const P1 =
  "The mayors of both towns met on the pier on Monday, and they spoke of the ferry that was to run again, officials said.";
const P2 =
  "“It is late, but it is ours,” the mayor of Norburg, Anna Lind, told reporters after the talks in the harbour office.";

type Expected = {
  published?: [string, string | null, string | null];
  dateline?: [string | null, string | null, string | null];
  images?: [string | null, string | null][];
};

/** How pages of one house or another stand around the same story, and what they say of it. */
const PAGES: [string, string[], Expected][] = [
  [
    "the marks of Markdown about headline, agency and time",
    [
      `# ${T}`,
      "[TASS](https://tass.example/world/1031427)  19 NOV 2018, 10:20 Updated at: 11:05",
      `TOKYO, November 19. /TASS/. ${P1}`,
      P2,
    ],
    { published: ["2018-11-19", "10:20", null], dateline: ["TOKYO", "TASS", "November 19"] },
  ],
  [
    "an agency with the year in its dateline and no other day",
    [T, `MOSCOW, Oct 23, 2025 (Reuters) - ${P1}`, P2],
    { published: ["2025-10-23", null, null], dateline: ["MOSCOW", "Reuters", "Oct 23, 2025"] },
  ],
  [
    "an agency with its place beside the time",
    [
      T,
      "World",
      "March 20, 2017, 11:44 UTC+3 TOKYO",
      "Share",
      "© AP Photo/John Sample",
      `TOKYO, March 20. /TASS/. ${P1}`,
      P2,
      "In other media",
    ],
    {
      published: ["2017-03-20", "11:44", "+03:00"],
      dateline: ["TOKYO", "TASS", "March 20"],
      images: [[null, "© AP Photo/John Sample"]],
    },
  ],
  [
    "a section beside the time, an update and the caption twice",
    [
      "Russian Politics & Diplomacy",
      T,
      "Russian Politics & Diplomacy January 22, 2019, 13:50 UTC+3",
      "Updated at: January 22, 2019, 14:20 UTC+3",
      "Anna Lind and Pavel Orlov Alexei Sample/TASS",
      "Anna Lind and Pavel Orlov",
      "© Alexei Sample/TASS",
      `MOSCOW, January 22. /TASS/. ${P1}`,
      P2,
    ],
    {
      published: ["2019-01-22", "13:50", "+03:00"],
      dateline: ["MOSCOW", "TASS", "January 22"],
      images: [["Anna Lind and Pavel Orlov", "© Alexei Sample/TASS"]],
    },
  ],
  [
    "day before month, and the credit at the caption's end",
    [
      "19 March, 2017 10:21 UTC+3",
      T,
      "Anna Lind, the mayor © Mikhail Sample/TASS",
      `MOSCOW, 19 March. /TASS/. ${P1}`,
      P2,
    ],
    {
      published: ["2017-03-19", "10:21", "+03:00"],
      dateline: ["MOSCOW", "TASS", "19 March"],
      images: [["Anna Lind, the mayor © Mikhail Sample/TASS", "© Mikhail Sample/TASS"]],
    },
  ],
  [
    "digits for a day, and a credit of two agencies",
    [T, "20.03.2017", "© Sputnik / Sergey Guneev", `MOSCOW (Sputnik) — ${P1}`, P2],
    {
      published: ["2017-03-20", null, null],
      dateline: ["MOSCOW", "Sputnik", null],
      images: [[null, "© Sputnik / Sergey Guneev"]],
    },
  ],
  [
    "a time before the title",
    ["15:42 19/08/2013", T, `MOSCOW (RIA Novosti) - ${P1}`, P2],
    { published: ["2013-08-19", "15:42", null], dateline: ["MOSCOW", "RIA Novosti", null] },
  ],
  [
    "a host before the time",
    [T, "English.news.cn   2013-08-19 23:54:12", `Tokyo, Feb 7 (Xinhua) -- ${P1}`, P2],
    { published: ["2013-08-19", "23:54", null], dateline: ["Tokyo", "Xinhua", "Feb 7"] },
  ],
  [
    "source, time and editor on one line",
    [T, "Source: Xinhua| 2017-03-20 18:02:33|Editor: huaxia", `BEIJING, Aug. 19 (Xinhua) -- ${P1}`, P2],
    { published: ["2017-03-20", "18:02", null], dateline: ["BEIJING", "Xinhua", "Aug. 19"] },
  ],
  [
    "a byline with the agency and a caption with its day",
    [
      T,
      "By Mari Sample, AP",
      "Mar. 20, 2017 9:14 AM EDT",
      "Anna Lind, left, shakes hands with Pavel Orlov, Monday, March 20, 2017. (AP Photo/John Sample)",
      `TOKYO (AP) — ${P1}`,
      P2,
      "Copyright 2017 The Associated Press. All rights reserved.",
    ],
    {
      published: ["2017-03-20", "09:14", "-04:00"],
      dateline: ["TOKYO", "AP", null],
      images: [
        [
          "Anna Lind, left, shakes hands with Pavel Orlov, Monday, March 20, 2017. (AP Photo/John Sample)",
          "AP Photo/John Sample",
        ],
      ],
    },
  ],
  [
    "an agency without a place",
    [T, "Mon Mar 20, 2017 9:14am EDT", `(Reuters) - ${P1}`, P2],
    { published: ["2017-03-20", "09:14", "-04:00"], dateline: [null, "Reuters", null] },
  ],
  [
    "two agencies above a place",
    [T, "AFP-JIJI", "Mar 20, 2017", `TOKYO – ${P1}`, P2],
    { published: ["2017-03-20", null, null], dateline: ["TOKYO", "AFP-JIJI", null] },
  ],
  [
    "an agency's name beside the time",
    [T, "KYODO NEWS - Nov 15, 2018 - 09:14 | World, All", P1, P2, "==Kyodo"],
    { published: ["2018-11-15", "09:14", null] },
  ],
  [
    "a byline beside the time",
    [T, "By Junko Sample, KYODO NEWS - Nov 15, 2018 - 09:14 | All, Japan", P1, P2],
    { published: ["2018-11-15", "09:14", null] },
  ],
  [
    "a count of comments, a place of a line of its own, and a credit with a colon",
    [
      "politics",
      T,
      "Mar. 20, 2017 03:25 pm JST",
      "12 Comments",
      "By Mari Sample",
      "TOKYO",
      "Mayors shake hands in Norburg on Monday. Image: REUTERS/John Sample",
      P1,
      P2,
    ],
    {
      published: ["2017-03-20", "15:25", "+09:00"],
      images: [
        ["Mayors shake hands in Norburg on Monday. Image: REUTERS/John Sample", "Image: REUTERS/John Sample"],
      ],
    },
  ],
  [
    "the history of the article",
    [
      T,
      "by Mari Sample",
      "Staff Writer",
      "Mar 20, 2017",
      "Article history",
      "Online: Mar 20, 2017",
      "Last Modified: Mar 21, 2017",
      P1,
      P2,
    ],
    { published: ["2017-03-20", null, null] },
  ],
  [
    "a reporter of an agency below the place",
    [T, "Baku, Azerbaijan, May 31", "By Elchin Sample – Trend:", P1, P2],
    { dateline: ["Baku", "Trend", "May 31"] },
  ],
  [
    "the credit above the caption",
    [
      "The Yomiuri Shimbun",
      T,
      "The Yomiuri Shimbun/AP",
      "Anna Lind speaks in Norburg on Monday.",
      "16:18 JST, March 20, 2017",
      P1,
      P2,
    ],
    {
      published: ["2017-03-20", "16:18", "+09:00"],
      images: [["Anna Lind speaks in Norburg on Monday.", "The Yomiuri Shimbun/AP"]],
    },
  ],
  [
    "the office above the title, the time below the day",
    ["Ministry of Foreign Affairs of Norland", T, "March 20, 2017", "17:45", P1, P2],
    { published: ["2017-03-20", "17:45", null] },
  ],
  [
    "publication and update on one line",
    ["Published: March 20, 2017 11:44 | Updated: March 21, 2017 08:00", T, P1, P2],
    { published: ["2017-03-20", "11:44", null] },
  ],
  [
    "an instant of machines",
    [T, "2017-03-20T11:44:00+03:00", P1, P2],
    { published: ["2017-03-20", "11:44", "+03:00"] },
  ],
  [
    "a photographer in brackets",
    [T, "Anna Lind speaks on the pier of Norburg. (Photo by John Sample)", P1, P2, "Share this"],
    { images: [["Anna Lind speaks on the pier of Norburg. (Photo by John Sample)", "Photo by John Sample"]] },
  ],
  [
    "photographs that brackets and a colon credit",
    [T, "Anna Lind speaks on the pier on May 17, 2023. (Photo: Reuters/John Sample)", P1, P2, "Share this"],
    {
      images: [
        [
          "Anna Lind speaks on the pier on May 17, 2023. (Photo: Reuters/John Sample)",
          "Photo: Reuters/John Sample",
        ],
      ],
    },
  ],
  [
    "photographs that two pairs of brackets credit",
    [T, "Anna Lind (L) and Pavel Orlov sign in Norburg on July 8. (Pool photo)(Kyodo)", P1, P2, "Share this"],
    {
      images: [
        [
          "Anna Lind (L) and Pavel Orlov sign in Norburg on July 8. (Pool photo)(Kyodo)",
          "(Pool photo)(Kyodo)",
        ],
      ],
    },
  ],
  [
    "what Guardian pages say of their age, a zone that means several offsets, and what was changed",
    [
      "Support the Guardian",
      "This article is more than 5 years old",
      T,
      "This article is more than 5 years old",
      "Ann Lee in Norburg",
      "Sun 5 May 2019 22.38 BST",
      "Last modified on Mon 6 May 2019 09.12 BST",
      P1,
      P2,
      "This article was amended on 6 May 2019. An earlier version gave the number of ferries as three.",
      "Explore more on these topics",
    ],
    { published: ["2019-05-05", "22:38", "+01:00"] },
  ],
  [
    "the same letters on an Indian page",
    ["NDTV", T, "Updated: July 22, 2019, 14:50 IST", P1, P2],
    { published: ["2019-07-22", "14:50", "+05:30"] },
  ],
  [
    "the same letters on a page of no known outlet",
    [T, "July 22, 2019, 14:50 IST", P1, P2],
    { published: ["2019-07-22", "14:50", null] },
  ],
  [
    "a slogan in capitals above the site's menu",
    ["NEWS FROM THE WHOLE BAY", "NEWS", "OPINION", "BUSINESS", T, "By Ann Lee", "Dec. 9, 2019", P1, P2],
    { published: ["2019-12-09", null, null] },
  ],
  [
    "a section and a count of comments beside the day",
    [T, "9 December 2019|From the section Harbour|1022 comments", P1, P2],
    { published: ["2019-12-09", null, null] },
  ],
  [
    "dots between place, day and time, and a photographer of the house in brackets",
    [
      T,
      "Norburg ● Fri, May 11, 2018 ● 08:14 am",
      "Quiet: A boat lies at the pier of Norburg in the evening, long after the last run. (NP/Ann Lee)",
      P1,
      P2,
    ],
    {
      published: ["2018-05-11", "08:14", null],
      images: [
        [
          "Quiet: A boat lies at the pier of Norburg in the evening, long after the last run. (NP/Ann Lee)",
          "NP/Ann Lee",
        ],
      ],
    },
  ],
  [
    "a photographer's surname in capitals",
    [
      T,
      "10 May 2018, 1:05 pm GMT+8",
      "Ferrymen carry a passenger from the pier of Norburg to the boat on the other side (Bo HOLMBERG)",
      P1,
      P2,
    ],
    {
      published: ["2018-05-10", "13:05", "+08:00"],
      images: [
        [
          "Ferrymen carry a passenger from the pier of Norburg to the boat on the other side (Bo HOLMBERG)",
          "Bo HOLMBERG",
        ],
      ],
    },
  ],
  [
    "a caption twice, with an agency in brackets",
    [
      T,
      "16:20 July 03, 2019",
      "Ann Lee, owner of the ferry, speaks at the pier on July 3, 2019. (Yonhap)",
      "Ann Lee, owner of the ferry, speaks at the pier on July 3, 2019. (Yonhap)",
      P1,
      P2,
    ],
    {
      published: ["2019-07-03", "16:20", null],
      images: [["Ann Lee, owner of the ferry, speaks at the pier on July 3, 2019. (Yonhap)", "Yonhap"]],
    },
  ],
  [
    "a caption above its credit's end in an agency's brackets",
    [T, "The ferry of Norburg at the pier. (Photo by Bo Sample (stringer) / AFP) /", P1, P2],
    {
      images: [
        [
          "The ferry of Norburg at the pier. (Photo by Bo Sample (stringer) / AFP) /",
          "Photo by Bo Sample (stringer) / AFP",
        ],
      ],
    },
  ],
  [
    "a caption that was cut above its whole, and an age for a time",
    [
      T,
      "Some of the people who were taken off the ferry near the island of Norburg yesterday, in this photo from the coast guard of Norland. The others had to swim all the way to the shore of the island, where they were given dry clo",
      "Some of the people who were taken off the ferry near the island of Norburg yesterday, in this photo from the coast guard of Norland. The others had to swim all the way to the shore of the island, where they were given dry clothes. PHOTO: AGENCE FRANCE-PRESSE",
      "Published",
      "59 min ago",
      `NORBURG • ${P1}`,
      P2,
      "Share this:",
    ],
    {
      dateline: ["NORBURG", null, null],
      images: [
        [
          "Some of the people who were taken off the ferry near the island of Norburg yesterday, in this photo from the coast guard of Norland. The others had to swim all the way to the shore of the island, where they were given dry clothes. PHOTO: AGENCE FRANCE-PRESSE",
          "PHOTO: AGENCE FRANCE-PRESSE",
        ],
      ],
    },
  ],
  [
    "who made a picture and what it shows below labels",
    [
      T,
      "20 March 2017",
      "Image copyright",
      "AFP",
      "Image caption",
      "The ferry of Norburg at the pier",
      P1,
      P2,
    ],
    { published: ["2017-03-20", null, null], images: [["The ferry of Norburg at the pier", "AFP"]] },
  ],
  [
    "who made a picture and what it shows behind labels",
    [T, "20 March 2017", "Image source, AFP", "Image caption, The ferry of Norburg at the pier", P1, P2],
    {
      published: ["2017-03-20", null, null],
      images: [["The ferry of Norburg at the pier", "Image source, AFP"]],
    },
  ],
  [
    "a caption whose last word is its agency",
    [T, "Anna Lind, right, and Bo Berg shake hands in Norburg on Sunday. REUTERS", P1, P2, "Share this:"],
    {
      images: [["Anna Lind, right, and Bo Berg shake hands in Norburg on Sunday. REUTERS", "REUTERS"]],
    },
  ],
  [
    "the day that a store of pages set before it",
    [` date 2017-03-20 ${T}`, P1, P2],
    { published: ["2017-03-20", null, null] },
  ],
];

describe("articles of many houses", () => {
  it.each(PAGES)("are read with %s", (_, lines, expected) => {
    const text = `${lines.join("\n\n")}\n`;
    const parsed = parseAnyText(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const { title, published, dateline, images, reports } = parsed.value;
    const slice = (span: TextSpan | null) => span && text.slice(span.start, span.end);
    expect(title?.text).toBe(T);
    expect(
      published ? [published.value.edtf, published.value.time, published.value.offset] : undefined,
    ).toEqual(expected.published);
    expect(images.map(({ caption, credit }) => [slice(caption), slice(credit)])).toEqual(
      expected.images ?? [],
    );
    const place = dateline && [slice(dateline.place), slice(dateline.agency), slice(dateline.date)];
    if (expected.dateline) expect(place).toEqual(expected.dateline);
    const story = (reports[0]?.paragraphs ?? []).map((span) => slice(span));
    expect(story.filter((words) => words?.endsWith(P1) || words === P2)).toHaveLength(2);
  });
});
