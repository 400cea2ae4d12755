import { describe, it } from "vitest";
import { expectStory, type HousePage, P1, P2, T } from "../testing/house-pages.ts";

/** How pages of one house or another set captions and credits beside the same story. */
const PAGES: HousePage[] = [
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
    "a sentence right above a credit that a bar opens",
    [
      T,
      "March 20, 2017, 11:44",
      "The ferry Norna leaves the old pier of Norburg in the fog on its last trip on Monday.\n| Photo Credit: A. Sample",
      P1,
      P2,
    ],
    {
      published: ["2017-03-20", "11:44", null],
      images: [
        [
          "The ferry Norna leaves the old pier of Norburg in the fog on its last trip on Monday.",
          "Photo Credit: A. Sample",
        ],
      ],
    },
  ],
  [
    "an agency and its photographer in brackets below the standfirst",
    [
      T,
      "March 20, 2017, 11:44",
      "People wait at Norburg's old pier (picture-alliance/dpa/L. Sample)",
      P1,
      P2,
    ],
    {
      published: ["2017-03-20", "11:44", null],
      images: [
        [
          "People wait at Norburg's old pier (picture-alliance/dpa/L. Sample)",
          "picture-alliance/dpa/L. Sample",
        ],
      ],
    },
  ],
];

describe("images of many houses", () => {
  it.each(PAGES)("are read with %s", (_, lines, expected) => expectStory(lines, expected));
});
