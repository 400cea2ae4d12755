import { afterAll, beforeAll, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const archive = new ArchiveBuilder();
const wire = archive.source("Wire");
const paper = archive.source("Paper");

/** Lets a source tell of an event in a document of its own, published when `at` says. */
function tell(
  event: ReturnType<typeof archive.event>,
  source: { id: string },
  at: string | null,
  role: "MAIN" | "RELATED" = "MAIN",
) {
  const document = archive.document(`${source.id} tells ${event.id} at ${at}, ${role}.`, {
    ...{ sourceId: source.id, publishedAt: at },
    publishedDay: at === null ? null : new Date(`${at.slice(0, 10)}T00:00:00Z`),
  });
  return archive.report(event, document, { role });
}

function happen(name: string, ...tellings: [source: { id: string }, at: string | null][]) {
  const event = archive.event(name, "2016-03-07");
  return tellings.map(([source, at]) => tell(event, source, at));
}

happen("Only the wire", [wire, "2016-03-07"]);
happen("The wire is a day before", [wire, "2016-03-07"], [paper, "2016-03-08T01:00+09:00"]);
happen("The wire is an hour before", [wire, "2016-03-07T10:00+03:00"], [paper, "2016-03-07T17:00+09:00"]);
happen("One day, and no time", [wire, "2016-03-07T10:00+03:00"], [paper, "2016-03-07"]);
happen("The paper gives no day", [wire, "2016-03-07"], [paper, null]);
const [original, copy] = happen("A copy", [wire, "2017-01-01"], [paper, "2017-01-01"]);
if (original === undefined || copy === undefined) throw new Error("No reports.");
archive.claim("reportId", copy.id, {
  property: "copyOf",
  value: original.id,
  because: "Its words are there.",
});
const listed = archive.event("The paper only lists it", "2016-03-07");
tell(listed, wire, "2016-03-07");
tell(listed, paper, "2016-03-07", "RELATED");
const hidden = archive.event("Nobody is to see it", "2016-03-07", { isHidden: true });
tell(hidden, wire, "2016-03-07");

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await archive.store(api.db);
});

afterAll(() => api.close());

it("a source has its years, with how often it was first, alone, later or a copy", async () => {
  const { sources } = await api.get(
    `{ sources { nodes { slug years { year events alone first later unclear copied } } } }`,
  );
  const years = new Map(
    sources.nodes.map(({ slug, years: told }: { slug: string; years: object[] }) => [slug, told]),
  );
  const none = { alone: 0, first: 0, later: 0, unclear: 0, copied: 0 };
  expect(years.get("wire")).toEqual([
    { ...none, year: 2016, events: 6, alone: 2, first: 2, unclear: 2 },
    { ...none, year: 2017, events: 1, unclear: 1 },
  ]);
  expect(years.get("paper")).toEqual([
    { ...none, year: 2016, events: 3, later: 2, unclear: 1 },
    { ...none, year: 2017, events: 1, copied: 1 },
    { ...none, year: null, events: 1, unclear: 1 },
  ]);
});
