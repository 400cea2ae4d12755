import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createDecidedArchive,
  type DecidedArchive,
  madeBecause,
  toArticle,
} from "./decide/testing/decided-archive.ts";
import { type DecisionRequest, parseRequest } from "./decide.ts";
import { storeBatch } from "./ingest/store-batch.ts";

let archive: DecidedArchive;

beforeAll(async () => {
  archive = await createDecidedArchive();
});
afterAll(() => archive.close());
beforeEach(() => archive.start(BRIDGE, HARBOUR));

const BRIDGE = toArticle(
  "Martin Ferrer opens a bridge",
  "March 7, 2016",
  "Peruvian President Martin Ferrer opened the new bridge in Lima on Monday before a great many people.",
);
const HARBOUR = toArticle(
  "Alma Ruiz visits a harbour",
  "May 9, 2016",
  "Chilean Minister Alma Ruiz visited the harbour of Arica on Monday and its famous market hall.",
);
const LATER = toArticle(
  "Ferrer opens the bridge in Lima",
  "March 8, 2016",
  "Peruvian President Martin Ferrer opened the new bridge in Lima on Monday before a great many people, it was said.",
);

const MADE = madeBecause("The page says so");

const findEvent = (title: string) =>
  archive.client.event.findFirstOrThrow({
    where: { title },
    include: { claims: { include: { evidence: true } }, reports: true },
  });

describe("a correction of a value", () => {
  it("is shown and says who decided it, when and why, and what was shown stays beside it as a rival", async () => {
    const before = await findEvent("Martin Ferrer opens a bridge");
    await archive.make({ kind: "RENAME", event: before.slug, title: "A bridge opens in Lima", ...MADE });
    const event = await findEvent("A bridge opens in Lima");
    expect(event.slug).toBe(before.slug);
    const titles = event.claims.filter(({ property }) => property === "title");
    expect(titles.map(({ status, value, rule }) => [status, value, rule]).toSorted()).toEqual([
      ["RIVAL", "Martin Ferrer opens a bridge", "title/best-report"],
      ["SHOWN", "A bridge opens in Lima", "decision/rename"],
    ]);
    expect(titles.find(({ status }) => status === "SHOWN")?.because).toBe(
      "Mira Holt decided so on 2026-02-03, 04:05 UTC: The page says so.",
    );
    expect(titles.find(({ status }) => status === "RIVAL")?.because).toContain(
      "It is not shown: Mira Holt decided otherwise on 2026-02-03, 04:05 UTC.",
    );
  });

  it("stays when later documents tell of the same, and after a rebuild", async () => {
    const before = await findEvent("Martin Ferrer opens a bridge");
    await archive.make({ kind: "REDATE", event: before.id, date: "2016-03-06", ...MADE });
    await storeBatch(archive.client, [LATER]);
    const event = await archive.client.event.findFirstOrThrow({
      where: { reports: { some: { documentId: BRIDGE.id } }, dateEdtf: "2016-03-06" },
      include: { reports: true, entities: true },
    });
    expect(event.reports.map(({ documentId }) => documentId)).toContain(LATER.id);
    expect(event.dateFrom?.toISOString().slice(0, 10)).toBe("2016-03-06");
    expect(event.entities.every(({ dateFrom }) => dateFrom?.getTime() === event.dateFrom?.getTime())).toBe(
      true,
    );
    expect(await archive.isAsRebuilt()).toBe(true);
  });

  it("is gone without a trace but the two decisions once it is undone", async () => {
    const before = await archive.client.claim.findMany({ orderBy: { id: "asc" } });
    const { decision } = await archive.make({
      kind: "RENAME",
      entity: "martin-ferrer",
      name: "M. Ferrer",
      ...MADE,
    });
    expect((await archive.client.entity.findUniqueOrThrow({ where: { slug: "martin-ferrer" } })).name).toBe(
      "M. Ferrer",
    );
    await archive.make({ kind: "UNDO", decision: decision.id, ...MADE });
    expect(await archive.client.claim.findMany({ orderBy: { id: "asc" } })).toEqual(before);
    expect(await archive.client.decision.count()).toBe(2);
  });

  it("can be undone, and put in force again by undoing that", async () => {
    const { decision } = await archive.make({ kind: "HIDE", entity: "martin-ferrer", ...MADE });
    const undo = await archive.make({ kind: "UNDO", decision: decision.id, ...MADE });
    expect(
      await archive.fail({ kind: "UNDO", decision: decision.id, ...MADE, reason: "Again" }),
    ).toMatchObject({
      code: "decision.undone",
      decisions: [undo.decision.id],
    });
    await archive.make({ kind: "UNDO", decision: undo.decision.id, ...MADE });
    const { isHidden } = await archive.client.entity.findUniqueOrThrow({ where: { slug: "martin-ferrer" } });
    expect(isHidden).toBe(true);
    await archive.make({ kind: "UNDO", decision: decision.id, ...MADE, reason: "Once more" });
    expect(await archive.client.entity.count({ where: { isHidden: true } })).toBe(0);
  });
});

