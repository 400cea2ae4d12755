import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  const archive = new ArchiveBuilder();
  const dates = [
    "2001-01-01",
    "2001-01-02",
    "2001-01",
    null,
    "1999",
    "2001-01-02/..",
    "../2000-05-05",
    "200X",
  ];
  for (let index = 0; index < 40; index += 1) {
    archive.event(`Event ${index}`, dates[index % dates.length] ?? null, {
      status: index % 3 === 0 ? "PLANNED" : "OCCURRED",
      isHidden: index % 7 === 6,
    });
  }
  await archive.store(api.db);
});

afterAll(() => api.close());

const day = fc.constantFrom(null, "1998-01-01", "1999-06-01", "2001-01-01", "2001-01-02", "2010-01-01");
const filter = fc.record({
  ...{ from: day, to: day, undated: fc.constantFrom(null, true, false) },
  statuses: fc.constantFrom(null, [], ["PLANNED"], ["OCCURRED", "STATEMENT"]),
  precisions: fc.constantFrom(null, ["DAY"], ["YEAR", "MONTH", "UNKNOWN"]),
});

const query = `query ($filter: EventFilter, $granularity: Granularity!) {
  events(filter: $filter) { totalCount }
  timeline(filter: $filter, granularity: $granularity) { start end count }
}`;

it("counts by the kept counts what counting the events gives, whatever is asked for", async () => {
  // Kinds are not kept: a filter of them all has the events counted.
  const { __type } = await api.get(`{ __type(name: "EventKind") { enumValues { name } } }`);
  const kinds = __type.enumValues.map(({ name }: { name: string }) => name);
  const property = fc.asyncProperty(
    filter,
    fc.constantFrom("DAY", "MONTH", "YEAR", "DECADE"),
    async (asked, granularity) => {
      const { from, to } = asked;
      fc.pre(from === null || to === null || from <= to);
      const kept = await api.get(query, { filter: asked, granularity });
      expect(kept).toEqual(await api.get(query, { filter: { ...asked, kinds }, granularity }));
    },
  );
  await fc.assert(property, { numRuns: 40, seed: 1 });
});

it("tells the numbers of the archive less what is hidden", async () => {
  const { archive } = await api.get("{ archive { events undatedEvents from to } }");
  const [counted] = await api.db.$queryRaw<unknown[]>`
    SELECT count(*)::int AS events, count(*) FILTER (WHERE "dateFrom" IS NULL AND "dateTo" IS NULL)::int AS "undatedEvents",
      min("dateFrom")::text AS from, max("dateTo")::text AS to FROM "Event" WHERE NOT "isHidden"`;
  expect(archive).toEqual(counted);
});
