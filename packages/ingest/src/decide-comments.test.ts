import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createDecidedArchive,
  type DecidedArchive,
  madeBecause,
  toDocument,
} from "./decide/testing/decided-archive.ts";
import { storeBatch } from "./ingest/store-batch.ts";

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

let archive: DecidedArchive;

beforeAll(async () => {
  archive = await createDecidedArchive();
});
afterAll(() => archive.close());
beforeEach(() => archive.start(toDocument(PAGE)));

const MADE = madeBecause("So it reads");

const findComments = () =>
  archive.client.comment.findMany({
    orderBy: { position: "asc" },
    include: { claims: { include: { evidence: true } } },
  });

/** The three comments of the page, of which the last answers the second. */
async function getThree() {
  const [first, second, third, ...others] = await findComments();
  if (!first || !second || !third || others.length > 0) throw new Error("The page has three comments.");
  return { first, second, third };
}

describe("who answers whom", () => {
  it("is as somebody decided, with both comments as evidence, and what was inferred beside it as a rival", async () => {
    const { first, second, third } = await getThree();
    expect(third.inReplyToId).toBe(second.id);
    await archive.make({ kind: "MARK_REPLY", comment: third.id, parent: first.id, ...MADE });
    const now = (await getThree()).third;
    expect(now).toMatchObject({ inReplyToId: first.id, replyKind: "DECISION", replyConfidence: 1, depth: 1 });
    const replies = now.claims.filter(({ property }) => property === "reply");
    expect(replies.map(({ status, value, rule }) => [status, value, rule]).toSorted()).toEqual([
      ["RIVAL", second.id, expect.not.stringContaining("decision/")],
      ["SHOWN", first.id, "decision/mark-reply"],
    ]);
    const quotes = replies.find(({ status }) => status === "SHOWN")?.evidence.map(({ quote }) => quote) ?? [];
    expect(quotes).toEqual([expect.stringContaining("Nobody knows"), expect.stringContaining("Good news")]);
    expect(await archive.isAsRebuilt()).toBe(true);
  });

  it("may be nobody, stays so when the page comes again, and is as before once that is undone", async () => {
    const before = await findComments();
    const { third } = await getThree();
    const { decision } = await archive.make({ kind: "MARK_REPLY", comment: third.id, parent: null, ...MADE });
    await storeBatch(archive.client, [toDocument(PAGE)]);
    expect((await getThree()).third).toMatchObject({ inReplyToId: null, replyKind: null, depth: 0 });
    await archive.make({ kind: "UNDO", decision: decision.id, ...MADE });
    expect(await findComments()).toEqual(before);
  });

  it("cannot be a later comment, nor what the archive says already", async () => {
    const { first, second, third } = await getThree();
    expect(
      await archive.fail({ kind: "MARK_REPLY", comment: second.id, parent: third.id, ...MADE }),
    ).toMatchObject({
      code: "decision.invalid",
      path: ["parent"],
    });
    expect(
      await archive.fail({ kind: "MARK_REPLY", comment: third.id, parent: second.id, ...MADE }),
    ).toMatchObject({
      code: "decision.no-change",
      path: ["parent"],
    });
    expect(
      await archive.fail({
        kind: "MARK_REPLY",
        comment: first.id,
        parent: "cmt-00000000000000000000",
        ...MADE,
      }),
    ).toMatchObject({ code: "decision.missing", path: ["parent"] });
  });
});

describe("a comment that is hidden", () => {
  it("stays in the archive, hidden through a rebuild, and is shown again once that is undone", async () => {
    const { second } = await getThree();
    const { decision } = await archive.make({ kind: "HIDE", comment: second.id, ...MADE });
    expect((await findComments()).map(({ isHidden }) => isHidden)).toEqual([false, true, false]);
    expect(await archive.isAsRebuilt()).toBe(true);
    expect(await archive.fail({ kind: "HIDE", comment: second.id, ...MADE, reason: "Again" })).toMatchObject({
      code: "decision.no-change",
    });
    await archive.make({ kind: "UNDO", decision: decision.id, ...MADE });
    expect(await archive.client.comment.count({ where: { isHidden: true } })).toBe(0);
  });
});