describe("a correction of what is one", () => {
  it("makes two events one, and each claim of the merge quotes both", async () => {
    const [one, other] = [
      await findEvent("Martin Ferrer opens a bridge"),
      await findEvent("Alma Ruiz visits a harbour"),
    ];
    await archive.make({ kind: "MERGE", events: [one.id, other.id], ...MADE });
    const [event] = await archive.client.event.findMany({
      where: { reports: { some: { id: { in: [...one.reports, ...other.reports].map(({ id }) => id) } } } },
      include: { reports: true, claims: { where: { rule: "decision/merge" }, include: { evidence: true } } },
    });
    expect(event?.reports.length).toBe(one.reports.length + other.reports.length);
    expect(event?.claims[0]?.evidence.map(({ documentId }) => documentId).toSorted()).toEqual(
      [BRIDGE.id, HARBOUR.id].toSorted(),
    );
  });

  it("takes reports out of an event, also those of one address, and a new report finds its side", async () => {
    await storeBatch(archive.client, [LATER]);
    const whole = await archive.client.event.findFirstOrThrow({
      where: { reports: { some: { documentId: LATER.id, role: "MAIN" } } },
      include: { reports: true },
    });
    const apart = whole.reports.filter(({ documentId }) => documentId === LATER.id).map(({ id }) => id);
    await archive.make({ kind: "SPLIT", event: whole.id, reports: apart, ...MADE });
    const events = await archive.client.event.findMany({
      where: { reports: { some: { id: { in: whole.reports.map(({ id }) => id) } } } },
      include: { claims: { where: { rule: "decision/split" } } },
    });
    expect(events).toHaveLength(2);
    expect(events.every(({ claims }) => claims.length === 1)).toBe(true);
    expect(await archive.isAsRebuilt()).toBe(true);
  });

  it("makes two entities one wherever they are named, by later documents too", async () => {
    await archive.make({ kind: "MERGE", entities: ["lima", "arica"], ...MADE });
    expect(await archive.client.entity.count({ where: { slug: "arica" } })).toBe(0);
    const lima = await archive.client.entity.findUniqueOrThrow({
      where: { slug: "lima" },
      include: { aliases: true, mentions: true, claims: { where: { rule: "decision/merge" } } },
    });
    expect(lima.aliases.map(({ name }) => name).toSorted()).toEqual(["Arica", "Lima"]);
    expect(lima.mentions.find(({ quote }) => quote === "Arica")?.rule).toBe("decision/merge");
    expect(lima.claims).toHaveLength(1);
    const again = toArticle(
      "A fair in Arica",
      "June 3, 2016",
      "A fair opened in Arica on Friday, with music.",
    );
    await storeBatch(archive.client, [again]);
    expect(await archive.client.entity.count({ where: { slug: "arica" } })).toBe(0);
    expect(await archive.isAsRebuilt()).toBe(true);
  });

  it("cannot be undone while a later decision rests on it, and says which", async () => {
    const [one, other] = [
      await findEvent("Martin Ferrer opens a bridge"),
      await findEvent("Alma Ruiz visits a harbour"),
    ];
    const merge = await archive.make({ kind: "MERGE", events: [one.id, other.id], ...MADE });
    const { id } = await archive.client.event.findFirstOrThrow({
      where: { reports: { some: { documentId: HARBOUR.id, role: "MAIN" } } },
    });
    const rename = await archive.make({ kind: "RENAME", event: id, title: "Openings", ...MADE });
    const undo: DecisionRequest = { kind: "UNDO", decision: merge.decision.id, ...MADE };
    expect(await archive.fail(undo)).toMatchObject({
      code: "decision.needed",
      decisions: [rename.decision.id],
    });
    await archive.make({ kind: "UNDO", decision: rename.decision.id, ...MADE });
    await archive.make(undo);
    expect(await findEvent("Alma Ruiz visits a harbour")).toBeDefined();
  });
});

describe("a correction that cannot be made", () => {
  it.each<[string, DecisionRequest]>([
    ["decision.missing", { kind: "RENAME", event: "no-such", title: "X", ...MADE }],
    ["decision.missing", { kind: "UNDO", decision: "dec-00000000000000000000", ...MADE }],
    ["decision.no-change", { kind: "MERGE", entities: ["lima", "lima"], ...MADE }],
    ["decision.no-change", { kind: "ADD_ALIAS", entity: "lima", name: "Lima", ...MADE }],
    ["decision.invalid", { kind: "HIDE", payload: { event: ["nothing"] }, ...MADE }],
  ])("says %s and changes nothing", async (code, request) => {
    expect(await archive.fail(request)).toMatchObject({ code });
    expect(await archive.client.decision.count()).toBe(0);
  });

  it("repeats only the beginning of what it was given", async () => {
    const { id: event } = await findEvent("Alma Ruiz visits a harbour");
    const requests: DecisionRequest[] = [
      { kind: "REDATE", event, date: "x".repeat(5000), ...MADE },
      { kind: "RENAME", event: "x".repeat(200), title: "X", ...MADE },
    ];
    for (const request of requests) {
      const message = (await archive.fail(request))?.message ?? "";
      expect(message).toContain(`${"x".repeat(80)}…`);
      expect(message).not.toContain("x".repeat(81));
    }
  });

  it("stays in force where what it corrects is not there yet, and is applied when it comes", async () => {
    const { decision } = await archive.make({
      kind: "RENAME",
      event: (await findEvent("Alma Ruiz visits a harbour")).id,
      title: "A visit",
      ...MADE,
    });
    await archive.start();
    const { author, reason, decidedAt, payload } = decision;
    await archive.make({
      kind: "RENAME",
      payload: payload as Record<string, unknown>,
      author,
      reason,
      decidedAt,
    });
    expect(await archive.client.decisionEffect.count()).toBe(0);
    await storeBatch(archive.client, [HARBOUR, BRIDGE]);
    expect((await findEvent("A visit")).reports[0]?.documentId).toBe(HARBOUR.id);
    expect(await archive.client.decisionEffect.count()).toBe(1);
  });

  it("says what is wrong with its shape", () => {
    const parsed = parseRequest({ kind: "RENAME", event: "x", author: "A", reason: "", title: "T" });
    expect(parsed).toMatchObject({ ok: false });
    expect(parsed.ok ? "" : parsed.problem).toMatch(/^[ -~]*\breason: [ -~]*$/);
  });
});
