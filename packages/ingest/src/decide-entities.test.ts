import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createDecidedArchive,
  type DecidedArchive,
  madeBecause,
  toArticle,
} from "./decide/testing/decided-archive.ts";
import type { DecisionRequest } from "./decide.ts";
import { rebuild, storeBatch } from "./ingest/store-batch.ts";
import { hashArchive } from "./store/hash-archive.ts";

let archive: DecidedArchive;

beforeAll(async () => {
  archive = await createDecidedArchive();
});
afterAll(() => archive.close());
beforeEach(() => archive.start(SURGEON, PAINTER));

const SURGEON = toArticle(
  "A hospital is praised",
  "March 7, 2016",
  "The surgeon Martin Ferrer spoke in Lima on Monday about his new clinic. Martin Ferrer thanked the nurse Alma Ruiz.",
);
const PAINTER = toArticle(
  "A gallery opens",
  "May 9, 2016",
  "The painter Martin Ferrer showed his pictures in Arica on Monday. Martin Ferrer thanked the dealer Rosa Quiroga.",
);
const WITH_DEALER = toArticle(
  "Pictures are sold",
  "June 3, 2016",
  "Pictures by Martin Ferrer were sold on Friday, said the dealer Rosa Quiroga, who had shown them before.",
);
const WITH_NOBODY = toArticle(
  "A lecture is held",
  "July 4, 2016",
  "Martin Ferrer gave a lecture on Monday, and many people came.",
);
const WITH_BOTH = toArticle(
  "A party is given",
  "July 5, 2016",
  "Martin Ferrer came to the party on Tuesday with Alma Ruiz, and Rosa Quiroga was there too.",
);

const MADE = madeBecause("They were born in different towns");

/** The entity of a slug, with the titles of the documents that name it. */
async function find(slug: string) {
  const entity = await archive.client.entity.findUnique({
    where: { slug },
    include: {
      mentions: { include: { document: true } },
      claims: { include: { evidence: true } },
      aliases: true,
    },
  });
  return (
    entity && {
      ...entity,
      documents: [...new Set(entity.mentions.map(({ document }) => document.title))].toSorted(),
    }
  );
}

const SPLIT: DecisionRequest = {
  kind: "SPLIT",
  entity: "martin-ferrer",
  documents: [PAINTER.id],
  note: "painter",
  ...MADE,
};

describe("two people of one full name", () => {
  it("are one until somebody says which documents are about the other one", async () => {
    expect((await find("martin-ferrer"))?.documents).toHaveLength(2);
    const { decision } = await archive.make(SPLIT);
    const [first, second] = [await find("martin-ferrer"), await find("martin-ferrer-painter")];
    expect(first?.documents).toEqual(["A hospital is praised"]);
    expect(second?.documents).toEqual(["A gallery opens"]);
    expect(second?.name).toBe("Martin Ferrer");
    expect(second?.mentions[0]).toMatchObject({ rule: "decision/split", confidence: 1 });
    expect(second?.mentions[0]?.because).toContain("Mira Holt decided so on 2026-02-03, 04:05 UTC");
    for (const entity of [first, second]) {
      const [claim] = entity?.claims.filter(({ rule }) => rule === "decision/split") ?? [];
      expect(claim?.evidence[0]?.documentId).toBe(PAINTER.id);
    }
    expect(await archive.client.decisionEffect.count({ where: { decisionId: decision.id } })).toBe(2);
    expect(await archive.isAsRebuilt()).toBe(true);
  });

  it("are told apart in later documents by whom these name beside; one that tells nothing, or of both, stays with the first", async () => {
    await archive.make(SPLIT);
    await storeBatch(archive.client, [WITH_DEALER, WITH_NOBODY]);
    await storeBatch(archive.client, [WITH_BOTH]);
    const [first, second] = [await find("martin-ferrer"), await find("martin-ferrer-painter")];
    expect(first?.documents).toEqual(["A hospital is praised", "A lecture is held", "A party is given"]);
    expect(second?.documents).toEqual(["A gallery opens", "Pictures are sold"]);
    const likely = second?.mentions.find(({ documentId }) => documentId === WITH_DEALER.id);
    expect(likely?.confidence).toBe(0.7);
    expect(likely?.because).toContain("This document names Rosa Quiroga, as do those");
    expect(await archive.isAsRebuilt()).toBe(true);
  });

  it("are the same two however documents and decision come, and after a rebuild", async () => {
    const { decision } = await archive.make(SPLIT);
    await storeBatch(archive.client, [WITH_DEALER, WITH_NOBODY]);
    const hash = await hashArchive(archive.client);
    const { author, reason, decidedAt } = decision;
    const again: DecisionRequest = {
      kind: "SPLIT",
      payload: decision.payload as Record<string, unknown>,
      author,
      reason,
      decidedAt,
    };
    await archive.start(WITH_DEALER);
    await archive.make(again);
    await storeBatch(archive.client, [WITH_NOBODY, PAINTER]);
    await storeBatch(archive.client, [SURGEON]);
    expect(await hashArchive(archive.client)).toBe(hash);
    await rebuild(archive.client);
    expect(await hashArchive(archive.client)).toBe(hash);
  }, 30_000);

  it("takes along whom the other one is merged with, where a later document names the first", async () => {
    await archive.make(SPLIT);
    const place = await archive.client.entity.findFirstOrThrow({
      where: { kind: "PLACE" },
      orderBy: { id: "asc" },
    });
    await archive.make({ kind: "MERGE", entities: ["martin-ferrer-painter", place.slug], ...MADE });
    await storeBatch(archive.client, [WITH_NOBODY]);
    expect(await archive.isAsRebuilt()).toBe(true);
  });

  it("are one again once that is undone, which waits for what rests on it", async () => {
    const before = await hashArchive(archive.client);
    const split = await archive.make(SPLIT);
    const rename = await archive.make({
      kind: "RENAME",
      entity: "martin-ferrer-painter",
      name: "M. Ferrer",
      ...MADE,
    });
    const undo: DecisionRequest = { kind: "UNDO", decision: split.decision.id, ...MADE };
    expect(await archive.fail(undo)).toMatchObject({
      code: "decision.needed",
      decisions: [rename.decision.id],
    });
    await archive.make({ kind: "UNDO", decision: rename.decision.id, ...MADE });
    await archive.make(undo);
    expect(await find("martin-ferrer-painter")).toBeNull();
    expect((await find("martin-ferrer"))?.documents).toHaveLength(2);
    await archive.client.$executeRaw`TRUNCATE "Decision" CASCADE`;
    expect(await hashArchive(archive.client)).toBe(before);
  }, 30_000);
});

