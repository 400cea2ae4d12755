import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const talks = buildTalks();
const { comments, documents } = talks;
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
});

afterAll(() => api.close());

describe("a thread", () => {
  it("is found by its document, and gives its comments in the order of the page", async () => {
    const data = await api.get(
      `query ($id: ID!) { thread(documentId: $id) { id document { id thread { id } } comments {
        totalCount nodes { position author score up down depth text start end isPartial postedAt }
      } } }`,
      { id: documents.newspaper.id },
    );
    expect(data.thread).toMatchObject({
      id: talks.thread.id,
      document: { id: documents.newspaper.id, thread: { id: talks.thread.id } },
      comments: { totalCount: 3 },
    });
    const { text } = documents.newspaper;
    const nodes: { text: string; start: number; end: number }[] = data.thread.comments.nodes;
    expect(nodes).toMatchObject([
      {
        position: 0,
        author: "ann",
        score: 2,
        up: null,
        down: null,
        depth: 0,
        isPartial: false,
        postedAt: null,
      },
      { position: 1, author: null, score: -3, depth: 1 },
      { position: 2, score: 5, up: 9, down: 4 },
    ]);
    for (const node of nodes) expect(text.slice(node.start, node.end)).toBe(node.text);
  });

  it("is null for a document without one", async () => {
    const data = await api.get(`query ($id: ID!) { thread(documentId: $id) { id } }`, {
      id: documents.wire.id,
    });
    expect(data.thread).toBeNull();
  });

  it("is listed among the threads", async () => {
    const data = await api.get(`{ threads { totalCount nodes { id document { title } } } }`);
    expect(data.threads).toEqual({
      totalCount: 1,
      nodes: [{ id: talks.thread.id, document: { title: "Japan, Russia hold talks on security" } }],
    });
  });
});

describe("a reply", () => {
  it("leads to the comment it answers, with kind, confidence and evidence", async () => {
    const data = await api.get(
      `query ($id: ID!) { node(id: $id) { ... on Comment { replies { id } inReplyTo {
        comment { id author replies { id } thread { id } } kind confidence evidence { quote }
        claims { property status because subject { id } }
      } } } }`,
      { id: comments.doubtful.id },
    );
    expect(data.node).toEqual({
      replies: [],
      inReplyTo: {
        comment: {
          id: comments.hopeful.id,
          author: "ann",
          replies: [{ id: comments.doubtful.id }],
          thread: { id: talks.thread.id },
        },
        kind: "QUOTE",
        confidence: 1,
        evidence: [{ quote: '"So a treaty is near at last?"' }],
        claims: [
          {
            property: "reply",
            status: "SHOWN",
            because: "It quotes the other comment.",
            subject: { id: comments.doubtful.id },
          },
        ],
      },
    });
  });

  it("is told of a comment in the list of its thread, in each order, unless the other is hidden", async () => {
    const archive = new ArchiveBuilder();
    const document = archive.document("a0\nb1\nc2\nd3");
    const thread = archive.thread(document);
    const first = archive.comment(thread, document, "a0", { author: "ann" });
    const hidden = archive.comment(thread, document, "b1", { isHidden: true });
    const toReply = (parent: typeof first) => ({ inReplyToId: parent.id, replyKind: "QUOTE" as const });
    const answer = archive.comment(thread, document, "c2", toReply(first));
    const orphan = archive.comment(thread, document, "d3", toReply(hidden));
    await archive.store(api.db);
    for (const order of ["POSITION", "TOP", "DISPUTED", "CONVERSATION"]) {
      const data = await api.get(
        `query ($id: ID!) { node(id: $id) { ... on CommentThread { comments(orderBy: ${order}) {
          totalCount nodes { id inReplyTo { kind evidence { quote } comment { id author inReplyTo { kind } replies { id } } } }
        } } } }`,
        { id: thread.id },
      );
      const { totalCount, nodes } = data.node.comments;
      expect(totalCount).toBe(3);
      const told = new Map(
        nodes.map((node: { id: string; inReplyTo: unknown }) => [node.id, node.inReplyTo]),
      );
      expect(told.get(first.id)).toBeNull();
      expect(told.get(orphan.id)).toBeNull();
      expect(told.get(answer.id)).toEqual({
        kind: "QUOTE",
        evidence: [],
        comment: { id: first.id, author: "ann", inReplyTo: null, replies: [{ id: answer.id }] },
      });
    }
  });

  it("is none where nothing tells whom it answers", async () => {
    const data = await api.get(
      `query ($id: ID!) { node(id: $id) { ... on Comment { inReplyTo { kind } } } }`,
      {
        id: comments.dreamer.id,
      },
    );
    expect(data.node.inReplyTo).toBeNull();
  });
});

describe("the orders of comments", () => {
  const texts = ["a0", "b1 on a0", "c2", "d3 on b1", "e4 on a0", "f5"];
  const answers = [null, 0, null, 1, 0, null];
  const votes = [
    { score: 1 },
    { score: 9 },
    { score: null },
    { score: -5 },
    { score: 0, up: 7, down: 7 },
    { score: 3, up: 5, down: 2 },
  ];

  async function getOrder(id: string, order: string, page = "") {
    const data = await api.get(
      `query ($id: ID!) { node(id: $id) { ... on CommentThread { comments(orderBy: ${order}${page}) { nodes { position } pageInfo { endCursor hasNextPage } } } } }`,
      { id },
    );
    const { nodes, pageInfo } = data.node.comments;
    return { positions: nodes.map((node: { position: number }) => node.position), pageInfo };
  }

  it("are by position, score, dispute and conversation", async () => {
    const archive = new ArchiveBuilder();
    const document = archive.document(texts.join("\n"));
    const thread = archive.thread(document);
    for (const [index, text] of texts.entries()) {
      const answered = archive.comments[answers[index] ?? -1];
      const reply = answered && { inReplyToId: answered.id, replyKind: "NESTING" as const };
      archive.comment(thread, document, text, { ...votes[index], ...reply });
    }
    await archive.store(api.db);

    expect((await getOrder(thread.id, "POSITION")).positions).toEqual([0, 1, 2, 3, 4, 5]);
    expect((await getOrder(thread.id, "TOP")).positions).toEqual([1, 5, 0, 4, 3, 2]);
    expect((await getOrder(thread.id, "DISPUTED")).positions).toEqual([4, 5, 0, 1, 3, 2]);
    expect((await getOrder(thread.id, "CONVERSATION")).positions).toEqual([0, 1, 3, 4, 2, 5]);

    const first = await getOrder(thread.id, "CONVERSATION", ", first: 3");
    const rest = await getOrder(thread.id, "CONVERSATION", `, after: "${first.pageInfo.endCursor}"`);
    expect([...first.positions, ...rest.positions]).toEqual([0, 1, 3, 4, 2, 5]);
  });
});
