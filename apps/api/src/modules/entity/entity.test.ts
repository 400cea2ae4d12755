import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const talks = buildTalks();
const { events } = talks;
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
});

afterAll(() => api.close());

const toNames = ({ nodes }: { nodes: { name: string }[] }) => nodes.map(({ name }) => name);

describe("entity", () => {
  it("gives its names, most used first, its mentions and its company", async () => {
    const data = await api.get(`{ entity(slug: "fumio-kishida") {
      name kind aliases { name mentionCount entity { slug } }
      mentions { totalCount nodes { quote entity { slug } document { source { name } } } }
      cooccurring { events entity { name } }
    } }`);
    expect(data.entity).toMatchObject({
      name: "Fumio Kishida",
      kind: "PERSON",
      aliases: [
        { name: "Fumio Kishida", mentionCount: 9, entity: { slug: "fumio-kishida" } },
        { name: "Kishida", mentionCount: 8 },
      ],
      mentions: { totalCount: 2 },
    });
    const sources = data.entity.mentions.nodes.map(
      (mention: { document: { source: { name: string } } }) => mention.document.source.name,
    );
    expect(sources.sort()).toEqual(["Japan Today", "TASS"]);
    expect(data.entity.cooccurring.map(({ events }: { events: number }) => events)).toEqual([1, 1, 1, 1]);
  });

  it("counts the events that it shares with each other one, most first", async () => {
    const data = await api.get(
      `{ entity(slug: "japan") { cooccurring(first: 2) { events entity { name } } } }`,
    );
    expect(data.entity.cooccurring).toEqual([
      { events: 4, entity: { name: "Russia" } },
      { events: 2, entity: { name: "Kuril Islands" } },
    ]);
  });
});

describe("entities", () => {
  it("come as a person looks for them: case and accents matter last", async () => {
    const names = [
      "Zürich",
      "abe",
      "Ōsaka",
      "Abe",
      "osaka",
      "Äbel",
      "de Gaulle",
      "Dagestan",
      "Osaka",
      "安倍",
      "Москва",
    ];
    const rows = names.map((name, at) => ({
      id: `ent-odd-${at}`,
      slug: `odd-${at}`,
      name,
      kind: "OTHER" as const,
    }));
    await api.db.entity.createMany({ data: rows });
    const wanted = [
      "abe",
      "Abe",
      "Äbel",
      "Dagestan",
      "de Gaulle",
      "osaka",
      "Osaka",
      "Ōsaka",
      "Zürich",
      "Москва",
      "安倍",
    ];
    const read = async (args: string) =>
      (
        await api.get(`{ entities(filter: { kinds: [OTHER] }, ${args}) {
      nodes { id name } pageInfo { endCursor } } }`)
      ).entities;
    const isOdd = ({ id }: { id: string }) => id.startsWith("ent-odd-");
    const { nodes, pageInfo } = await read("first: 100");
    expect(toNames({ nodes: nodes.filter(isOdd) })).toEqual(wanted);
    const walked = [];
    for (let after = "null"; after !== pageInfo.endCursor; ) {
      const part = await read(`first: 2, after: ${after === "null" ? after : JSON.stringify(after)}`);
      walked.push(...part.nodes);
      after = part.pageInfo.endCursor;
    }
    expect(walked).toEqual(nodes);
    await api.db.entity.deleteMany({ where: { id: { startsWith: "ent-odd-" } } });
  });

  it("come by name, by mentions or by events", async () => {
    const data = await api.get(`{
      byName: entities { nodes { name } }
      byMentions: entities(orderBy: MENTIONS_DESC, first: 2) { nodes { name } }
      byEvents: entities(orderBy: EVENTS_DESC, first: 3) { nodes { name } }
    }`);
    const rows = await api.db.entity.findMany();
    expect(toNames(data.byName)).toEqual(rows.map(({ name }) => name).sort(new Intl.Collator("en").compare));
    expect(toNames(data.byMentions)).toEqual(["Fumio Kishida", "Associated Press"]);
    expect(toNames(data.byEvents)).toEqual(["Japan", "Russia", "Kuril Islands"]);
  });

  it.each([
    [`kinds: [ORGANIZATION, PERSON]`, ["Associated Press", "Fumio Kishida", "Sergey Lavrov", "Shinzō Abe"]],
    [`text: "shinzo"`, ["Shinzō Abe"]],
    [`text: "russian federation"`, ["Russia"]],
    [`text: "sergei"`, ["Sergey Lavrov"]],
    [`text: "avrov"`, []],
    [`text: "- …"`, []],
    [`kinds: [PLACE], text: "tok"`, ["Tokyo"]],
  ])("are filtered by %s", async (filter, names) => {
    const data = await api.get(`{ entities(filter: { ${filter} }) { totalCount nodes { name } } }`);
    expect(toNames(data.entities).sort()).toEqual([...names].sort());
    expect(data.entities.totalCount).toBe(names.length);
  });
});

describe("the entities of an event", () => {
  it("are participants first, then places, then the others, with role and count", async () => {
    const data = await api.get(
      `query ($slug: String!) { event(slug: $slug) {
        entities { totalCount edges { role mentionCount node { name } } }
        places: entities(kinds: [PLACE], first: 1) { totalCount nodes { name } pageInfo { hasNextPage } }
        actors: entities(roles: [PARTICIPANT]) { nodes { name } }
      } }`,
      { slug: events.talks.slug },
    );
    expect(data.event).toEqual({
      entities: {
        totalCount: 5,
        edges: [
          { role: "PARTICIPANT", mentionCount: 3, node: { name: "Fumio Kishida" } },
          { role: "PARTICIPANT", mentionCount: 2, node: { name: "Sergey Lavrov" } },
          { role: "PLACE", mentionCount: 2, node: { name: "Tokyo" } },
          { role: "MENTIONED", mentionCount: 2, node: { name: "Japan" } },
          { role: "MENTIONED", mentionCount: 2, node: { name: "Russia" } },
        ],
      },
      places: { totalCount: 3, nodes: [{ name: "Tokyo" }], pageInfo: { hasNextPage: true } },
      actors: { nodes: [{ name: "Fumio Kishida" }, { name: "Sergey Lavrov" }] },
    });
  });
});
