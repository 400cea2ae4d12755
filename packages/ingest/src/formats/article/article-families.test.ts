import { describe, it } from "vitest";
import { expectStory, type HousePage, P1, P2, T } from "../testing/house-pages.ts";

/** How pages of one house or another stand around the same story, and what they say of it. */
const PAGES: HousePage[] = [
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
    "the day that a store of pages set before it",
    [` date 2017-03-20 ${T}`, P1, P2],
    { published: ["2017-03-20", null, null] },
  ],
];

describe("articles of many houses", () => {
  it.each(PAGES)("are read with %s", (_, lines, expected) => expectStory(lines, expected));
});