describe("an entity that is split", () => {
  it("gives up the mentions that are named, and those of its other ones stay", async () => {
    const entity = await find("martin-ferrer");
    const one = entity?.mentions.find(({ documentId }) => documentId === SURGEON.id);
    await archive.make({ kind: "SPLIT", entity: "martin-ferrer", mentions: [one?.id ?? ""], ...MADE });
    expect((await find("martin-ferrer-2"))?.mentions.map(({ id }) => id)).toEqual([one?.id]);
    expect((await find("martin-ferrer"))?.mentions).toHaveLength((entity?.mentions.length ?? 0) - 1);
    expect(await archive.isAsRebuilt()).toBe(true);
  });

  it("gives up a name, wherever it is written so, now and later", async () => {
    await archive.make({ kind: "MERGE", entities: ["lima", "arica"], ...MADE });
    await archive.make({
      kind: "SPLIT",
      entity: "lima",
      names: ["Arica"],
      name: "The port of Arica",
      ...MADE,
    });
    const again = toArticle("A fair", "June 3, 2016", "A fair opened in Arica on Friday, with music.");
    await storeBatch(archive.client, [again]);
    expect((await find("the-port-of-arica"))?.documents).toEqual(["A fair", "A gallery opens"]);
    expect((await find("lima"))?.aliases.map(({ name }) => name)).toEqual(["Lima"]);
    expect(await archive.isAsRebuilt()).toBe(true);
  });
});

describe("a mention that is relinked", () => {
  it("names the other entity, after later documents and a rebuild too, and both say so with the mention as evidence", async () => {
    const mention = (await find("arica"))?.mentions[0];
    await archive.make({ kind: "RELINK", mentions: [mention?.id ?? ""], entity: "lima", ...MADE });
    await storeBatch(archive.client, [
      toArticle("A fair", "June 3, 2016", "A fair opened in Arica on Friday, with music."),
    ]);
    const [lima, arica] = [await find("lima"), await find("arica")];
    expect(lima?.mentions.find(({ id }) => id === mention?.id)).toMatchObject({
      quote: "Arica",
      rule: "decision/relink",
      confidence: 1,
    });
    expect(lima?.aliases.map(({ name }) => name).toSorted()).toEqual(["Arica", "Lima"]);
    expect(arica?.documents).toEqual(["A fair"]);
    for (const entity of [lima, arica]) {
      const [claim] = entity?.claims.filter(({ rule }) => rule === "decision/relink") ?? [];
      expect(claim?.evidence.map(({ quote }) => quote)).toEqual(["Arica"]);
    }
    expect(await archive.isAsRebuilt()).toBe(true);
  });

  it("leaves an entity without any, and brings it back once that is undone", async () => {
    const before = await find("arica");
    const mentions = before?.mentions.map(({ id }) => id) ?? [];
    const { decision } = await archive.make({ kind: "RELINK", mentions, entity: "lima", ...MADE });
    expect(await find("arica")).toBeNull();
    await archive.make({ kind: "UNDO", decision: decision.id, ...MADE });
    expect(await find("arica")).toEqual(before);
  });
});

describe("a correction of an entity that cannot be made", () => {
  it.each<[string, string[], DecisionRequest]>([
    ["decision.missing", ["documents", "0"], { ...SPLIT, documents: ["doc-00000000000000000000"] }],
    ["decision.no-change", ["documents"], { ...SPLIT, documents: [PAINTER.id, SURGEON.id] }],
    ["decision.no-change", ["name"], { ...SPLIT, note: undefined, name: "Alma Ruiz" }],
    ["decision.invalid", ["note"], { ...SPLIT, note: "!" }],
    [
      "decision.missing",
      ["names", "0"],
      { kind: "SPLIT", entity: "lima", names: ["Cuzco"], name: "Cuzco", ...MADE },
    ],
    ["decision.no-change", ["names"], { kind: "SPLIT", entity: "lima", names: ["Lima"], ...MADE }],
    [
      "decision.missing",
      ["mentions", "0"],
      { kind: "RELINK", mentions: ["men-00000000000000000000"], entity: "lima", ...MADE },
    ],
  ])("says %s at %j and changes nothing", async (code, path, request) => {
    expect(await archive.fail(request)).toMatchObject({ code, path });
    expect(await archive.client.decision.count()).toBe(0);
  });

  it("says that a mention is linked so already", async () => {
    const mention = (await find("lima"))?.mentions[0]?.id ?? "";
    expect(
      await archive.fail({ kind: "RELINK", mentions: [mention], entity: "lima", ...MADE }),
    ).toMatchObject({
      code: "decision.no-change",
    });
  });
});
