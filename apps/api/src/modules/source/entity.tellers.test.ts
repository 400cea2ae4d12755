import { afterAll, beforeAll, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const archive = new ArchiveBuilder();
const paper = archive.source("Paper");
const wire = archive.source("Wire");
const agency = archive.source("Agency");
const lima = archive.entity("Lima", "PLACE");

/** Lets the paper tell of an event in which Lima has a part. */
function tell(title: string, parts: { isHidden?: boolean } = {}) {
  const event = archive.event(title, "2016-03-07", parts);
  const document = archive.document(`${title} in Lima. https://wire.example/bridge`, { sourceId: paper.id });
  archive.link(event, lima, "PLACE");
  return { document, report: archive.report(event, document) };
}

const bridge = tell("A bridge is opened");
archive.attribute(bridge.report, wire, agency);
archive.cite(bridge.report, bridge.document, wire, "https://wire.example/bridge");
const harbour = tell("A harbour is closed");
archive.attribute(harbour.report, wire);
tell("Nobody is to see it", { isHidden: true });

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await archive.store(api.db);
});

afterAll(() => api.close());

it("an entity has who tells of its events, each event counted once a source, most first", async () => {
  const query = (first: number) =>
    `{ entity(slug: "${lima.slug}") { tellers(first: ${first}) { events source { name } } } }`;
  const all = [
    { events: 2, source: { name: "Paper" } },
    { events: 2, source: { name: "Wire" } },
    { events: 1, source: { name: "Agency" } },
  ];
  expect((await api.get(query(10))).entity.tellers).toEqual(all);
  expect((await api.get(query(1))).entity.tellers).toEqual(all.slice(0, 1));
});
