import { ingest, readBytes } from "@annals/ingest";
import fc from "fast-check";
import { getOperationAST, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schema } from "../schema.ts";
import { buildTalks } from "../testing/talks.ts";
import { createTestApi, type TestApi } from "../testing/test-api.ts";
import { planOperation } from "./plan-operation.ts";

const TOKEN = "a token for the tests";

/** Links that all pages have. */
const toPage = (
  day: string,
  title: string,
  text: string,
  source: string,
  related: string[],
) => `### [${day}](/news/${day.replaceAll("-", "/")}/index.md)

# ${title}

${text}

### Sources:

1. [${source}](https://${source.toLowerCase()}.example/${day})

### Related:

${related.join("\n")}
`;

const FERRY =
  "1. [Martin Ferrer opens a bridge in Lima.](/news/2016/03/7/martin-ferrer-opens.md) _Context: Lima, Peru_";
const PAGES = [
  toPage(
    "2016-05-9",
    "Alma Ruiz visits the harbour of Lima.",
    "Alma Ruiz, a minister of Chile, meets Martin Ferrer in Lima.",
    "Herald",
    [FERRY],
  ),
  toPage("2016-06-2", "Martin Ferrer visits Chile.", "Martin Ferrer meets Alma Ruiz in Arica.", "Courier", [
    FERRY,
  ]),
  "Alma Ruiz visits a market\n\nMay 9, 2016\n\nChilean Minister Alma Ruiz visited the market hall of Arica on Monday, and Martin Ferrer of Peru did, too.\n",
];

let talks: TestApi;
let pages: TestApi;
const { archive: rows } = buildTalks();

const readPage = (page: string, at: number) =>
  readBytes(`${at}`, Buffer.from(page), { url: null, retrievedAt: null });

beforeAll(async () => {
  talks = await createTestApi();
  await rows.store(talks.db);
  pages = await createTestApi({ token: TOKEN });
  for (const [at, page] of PAGES.slice(0, 2).entries()) await ingest(pages.db, readPage(page, at));
}, 60_000);

afterAll(async () => {
  await talks.close();
  await pages.close();
});

function toStatement(query: string): string {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error("There is no operation.");
  const plan = planOperation({ schema, document, operation, variables: {}, isPublic: false });
  return plan?.statement.text ?? "";
}

const all = "kinds: [PERSON, PLACE, ORGANIZATION, OTHER]";

/** Asks for lists as they are kept and as they are found in the tables, under the same names. */
const toQuery = (entities: string, size: number, isKept: boolean) => `{ events(first: 50) { nodes {
  entities(first: ${size}${isKept ? "" : `, ${all}`}) { ${entities} }
  sources { id slug a: name ${isKept ? "" : "domain"} ...Named }
  related(first: ${isKept ? Math.min(size, 3) : 100}) { origin score reason event { slug entities(first: 2${isKept ? "" : `, ${all}`}) { ${entities} } } }
} } }
fragment Named on Source { __typename name }`;

interface Lists {
  sources: { domain?: string | null }[];
  related: unknown[];
}

async function expectEqual(api: TestApi, entities: string, size: number): Promise<void> {
  const kept = await api.get(toQuery(entities, size, true));
  const found = await api.get(toQuery(entities, size, false));
  for (const event of found.events.nodes as Lists[]) {
    for (const source of event.sources) delete source.domain;
    event.related.length = Math.min(event.related.length, size, 3);
  }
  expect(kept).toEqual(found);
}

const itemFields = ["id", "slug", "name", "kind", "__typename", "b: name", "... on Entity { c: kind }"];
const edgeFields = ["role", "mentionCount", "__typename", "r: role"];
const pageFields = ["totalCount", "__typename", "pageInfo { hasNextPage hasPreviousPage }"];

const toList = (fields: string[]) => fc.subarray(fields, { minLength: 1 }).map((list) => list.join(" "));
const selection = fc
  .tuple(toList(itemFields), toList(edgeFields), toList(pageFields), fc.nat(6))
  .map(([item, edge, page, shape]) =>
    [
      [`nodes { ${item} }`, `edges { ${edge} node { ${item} } }`, page],
      [`edges { node { ${item} } }`],
      [`edges { ${edge} }`, page],
      [`nodes { ${item} }`],
      [page],
      [`nodes { ${item} }`, `... on EventEntityConnection { edges { ${edge} } }`],
      [`${page} nodes { ${item} } more: nodes { id }`],
    ][shape]?.join(" "),
  );

async function expectAllEqual(api: TestApi, seed: number, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(selection, fc.nat(5), (entities, size) =>
    expectEqual(api, entities ?? "", size),
  );
  await fc.assert(property, { numRuns, seed });
}

