import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const archive = new ArchiveBuilder();
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const told = archive.event("Boats are stopped", "2016-03-07");
const lone = archive.event("A school opens", "2016-03-08");
const wire = archive.document("The wire tells it.", {
  ...{ publishedDay: day("2016-03-07"), publishedAt: "2016-03-07T10:00+03:00" },
});
const copies = ["One", "Two", "Three"].map((name) =>
  archive.document(`${name} copies the wire.`, {
    ...{ publishedDay: day("2016-03-07"), publishedAt: "2016-03-07T09:00+03:00" },
  }),
);
const original = archive.report(told, wire);
const copied = copies.map((document) => archive.report(told, document));
archive.report(told, archive.document("A list names it."), { role: "RELATED" });
archive.report(lone, archive.document("A page of its own."));
archive.claim("eventId", told.id, {
  ...{ property: "independentSources", value: "1", because: "All go back to the wire." },
});
for (const report of copied) {
  archive.claim("reportId", report.id, {
    property: "copyOf",
    value: original.id,
    because: "Its words are there.",
  });
}

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await archive.store(api.db);
});

afterAll(() => api.close());

const query = `query ($slug: String!) { event(slug: $slug) {
  origin { independentSources reports copies because earliest { id copyOf { id } copies { id } } } } }`;

describe("the origin of an event", () => {
  it("counts a wire that is copied once, and names it as the earliest report", async () => {
    const { origin } = (await api.get(query, { slug: told.slug })).event;
    expect(origin).toEqual({
      ...{ independentSources: 1, reports: 4, copies: 3, because: "All go back to the wire." },
      earliest: { id: original.id, copyOf: null, copies: copied.map(({ id }) => ({ id })).toSorted(byId) },
    });
  });

  it("is one page where only one tells it", async () => {
    const { origin } = (await api.get(query, { slug: lone.slug })).event;
    expect(origin).toMatchObject({
      independentSources: 1,
      reports: 1,
      copies: 0,
      because: "One page tells of it.",
    });
  });
});

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
