import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSeedArchive, type SeedArchive } from "./seed-archive.ts";

interface CommentNode {
  position: number;
  author: string | null;
  score: number | null;
  up: number | null;
  down: number | null;
  text: string;
  depth: number;
  inReplyTo: {
    comment: { position: number };
    kind: string;
    confidence: number;
    evidence: { quote: string }[];
  } | null;
}

let archive: SeedArchive;
let comments: CommentNode[];
beforeAll(async () => {
  archive = await openSeedArchive(["004"]);
  const { threads } = await archive.ask<{ threads: { nodes: { document: { id: string } }[] } }>(
    "{ threads { nodes { document { id } } } }",
  );
  const { thread } = await archive.ask<{
    thread: { comments: { totalCount: number; nodes: CommentNode[] } };
  }>(
    `query ($id: ID!) { thread(documentId: $id) { comments(first: 50) { totalCount nodes {
      position author score up down text depth inReplyTo { comment { position } kind confidence evidence { quote } } } } } }`,
    { id: threads.nodes[0]?.document.id },
  );
  comments = thread.comments.nodes;
});
afterAll(() => archive.close());

describe("the thread of seed 004", () => {
  it("has eight comments in order with their scores, and no votes that the page does not show", () => {
    expect(comments.map(({ score }) => score)).toEqual([2, -3, 2, -2, -2, 0, -2, 0]);
    expect(comments.every(({ up, down }) => up === null && down === null)).toBe(true);
    expect(comments.map(({ text }) => text.slice(0, 12))).toEqual([
      "Wow! Japan a",
      "Russia will ",
      "Russia will ",
      "Japan needs ",
      "Even here, m",
      "Socrateos, Y",
      "You are maki",
      "Well high le",
    ]);
  });

  it("knows three authors by name, and leaves the other five unknown", () => {
    expect(comments.map(({ author }) => author)).toEqual([
      "Jim Poushinsky",
      null,
      null,
      null,
      "Daniel Naumoff",
      null,
      "Daniel Naumoff",
      null,
    ]);
  });

  it("links replies by quote and by name, each with the words it rests on", () => {
    const links = comments.flatMap(({ position, inReplyTo }) =>
      inReplyTo ? [[position + 1, inReplyTo.comment.position + 1, inReplyTo.kind]] : [],
    );
    expect(links).toEqual([
      [3, 2, "QUOTE"],
      [4, 2, "QUOTE"],
      [6, 3, "NAME"],
      [7, 6, "QUOTE"],
    ]);
    for (const { inReplyTo } of comments) {
      if (inReplyTo) expect(inReplyTo.evidence.length).toBeGreaterThan(0);
      if (inReplyTo?.kind === "NAME") expect(inReplyTo.confidence).toBeLessThan(1);
    }
  });

  it("nests replies below what they answer", () => {
    expect(comments.map(({ depth }) => depth)).toEqual([0, 0, 1, 1, 0, 2, 3, 0]);
  });

  it("keeps the page's stray words in the comment", () => {
    expect(comments[3]?.text).toContain("< Sports news");
  });
});
