import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const archive = new ArchiveBuilder();
const soto = archive.entity("Juan Soto", "PERSON");
const perez = archive.entity("Ana Perez", "PERSON");
const sinking = archive.event("A boat sinks", "2016-03-07");
const search = archive.event("The search ends", "2016-04-01");
const first = archive.document("“A wave hit the boat,” Soto said. It was old, Perez added.");
const second = archive.document("The search is over, Soto said.");
const sinkingReport = archive.report(sinking, first);
const searchReport = archive.report(search, second);

function say(
  report: { id: string },
  speaker: { id: string },
  rule: string,
  ...evidence: [typeof first, string][]
) {
  archive.claim("reportId", report.id, {
    ...{ property: "position", value: speaker.id, rule, because: "It says so.", evidence },
  });
}

say(sinkingReport, soto, "position/quoted", [first, "A wave hit the boat"], [first, "Soto said"]);
say(sinkingReport, perez, "position/told", [first, "It was old"], [first, "Perez added"]);
say(searchReport, soto, "position/told", [second, "The search is over"], [second, "Soto said"]);

const hiddenEvent = archive.event("Nobody is to see it", "2016-05-01", { isHidden: true });
const hiddenPage = archive.document("It was the wind, Soto said.", { isHidden: true });
for (const [event, page] of [
  [hiddenEvent, second],
  [search, hiddenPage],
] as const) {
  say(archive.report(event, page), soto, "position/told", [page, "Soto said"]);
}

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await archive.store(api.db);
});

afterAll(() => api.close());

const fields = `totalCount nodes { speaker { name } event { slug } report { id } isQuoted span { quote document { id } }
  saying { quote } claim { rule because } }`;

describe("positions", () => {
  it("of an entity are what it said, of the newest events first", async () => {
    const { entity } = await api.get(`{ entity(slug: "juan-soto") { positions { ${fields} } } }`);
    expect(entity.positions.totalCount).toBe(2);
    expect(entity.positions.nodes).toMatchObject([
      { event: { slug: search.slug }, isQuoted: false, span: { quote: "The search is over" } },
      {
        ...{
          speaker: { name: "Juan Soto" },
          event: { slug: sinking.slug },
          report: { id: sinkingReport.id },
        },
        ...{ isQuoted: true, saying: { quote: "Soto said" }, claim: { rule: "position/quoted" } },
        span: { quote: "A wave hit the boat", document: { id: first.id } },
      },
    ]);
  });

  it("of an event are who said what, in the order of the text, of all or of some", async () => {
    const query = `query ($slug: String!, $speakers: [String!]) { event(slug: $slug) {
      positions(speakers: $speakers) { ${fields} } } }`;
    const { event } = await api.get(query, { slug: sinking.slug });
    const names = (page: { nodes: { speaker: { name: string } }[] }) =>
      page.nodes.map(({ speaker }) => speaker.name);
    expect(names(event.positions)).toEqual(["Juan Soto", "Ana Perez"]);
    const some = await api.get(query, { slug: sinking.slug, speakers: ["ana-perez"] });
    expect(names(some.event.positions)).toEqual(["Ana Perez"]);
    expect(some.event.positions.totalCount).toBe(1);
  });

  it("of an event are not those of somebody who is hidden, whose page nobody finds", async () => {
    const query = `{ event(slug: "${sinking.slug}") { positions { totalCount nodes { speaker { slug } } } } }`;
    const before = (await api.get(query)).event.positions;
    expect(before.nodes).toContainEqual({ speaker: { slug: perez.slug } });
    await api.db.entity.update({ where: { id: perez.id }, data: { isHidden: true } });
    const after = (await api.get(query)).event.positions;
    expect(after.totalCount).toBe(before.totalCount - 1);
    expect(after.nodes).not.toContainEqual({ speaker: { slug: perez.slug } });
  });
});
