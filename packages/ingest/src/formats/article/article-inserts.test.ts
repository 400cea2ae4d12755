import { describe, expect, it } from "vitest";
import { parseAnyText } from "../parse-document.ts";

const T = "Ferry between Norburg and Sudburg runs again";
const P1 =
  "The mayors of both towns met on the pier on Monday, and they spoke of the ferry that was to run again, officials said.";
const P2 =
  "“It is late, but it is ours,” the mayor of Norburg told reporters after the talks in the harbour office.";
const TIME = "March 20, 2017, 11:44";

const read = (lines: string[]) => {
  const text = `${lines.join("\n\n")}\n`;
  const parsed = parseAnyText(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { title, images, dateline, reports, published } = parsed.value;
  const [report] = reports;
  return {
    format: parsed.value.format,
    title: title?.text,
    lead: report?.description?.text,
    published: published?.value.edtf,
    place: dateline?.place ? text.slice(dateline.place.start, dateline.place.end) : null,
    images: images.map(({ caption, credit }) =>
      [caption, credit].map((span) => span && text.slice(span.start, span.end)),
    ),
    story: (report?.paragraphs ?? []).map(({ start, end }) => text.slice(start, end)),
  };
};

describe("what sites set into and around a story", () => {
  it.each([
    [
      "a list that closes itself",
      [
        "Keep reading",
        "list of 3 items",
        "list 1 of 3",
        "Bridge of Sudburg closed to lorries",
        "list 2 of 3",
        "Photos: a winter on the river",
        "list 3 of 3",
        "Who owns the ferry?",
        "end of list",
      ],
    ],
    [
      "a newsletter between its own marks",
      ["skip past newsletter promotion", "Sign up to Harbour News", "after newsletter promotion"],
    ],
    [
      "a correction",
      ["Correction: An earlier version of this story gave the ferry another owner in its third line."],
    ],
    [
      "what was changed",
      ["This story has been updated with what the mayor of Sudburg said of it on June 2, 2017."],
    ],
    ["an advertisement", ["Advertisement · Scroll to continue"]],
    ["a headline behind an invitation", ["Read more", "Bridge of Sudburg closed to lorries"]],
  ])("leaves %s out and reads on", (_, insert) => {
    expect(read([T, TIME, "Share this:", P1, ...insert, P2, "Read next"]).story).toEqual([P1, P2]);
  });

  it.each([
    [
      [
        "___",
        "Associated Press writer Ann Lee contributed to this report from Norburg.",
        "Follow AP’s coverage of ferries at https://ferries.example",
      ],
    ],
    [["(Reporting by Ann Lee and Jo Sample; Editing by Pat Sample)"]],
    [["See all topics", "Norburg"]],
    [["Explore more on these topics", "Norburg", "Ferries"]],
    [["Comments", "Be kind.", "Share this:"]],
    [["Read the original article on Norland Post."]],
  ])("ends a story at %j", (below) => {
    expect(read([T, `NORBURG, March 20 (Reuters) - ${P1}`, P2, ...below]).story.at(-1)).toBe(P2);
  });

  it.each([
    [
      [
        "Sign up for our newsletter",
        "Get the day's top stories in your inbox every morning.",
        "Your email address",
        "Subscribe",
      ],
    ],
    [["Follow us on Telegram"]],
    [["We use cookies to improve your experience on our site.", "Accept all", "Manage preferences"]],
    [["[Advertisement]"]],
  ])("reads on below %j where paragraphs that name the same follow", (insert) => {
    const rest = [
      "The boat itself lies in Norburg, where two mechanics have looked after its engine since the autumn of the flood.",
      "It is to carry lorries from the first of May, and nobody will pay for the crossing before the summer is over.",
    ];
    const found = read([T, TIME, "Share this:", P1, P2, ...insert, ...rest]);
    expect(found.story).toEqual([P1, P2, ...rest]);
  });

  it("ends a story at an invitation to subscribe that words about the site follow", () => {
    const about = [
      "The Norland Post is a daily of the whole bay, and it is owned by those who read it every morning.",
      "It has been printed since 1911, and its archive is open to all who ask for it at the front desk.",
    ];
    const found = read([T, TIME, "Share this:", P1, P2, "Sign up for our newsletter", ...about]);
    expect(found.story).toEqual([P1, P2]);
  });

  it.each([
    [["Home", "News", "Politics", "Business", "Sport", "Opinion"]],
    [["Share", "Facebook", "Twitter", "Email", "Print"]],
    [
      [
        "Sign up for our newsletter",
        "Get the day's top stories in your inbox every morning.",
        "Your email address",
        "Subscribe",
      ],
    ],
    [["Skip to main content", "Subscribe", "Log in", "My account"]],
  ])("finds the headline below %j, and leaves it out of the story", (menu) => {
    expect(read([...menu, T, P1, P2])).toMatchObject({ title: T, story: [P1, P2] });
    expect(read([T, P1, P2, ...menu])).toMatchObject({ title: T, story: [P1, P2] });
  });

  it("keeps the last sentence that a house signs", () => {
    const last = `${P2.slice(0, -1)}. — VNS`;
    expect(read([T, TIME, "Share this:", P1, last, "Related Stories", "Bridge closed"]).story).toEqual([
      P1,
      last,
    ]);
  });

  it("takes whole sentences between headline and time for the standfirst", () => {
    const lead =
      "The mayors of both towns say that the ferry will carry lorries and cars again from the first of May.";
    const found = read([T, lead, "By Ann Lee", TIME, "Share this:", P1, P2]);
    expect([found.lead, found.story]).toEqual([lead, [P1, P2]]);
  });

  it("keeps a headline above a byline though a list of short lines follows", () => {
    const list = ["Companies", "Norburg Ferries", "Follow", "Sudburg Ferries"];
    const found = read([T, "By Ann Lee", TIME, ...list, `NORBURG, March 20 (Reuters) - ${P1}`, P2]);
    expect(found.title).toBe(T);
  });

  it.each([
    ["People wade to the ferry in Norburg [Ann Lee/AFP]", "Ann Lee/AFP"],
    ["The ferry is seen at the pier in Norburg. REUTERS/Ann Lee/File Photo", "REUTERS/Ann Lee/File Photo"],
    ["The mayors sign the paper on Sunday. — VNA/VNS Photo", "VNA/VNS Photo"],
    ["(The mayors sign the paper in Norburg on May 5, 2023.)[Kyodo]", "Kyodo"],
    ["The mayors sign the paper in Norburg on Sunday. | JIJI", "JIJI"],
    ["Police fire tear gas in Norburg on June 1, 2023. © Ann Lee, AFP", "© Ann Lee, AFP"],
    ["The pier at Norburg. (Supplied: Ann Lee)", "Supplied: Ann Lee"],
  ])("reads a picture's line with its credit: %s", (line, credit) => {
    expect(read([T, TIME, "Share this:", line, P1, P2]).images).toEqual([[line, credit]]);
  });

  it("takes no section for a caption because it stands above and below the story", () => {
    const section = "Elections in Norland 2017";
    const more = [3, 4, 5].map((day) => `${P1} They met again on May ${day}.`);
    const lines = [section, T, TIME, "Share this:", P1, P2, ...more, section, "Reuse this content"];
    expect(read(lines).images).toEqual([]);
  });

  it("takes neither a hyphened name nor a paper's for the place", () => {
    expect(read([T, TIME, `MS-F15 ${P1}`, P2]).place).toBeNull();
    expect(read([T, TIME, `NORBURG TIMES – ${P1}`, P2]).place).toBeNull();
  });

  it.each([
    ["25 Jul 2024 09:14AM (Updated: 25 Jul 2024 11:45AM)", "2024-07-25"],
    ["03/23/2025March 23, 2025", "2025-03-23"],
    ["October, 13/2024 - 19:42", "2024-10-13"],
    ["Updated - January 29, 2025 10:22 am IST - NORBURG (NORLAND)", "2025-01-29"],
  ])("reads the time in %s", (line, published) => {
    expect(read([T, line, "Share this:", P1, P2]).published).toBe(published);
  });

  it("is no listing because a sentence ends with a day", () => {
    const caption = "The mayors on the pier in Norburg. Photograph: Ann Lee/Sample";
    const short = "The vote was held on November 29th.";
    const lines = [
      T,
      "Parties stay out of the talks on the ferry",
      "Wed Jan 15 2025 - 20:15",
      "Expand",
      caption,
      P1,
      P2,
      short,
    ];
    expect(read([...lines, "MOST READ", "Man rows to work"])).toMatchObject({
      title: T,
      published: "2025-01-15",
    });
  });
});