describe("a list that is kept", () => {
  it("is read where no more than it keeps is asked for, and made of the tables else", () => {
    const toEntities = (args: string, asked: string) =>
      toStatement(`{ events { nodes { entities${args} { ${asked} } } } }`);
    for (const asked of ["nodes { id slug name kind }", "totalCount edges { role node { name } }"]) {
      expect(toEntities("(first: 5)", asked)).toContain('"EventEntityList"');
      expect(toEntities("(first: 5)", asked)).not.toContain('"EventEntity"');
      for (const args of ["(last: 5)", "(roles: [TOPIC])", "(filter: { minEvents: 1 })", "(kinds: [PERSON])"])
        expect(toEntities(args, asked)).not.toContain("List");
    }
    for (const asked of ["nodes { aliases { name } }", "edges { cursor }", "pageInfo { endCursor }"])
      expect(toEntities("", asked)).not.toContain("List");
    expect(toStatement("{ events { nodes { sources { slug } } } }")).toContain('"EventSourceList"');
    expect(toStatement("{ events { nodes { sources { slug domain } } } }")).not.toContain("List");
    const asOf = `{ event(slug: "x", asOf: "2020-01-01") { entities { nodes { id } } sources { id } related { score } } }`;
    expect(toStatement(asOf)).not.toContain("List");
  });

  it("says what the tables say, whatever is selected, renamed, hidden, dated otherwise and removed", async () => {
    const { db } = talks;
    await expectAllEqual(talks, 1, 40);
    const [first, second] = rows.entities;
    const { relations, events } = rows;
    expect(relations.length).toBeGreaterThan(1);
    const changes = [
      () => db.entity.update({ where: { id: first?.id ?? "" }, data: { name: "Zed", slug: "zed" } }),
      () => db.entity.update({ where: { id: second?.id ?? "" }, data: { isHidden: true } }),
      () => db.event.update({ where: { id: relations[0]?.relatedId ?? "" }, data: { isHidden: true } }),
      () => db.event.updateMany({ data: { dateFrom: new Date("2017-03-20") } }),
      () => db.source.updateMany({ data: { name: "One name" } }),
      () => db.event.update({ where: { id: relations[0]?.relatedId ?? "" }, data: { isHidden: false } }),
      () => db.document.deleteMany({ where: { sourceId: rows.sources[0]?.id ?? "" } }),
      () => db.event.delete({ where: { id: events[2]?.id ?? "" } }),
      () => db.entity.deleteMany({ where: { kind: "PERSON" } }),
    ];
    for (const [at, change] of changes.entries()) {
      await change();
      await expectAllEqual(talks, at, 4);
    }
  });
});

/** Makes a correction and returns its decision's id. */
async function change(name: string, input: object): Promise<string> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const response = await pages.fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({
      query: `mutation ($input: ${type}!) { made: ${name}(input: $input) { decision { id } errors { code message } } }`,
      variables: { input: { author: "Mira Holt", reason: "So it reads", ...input } },
    }),
  });
  const { made } = (await response.json()).data;
  expect(made.errors).toEqual([]);
  return made.decision.id;
}

describe("the lists of events that people correct", () => {
  it("are those of the tables after each decision, undone or not, and after more pages", async () => {
    const asked = "totalCount edges { role mentionCount node { id slug name kind } }";
    const ids = async (nodes: Promise<{ [list: string]: { nodes: { id: string }[] } }>, list: string) =>
      (await nodes)[list]?.nodes.map(({ id }) => id) ?? [];
    const findEvents = () => ids(pages.get("{ events { nodes { id } } }"), "events");
    const [newest, middle, oldest] = await findEvents();
    const mentions = await ids(
      pages.get(`{ entity(slug: "arica") { mentions { nodes { id } } } }`).then(({ entity }) => entity),
      "mentions",
    );
    const before = await pages.get(toQuery(asked, 5, true));
    const corrections: [string, object][] = [
      ["renameEntity", { entity: "martin-ferrer", name: "Ana Ferrer" }],
      ["redateEvent", { event: middle, date: "2016-07" }],
      ["relinkMentions", { mentions, entity: "lima" }],
      ["mergeEntities", { entities: ["lima", "peru"] }],
      ["hide", { id: oldest }],
      ["mergeEvents", { events: [newest, middle] }],
      ["splitEntity", { entity: "lima", names: ["Peru"], name: "Puerto Nuevo" }],
    ];
    const made: string[] = [];
    for (const [name, input] of corrections) {
      made.push(await change(name, input));
      await expectEqual(pages, asked, 5);
    }
    expect(await pages.get(toQuery(asked, 5, true))).not.toEqual(before);
    await ingest(pages.db, readPage(PAGES[2] ?? "", 2));
    await expectEqual(pages, asked, 5);
    for (const decision of made.toReversed()) {
      await change("undoDecision", { decision });
      await expectEqual(pages, asked, 5);
    }
    await pages.db.document.deleteMany({ where: { title: { contains: "market" } } });
    await expectEqual(pages, asked, 5);
    await ingest(pages.db, readPage(PAGES[2] ?? "", 2));
    await expectEqual(pages, asked, 5);
  });
});
