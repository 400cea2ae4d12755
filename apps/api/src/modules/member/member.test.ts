import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const archive = new ArchiveBuilder();
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const today = archive.source("Japan Today");
const other = archive.source("Other Site");
const texts = "One.\nTwo.\nThree.\nFour.";
const older = archive.document(`Older. ${texts}`, {
  sourceId: today.id,
  title: "Older",
  publishedDay: day("2016-01-01"),
});
const newer = archive.document(`Newer. ${texts}`, {
  sourceId: today.id,
  title: "Newer",
  publishedDay: day("2017-01-01"),
});
const elsewhere = archive.document(`Elsewhere. ${texts}`, { sourceId: other.id, title: "Elsewhere" });
const nowhere = archive.document(`Nowhere. ${texts}`, { title: "Nowhere" });
const threads = [older, newer, elsewhere, nowhere].map((document) => archive.thread(document));
const [ofOlder, ofNewer, ofElsewhere, ofNowhere] = threads as [
  ReturnType<typeof archive.thread>,
  ReturnType<typeof archive.thread>,
  ReturnType<typeof archive.thread>,
  ReturnType<typeof archive.thread>,
];
const first = archive.comment(ofOlder, older, "One.", { author: "Jo A. B/c", score: 3 });
archive.comment(ofOlder, older, "Two.", {
  ...{ author: "Kim", score: 9, inReplyToId: first.id, replyKind: "NESTING" },
});
archive.comment(ofOlder, older, "Three.", {
  ...{ author: "Jo A. B/c", score: -1, inReplyToId: first.id, replyKind: "NESTING" },
});
archive.comment(ofNewer, newer, "One.", { author: "Jo A. B/c" });
archive.comment(ofNewer, newer, "Two.", { author: "Jo A. B/c", isHidden: true });
archive.comment(ofElsewhere, elsewhere, "One.", { author: "Jo A. B/c" });
archive.comment(ofNowhere, nowhere, "One.", { author: "Jo A. B/c" });
archive.comment(ofNowhere, nowhere, "Two.", { author: null });

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await archive.store(api.db);
});

afterAll(() => api.close());

const query = `query ($author: String!, $source: String, $after: String, $first: Int) { member(author: $author, source: $source) {
  author source { slug } threads score answers comments }
  memberComments(author: $author, source: $source, first: $first, after: $after) {
    totalCount nodes { text thread { document { title } } } pageInfo { endCursor hasNextPage } } }`;

interface Found {
  text: string;
  thread: { document: { title: string } };
}
const toWords = ({ text, thread }: Found) => `${thread.document.title}: ${text}`;

describe("a member", () => {
  it("is a name on one site, with what is shown of it, the newest page first", async () => {
    const { member, memberComments } = await api.get(query, { author: "Jo A. B/c", source: "japan-today" });
    expect(member).toMatchObject({
      ...{ author: "Jo A. B/c", source: { slug: "japan-today" }, threads: 2, score: 2, answers: 1 },
      comments: 3,
    });
    expect(memberComments.totalCount).toBe(3);
    expect(memberComments.nodes.map(toWords)).toEqual(["Newer: One.", "Older: One.", "Older: Three."]);
  });

  it("has pages of comments", async () => {
    const args = { author: "Jo A. B/c", source: "japan-today", first: 2 };
    const comments = (await api.get(query, args)).memberComments;
    expect(comments.pageInfo.hasNextPage).toBe(true);
    const rest = (await api.get(query, { ...args, after: comments.pageInfo.endCursor })).memberComments;
    expect(rest.nodes.map(toWords)).toEqual(["Older: Three."]);
  });

  it("is somebody else where the name stands on another site, or on a page of no source", async () => {
    const elsewhereMember = (await api.get(query, { author: "Jo A. B/c", source: "other-site" })).member;
    expect(elsewhereMember).toMatchObject({ threads: 1, score: null, comments: 1 });
    const { member } = await api.get(query, { author: "Jo A. B/c" });
    expect(member).toMatchObject({ source: null, comments: 1 });
  });

  it("is none where nobody has that name there", async () => {
    for (const args of [
      { author: "Kim", source: "other-site" },
      { author: "Jo A. B/c", source: "no-site" },
      { author: "jo a. b/c", source: "japan-today" },
    ])
      expect(await api.get(query, args)).toMatchObject({ member: null, memberComments: { totalCount: 0 } });
  });

  it("is named by each comment that has a name", async () => {
    const { threads: found } = await api.get(
      `{ threads { nodes { document { title } comments { nodes { author member { author source { slug } comments } } } } } }`,
    );
    const comments = (title: string) =>
      found.nodes.find(({ document }: { document: { title: string } }) => document.title === title).comments
        .nodes;
    expect(comments("Older")[0].member).toEqual({
      author: "Jo A. B/c",
      source: { slug: "japan-today" },
      comments: 3,
    });
    expect(comments("Nowhere")[1].member).toBeNull();
  });
});
