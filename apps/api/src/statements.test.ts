import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveBuilder } from "./testing/archive-builder.ts";
import { createTestApi, type TestApi } from "./testing/test-api.ts";

/** Builds an archive in which everything is there `count` times and joined with everything near it. */
function buildMany(count: number) {
  const archive = new ArchiveBuilder();
  const outlet = archive.source("Outlet", "outlet.example");
  const agencies = Array.from({ length: 3 }, (_, index) => archive.source(`Agency ${index}`));
  const hub = archive.entity("Hub", "PLACE");
  for (let index = 0; index < count; index += 1) {
    const day = `2001-01-${String(index + 1).padStart(2, "0")}`;
    const person = archive.entity(`Person ${index}`, "PERSON", [`P. ${index}`]);
    const event = archive.event(`Happening ${index}`, day, { placeId: hub.id, description: "It happened." });
    const link = `http://agency.example/${index}`;
    const document = archive.document(
      `Happening ${index} at Hub, says Person ${index}. ${link}\nFirst ${index}\nSecond ${index}`,
      {
        ...{ sourceId: outlet.id, title: `Page ${index}`, publishedDay: new Date(`${day}T00:00:00Z`) },
      },
    );
    const report = archive.report(event, document, { title: `Happening ${index}` });
    archive.attribute(report, outlet, ...agencies.slice(0, 1 + (index % 2)));
    archive.cite(report, document, agencies[2] ?? outlet, link);
    archive.link(event, hub, "PLACE", 2);
    archive.link(event, person);
    archive.mention(document, person, `Person ${index}`);
    archive.mention(document, hub, "Hub");
    archive.claim("eventId", event.id, {
      ...{ property: "date", value: day, because: "It says so." },
      evidence: [[document, `Happening ${index}`]],
    });
    const earlier = archive.events[index - 1];
    if (earlier) {
      const relation = archive.relation(event, earlier, ["Hub"]);
      archive.claim("relationId", relation.id, {
        ...{ property: "related", value: "Hub", because: "It is listed." },
        evidence: [[document, "Hub"]],
      });
    }
    const thread = archive.thread(document);
    const first = archive.comment(thread, document, `First ${index}`);
    const second = archive.comment(thread, document, `Second ${index}`, {
      ...{ inReplyToId: first.id, replyKind: "QUOTE", replyConfidence: 1, depth: 1 },
    });
    archive.claim("commentId", second.id, {
      ...{ property: "reply", value: first.id, because: "It quotes." },
      evidence: [[document, `First ${index}`]],
    });
  }
  return archive;
}

const eventFields = `slug title date { display } place { name }
  entities(first: 10) { totalCount edges { role node { slug name } } }
  sources { slug name }
  related(first: 5) { reason event { slug title entities(first: 5) { nodes { name } } } sharedEntities { name } }`;

const pages: [name: string, query: string, statements: number][] = [
  [
    "a page of events",
    `{ events(first: 20) { totalCount pageInfo { hasNextPage } nodes { ${eventFields} } } }`,
    1,
  ],
  [
    "a page of events with their claims and explanations",
    `{ events(first: 20) { nodes { explain date { claims { because evidence { quote document { title source { name } } } } } } } }`,
    1,
  ],
  [
    "an entity",
    `{ entity(slug: "hub") { name aliases { name claims { because } } cooccurring { events entity { name } }
      timeline(granularity: MONTH) { start count events { slug } }
      mentions(first: 20) { totalCount nodes { quote claim { because evidence { quote } } document { title } } }
      events(first: 20) { totalCount nodes { ${eventFields} } } } }`,
    1,
  ],
  [
    "the threads",
    `{ threads(first: 20) { nodes { document { title } comments(orderBy: CONVERSATION) { totalCount nodes {
      author text depth replies { id } inReplyTo { kind comment { author } evidence { quote } claims { because } } } } } } }`,
    1,
  ],
  [
    "documents with all that is in them",
    `{ documents(first: 20) { totalCount nodes { title text source { name } rights { rule } images { caption }
      omissions { reason } warnings { code } versions { id } publishedClaims { value }
      reports { title excerpt event { slug } attribution { name } citations { name source { slug } span { quote } } date { claims { value } } }
      mentions(first: 50) { nodes { quote entity { slug } claim { because } } }
      evidence { property subject { id } evidence { quote } } thread { id } } } }`,
    1,
  ],
  ["the timeline", `{ timeline(granularity: DAY) { start count events { slug title place { name } } } }`, 1],
  [
    "a search",
    `{ search(query: "happening", first: 50) { totalCount edges { score highlights { field snippet ranges }
      node { ... on Event { title date { display } } ... on Document { page: title source { name } } } } } }`,
    1,
  ],
  ["the archive", `{ archive { events documents from to } }`, 1],
];

describe("the number of SQL statements", () => {
  const apis = new Map<number, TestApi>();

  beforeAll(async () => {
    for (const count of [2, 20]) {
      const api = await createTestApi();
      await buildMany(count).store(api.db);
      apis.set(count, api);
    }
  });

  afterAll(async () => {
    for (const api of apis.values()) await api.close();
  });

  it.each(pages)("for %s does not grow with what is on the page", async (_name, query, statements) => {
    const counts = await Promise.all([2, 20].map((count) => apis.get(count)?.countStatements(query)));
    expect(counts).toEqual([statements, statements]);
  });
});
