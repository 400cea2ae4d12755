import { ingest, readBytes } from "@annals/ingest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const TOKEN = "a token for the tests";
const PAGE = `Two towns hold talks on a ferry

The mayors of Norland and Sudland met in Norburg on Monday, and both hope that a ferry may help to end the quarrel over the island.

Copyright 2017 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.

  • 2

    Jane Reader

    Good news for everybody who lives on the river and has to cross it every day!

  • -3


    They will never give us back that island, however long we wait for it.

  • 0


    They will never give us back that island...

    Nobody knows what tomorrow brings, and you do not know it either. < Sports news

Login to leave a comment
`;

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi({ token: TOKEN });
  await ingest(api.db, readBytes("page", Buffer.from(PAGE), { url: null, retrievedAt: null }));
});
afterAll(() => api.close());

/** Makes a correction and returns its payload. */
async function change(name: string, input: object) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const more = name === "markReply" ? "comments { id inReplyTo { comment { id } kind confidence } }" : "";
  const query = `mutation ($input: ${type}!) { made: ${name}(input: $input) { decision { id } errors { code path } ${more} } }`;
  const response = await api.fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({
      query,
      variables: { input: { author: "Mira Holt", reason: "So it reads", ...input } },
    }),
  });
  return (await response.json()).data.made;
}

const THREAD = `{
  archive { comments }
  threads { nodes { document { id } comments { totalCount nodes { id text depth inReplyTo { comment { id } kind } replies { id } } } } }
}`;

interface Comment {
  id: string;
  inReplyTo: { comment: { id: string } } | null;
  replies: { id: string }[];
}

const getComments = async (): Promise<[Comment, Comment, Comment]> =>
  (await api.get(THREAD)).threads.nodes[0].comments.nodes;

describe("a comment", () => {
  it("answers whom somebody said, and the one that was inferred again once that is undone", async () => {
    const [first, second, third] = await getComments();
    expect(third.inReplyTo?.comment.id).toBe(second.id);
    const made = await change("markReply", { comment: third.id, parent: first.id });
    expect(made.comments).toEqual([
      { id: third.id, inReplyTo: { comment: { id: first.id }, kind: "DECISION", confidence: 1 } },
    ]);
    expect((await getComments())[0].replies).toEqual([{ id: third.id }]);
    expect((await change("undoDecision", { decision: made.decision.id })).errors).toEqual([]);
    expect((await getComments())[2]).toEqual(third);
  });

  it("that is hidden is in no thread, count and search, under no id, and no answer leads to it", async () => {
    const before = await api.get(THREAD);
    const [, second, third] = await getComments();
    expect((await change("hide", { id: second.id })).errors).toEqual([]);
    const after = await api.get(`{
      archive { comments }
      threads { nodes { comments { totalCount nodes { id inReplyTo { kind } } } } }
      none: threads(filter: { minComments: 3 }) { totalCount }
      said: threads(filter: { text: "however" }) { totalCount }
      search(query: "however", filter: { types: [COMMENT] }) { totalCount }
      node(id: "${second.id}") { id }
    }`);
    expect(after.archive.comments).toBe(before.archive.comments - 1);
    const { comments } = after.threads.nodes[0];
    expect(comments.totalCount).toBe(2);
    expect(comments.nodes[1]).toEqual({ id: third.id, inReplyTo: null });
    expect(after).toMatchObject({
      none: { totalCount: 0 },
      said: { totalCount: 0 },
      search: { totalCount: 0 },
      node: null,
    });
    expect((await change("unhide", { id: second.id })).errors).toEqual([]);
    expect(await api.get(THREAD)).toEqual(before);
  });

  it("has no thread to be found in while its document is hidden", async () => {
    const { threads } = await api.get(THREAD);
    const id = threads.nodes[0].document.id;
    expect((await change("hide", { id })).errors).toEqual([]);
    expect(
      await api.get(`{ thread(documentId: "${id}") { id } threads { totalCount } archive { comments } }`),
    ).toEqual({
      thread: null,
      threads: { totalCount: 0 },
      archive: { comments: 0 },
    });
    await change("unhide", { id });
  });
});
