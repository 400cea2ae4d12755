import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";
import { toReason } from "./reason.ts";

const talks = buildTalks();
const { events, relations } = talks;
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
});

afterAll(() => api.close());

const related = `query ($slug: String!, $first: Int) { event(slug: $slug) { related(first: $first) {
  event { slug } origin context reason score sharedEntities { name } claims { property because evidence { quote } }
} } }`;

describe("related events", () => {
  it("are first those that the event's own page lists, by shared labels", async () => {
    const { event } = await api.get(related, { slug: events.meeting.slug, first: 2 });
    expect(event.related).toEqual([
      {
        event: { slug: events.visit.slug },
        origin: "NAMED",
        context: ["Japan", "Kuril Islands", "Russia"],
        reason: "The Context lists it as related: Japan, Kuril Islands, Russia",
        score: 3,
        sharedEntities: [{ name: "Kuril Islands" }, { name: "Russia" }, { name: "Japan" }],
        claims: [
          {
            property: "related",
            because: "The page lists it as related news.",
            evidence: [{ quote: "The President of Russia Dmitry Medvedev visits Kunashiri." }],
          },
        ],
      },
      expect.objectContaining({
        event: { slug: events.sanctions.slug },
        score: 2,
        context: ["Japan", "Russia"],
      }),
    ]);
  });

  it("are then those that share entities, with the score and the names", async () => {
    const { event } = await api.get(related, { slug: events.meeting.slug });
    const computed = event.related.slice(2);
    expect(computed.map(({ event: { slug } }: { event: { slug: string } }) => slug)).toEqual([
      events.talks.slug,
      events.lastTalks.slug,
    ]);
    const [russia, japan] = [4, 5].map((count) => 1 / Math.log(2 + count));
    expect(computed[0]).toMatchObject({
      origin: "COMPUTED",
      reason: "Shares Russia, Japan",
      context: [],
      claims: [],
    });
    expect(computed[0].score).toBeCloseTo((russia ?? 0) + (japan ?? 0), 9);
    expect(computed[1]).toMatchObject({ reason: "Shares Japan" });
  });

  it("are named in the other direction too, and say so", async () => {
    const { event } = await api.get(related, { slug: events.visit.slug, first: 1 });
    expect(event.related[0]).toMatchObject({
      event: { slug: events.meeting.slug },
      origin: "NAMED",
      reason: "The Context lists this event as related to it: Japan, Kuril Islands, Russia",
    });
  });

  it("are computed for an undated event", async () => {
    const { event } = await api.get(related, { slug: events.remark.slug });
    expect(event.related.map(({ reason }: { reason: string }) => reason)).toEqual(["Shares Sergey Lavrov"]);
  });

  it("are none where nothing is shared", async () => {
    const { event } = await api.get(related, { slug: events.declaration.slug });
    expect(event.related).toEqual([]);
  });

  it("are at most as many as asked for, and 100", async () => {
    const { event } = await api.get(related, { slug: events.meeting.slug, first: 0 });
    expect(event.related).toEqual([]);
    expect(await api.getCode(related, { slug: events.meeting.slug, first: 101 })).toBe("page.size");
  });

  it("of one count of labels are the newest first, whatever the order on the page", async () => {
    const archive = new ArchiveBuilder();
    const from = archive.event("From here", "2020-01-01");
    const listed = ["2001-05-05", "2011-05-05", "1991", null, "2015-05"].map((date) =>
      archive.event(`On ${date}`, date),
    );
    for (const to of listed) archive.relation(from, to, ["One"]);
    archive.relation(from, archive.event("Two labels", "1950"), ["One", "Two"]);
    await archive.store(api.db);
    const { event } = await api.get(related, { slug: from.slug });
    expect(event.related.map((row: { event: { slug: string } }) => row.event.slug)).toEqual([
      "1950-two-labels",
      "2015-05-on-2015-05",
      "2011-05-05-on-2011-05-05",
      "2001-05-05-on-2001-05-05",
      "1991-on-1991",
      "undated-on-null",
    ]);
    expect(event.related[0].reason).toBe("A page lists it as related: One, Two");
  });
});

describe("a relation", () => {
  it("is a node with both events and its claims", async () => {
    const data = await api.get(
      `query ($id: ID!) { node(id: $id) { ... on Relation { event { id } related { id } context score claims { value } } } }`,
      { id: relations.toVisit.id },
    );
    expect(data.node).toEqual({
      event: { id: events.meeting.id },
      related: { id: events.visit.id },
      context: ["Japan", "Kuril Islands", "Russia"],
      score: 3,
      claims: [{ value: "Japan, Kuril Islands, Russia" }],
    });
  });
});

describe("toReason", () => {
  const parts = { isNamed: true, listers: ["TASS", "The Context"], backListers: [], context: [], shared: [] };

  it("names all who list it", () => {
    expect(toReason(parts)).toBe("TASS and The Context list it as related");
    expect(toReason({ ...parts, listers: [], backListers: ["AP", "TASS"] })).toBe(
      "AP and TASS list this event as related to it",
    );
  });

  it("names five shared entities and counts the rest", () => {
    expect(toReason({ ...parts, isNamed: false, shared: ["a", "b", "c", "d", "e", "f", "g"] })).toBe(
      "Shares a, b, c, d, e and 2 more",
    );
  });
});
