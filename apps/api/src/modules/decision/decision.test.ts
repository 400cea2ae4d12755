import { ingest, readBytes } from "@annals/ingest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const TOKEN = "a token for the tests";
let api: TestApi;

const PAGES = [
  "Martin Ferrer opens a bridge\n\nMarch 7, 2016\n\nPeruvian President Martin Ferrer opened the new bridge in Lima on Monday before a great many people.\n",
  "Alma Ruiz visits a harbour\n\nMay 9, 2016\n\nChilean Minister Alma Ruiz visited the harbour of Arica on Monday and its famous market hall.\n",
];

beforeAll(async () => {
  api = await createTestApi({ token: TOKEN });
  async function* read() {
    for (const [index, page] of PAGES.entries())
      yield* readBytes(`${index}`, Buffer.from(page), { url: null, retrievedAt: null });
  }
  await ingest(api.db, read());
});
afterAll(() => api.close());

async function send(query: string, variables: object = {}, authorization = `Bearer ${TOKEN}`) {
  const response = await api.fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...(authorization ? { authorization } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Makes a correction and returns its payload. */
async function change(name: string, input: object, more = "", authorization?: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const data = await send(
    `mutation ($input: ${type}!) { made: ${name}(input: $input) {
      decision { id kind author reason decidedAt state payload touched { __typename id } undoes { id } }
      errors { __typename code message path ... on DecisionNeeded { neededBy { id } } ... on AlreadyUndone { undoneBy { id } } }
      ${more} } }`,
    { input: { author: "Mira Holt", reason: "The page says so", ...input } },
    authorization,
  );
  return data.made;
}

const findSlug = async (text: string) =>
  (
    await api.get(
      `query ($t: String) { events(filter: { text: $t }) { nodes { id slug reports { nodes { id } } } } }`,
      { t: text },
    )
  ).events.nodes[0];

/** The slugs of what a decision leads to. */
async function findTouched({ decision }: { decision: { id: string } }): Promise<string[]> {
  const { node } = await api.get(
    `{ node(id: "${decision.id}") { ... on Decision { touched { ... on Event { slug } ... on Entity { slug } } } } }`,
  );
  return node.touched.map(({ slug }: { slug: string }) => slug).toSorted();
}

/** The names of the entities that a decision names. */
async function findNames({ decision }: { decision: { id: string } }): Promise<string[]> {
  const { node } = await api.get(`{ node(id: "${decision.id}") { ... on Decision { entityNames } } }`);
  return node.entityNames;
}

describe("a mutation", () => {
  it.each([
    ["", "access.token-missing", "Authorization: Bearer"],
    ["Bearer something else", "access.token-wrong", "not the server's"],
    [`Basic ${TOKEN}`, "access.token-missing", "Authorization: Bearer"],
  ])("with the header %j is refused as data: %s", async (header, code, words) => {
    const made = await change("renameEntity", { entity: "lima", name: "X" }, "", header);
    expect(made.decision).toBeNull();
    expect(made.errors).toEqual([
      { __typename: "AccessRefused", code, message: expect.stringContaining(words), path: [] },
    ]);
  });

  it("is refused by a server that has no token, whatever the request carries", async () => {
    const readOnly = await createTestApi();
    const response = await readOnly.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({
        query: `mutation { ingest(input: { text: "Some page" }) { outcomes { path } errors { code message } } }`,
      }),
    });
    expect((await response.json()).data.ingest).toEqual({
      outcomes: [],
      errors: [{ code: "access.read-only", message: expect.stringContaining("ANNALS_TOKEN") }],
    });
    expect(await readOnly.db.document.count()).toBe(0);
    await readOnly.close();
  });
});

describe("a correction", () => {
  it("is shown at once, with the decision that made it", async () => {
    const { slug } = await findSlug("bridge");
    const made = await change(
      "renameEvent",
      { event: slug, title: "A bridge in Lima" },
      'events { slug title claims(property: "title") { value status rule because } decisions { author } }',
    );
    expect(made.errors).toEqual([]);
    expect(made.decision).toMatchObject({ kind: "RENAME", author: "Mira Holt", state: "IN_FORCE" });
    expect(made.events).toMatchObject([
      { slug, title: "A bridge in Lima", decisions: [{ author: "Mira Holt" }] },
    ]);
    expect(made.events[0].claims[0]).toMatchObject({
      value: "A bridge in Lima",
      status: "SHOWN",
      rule: "decision/rename",
    });
    expect(made.events[0].claims[0].because).toMatch(
      /^Mira Holt decided so on \d{4}-\d\d-\d\d, \d\d:\d\d UTC: The page says so\.$/,
    );
    const overruled = `{ decisions(first: 1) { nodes { overruled { property value status rule } } } }`;
    expect((await api.get(overruled)).decisions.nodes[0].overruled).toEqual([
      {
        ...{ property: "title", value: "Martin Ferrer opens a bridge" },
        ...{ status: "RIVAL", rule: "title/best-report" },
      },
    ]);
    const claims = `{ decisions(first: 1) { nodes { claims { property value status rule } } } }`;
    expect((await api.get(claims)).decisions.nodes[0].claims).toEqual([
      { property: "title", value: "A bridge in Lima", status: "SHOWN", rule: "decision/rename" },
    ]);
    const undone = await change("undoDecision", { decision: made.decision.id });
    expect((await api.get(overruled)).decisions.nodes[0].overruled).toEqual([]);
    expect(undone.decision).toMatchObject({ kind: "UNDO", undoes: { id: made.decision.id } });
    expect((await api.get(`{ event(slug: "${slug}") { title } }`)).event.title).toBe(
      "Martin Ferrer opens a bridge",
    );
  });

  it("makes events one, and two again", async () => {
    const [bridge, harbour] = [await findSlug("bridge"), await findSlug("harbour")];
    const merged = await change(
      "mergeEvents",
      { events: [bridge.id, harbour.slug] },
      "events { id reports { totalCount } }",
    );
    expect(merged.events).toHaveLength(1);
    const reports = [...bridge.reports.nodes, ...harbour.reports.nodes].map(({ id }: { id: string }) => id);
    expect(merged.events[0].reports.totalCount).toBe(reports.length);
    const split = await change(
      "splitEvent",
      { event: merged.events[0].id, reports: harbour.reports.nodes.map(({ id }: { id: string }) => id) },
      "events { id }",
    );
    expect(split.events).toHaveLength(2);
    const refused = await change("undoDecision", { decision: merged.decision.id });
    expect(refused.errors).toMatchObject([
      { __typename: "DecisionNeeded", code: "decision.needed", neededBy: [{ id: split.decision.id }] },
    ]);
    expect((await change("undoDecision", { decision: split.decision.id })).errors).toEqual([]);
    expect((await change("undoDecision", { decision: merged.decision.id })).errors).toEqual([]);
    expect(await findSlug("harbour")).toEqual(harbour);
    expect(await findTouched(merged)).toEqual([bridge.slug, harbour.slug].toSorted());
  });

  it("dates an event, makes entities one, gives an alias", async () => {
    const { slug } = await findSlug("bridge");
    const dated = await change(
      "redateEvent",
      { event: slug, date: "2016-03" },
      "events { date { edtf precision } }",
    );
    expect(dated.events).toEqual([{ date: { edtf: "2016-03", precision: "MONTH" } }]);
    const alias = await change(
      "addAlias",
      { entity: "lima", name: "Ciudad de los Reyes" },
      "entities { slug aliases { name } }",
    );
    expect(alias.entities[0].aliases.map(({ name }: { name: string }) => name)).toContain(
      "Ciudad de los Reyes",
    );
    const merged = await change("mergeEntities", { entities: ["lima", "arica"] }, "entities { slug name }");
    expect(merged.entities).toEqual([{ slug: "lima", name: "Lima" }]);
    expect((await api.get(`{ entity(slug: "arica") { slug } }`)).entity).toEqual({ slug: "lima" });
    expect(await findNames(merged)).toEqual(["Lima", "Arica"]);
    expect(await findNames(alias)).toEqual(["Lima"]);
    expect(await findNames(dated)).toEqual([]);
    const undone = [];
    for (const { decision } of [merged, alias, dated])
      undone.push(await change("undoDecision", { decision: decision.id }));
    expect((await api.get(`{ entity(slug: "arica") { id } }`)).entity).not.toBeNull();
    expect(await findNames(merged)).toEqual(["Lima", "Arica"]);
    expect(await findTouched(merged)).toEqual(["arica", "lima"]);
    expect(await findTouched(alias)).toEqual(["lima"]);
    expect(await findTouched(dated)).toEqual([slug]);
    expect(await Promise.all(undone.map(findTouched))).toEqual([["arica", "lima"], ["lima"], [slug]]);
    const again = await change("undoDecision", { decision: undone[2].decision.id });
    expect(await findTouched(again)).toEqual([slug]);
    expect(await findTouched(undone[2])).toEqual([slug]);
    await change("undoDecision", { decision: again.decision.id });
    expect(await findTouched(dated)).toEqual([slug]);
  });

  it("links mentions to another entity, and parts an entity", async () => {
    const { arica } = await api.get(`{ arica: entity(slug: "arica") { mentions { nodes { id quote } } } }`);
    const mentions = arica.mentions.nodes.map(({ id }: { id: string }) => id);
    const linked = await change("relinkMentions", { mentions, entity: "lima" }, "entities { slug }");
    expect(linked.entities).toEqual([{ slug: "lima" }]);
    const mention = await api.get(
      `{ node(id: "${mentions[0]}") { ... on Mention { entity { slug } claim { rule because } } } }`,
    );
    expect(mention.node.entity.slug).toBe("lima");
    expect(mention.node.claim.rule).toBe("decision/relink");
    const parted = await change(
      "splitEntity",
      { entity: "lima", names: ["Arica"], documents: [], mentions: [], name: "Port of Arica" },
      "entities { slug name }",
    );
    expect(parted.entities).toEqual(
      expect.arrayContaining([
        { slug: "lima", name: "Lima" },
        { slug: "port-of-arica", name: "Port of Arica" },
      ]),
    );
    for (const { decision } of [parted, linked]) await change("undoDecision", { decision: decision.id });
    expect(
      (await api.get(`{ arica: entity(slug: "arica") { mentions { nodes { id quote } } } }`)).arica,
    ).toEqual(arica);
  });

  it.each([
    ["renameEvent", { event: "none", title: "X" }, "TargetMissing", ["event"]],
    ["redateEvent", { event: "EVENT", date: "soon" }, "InputInvalid", ["date"]],
    ["mergeEntities", { entities: ["lima", "lima"] }, "NothingChanged", ["entities"]],
    ["splitEntity", { entity: "lima" }, "InputInvalid", []],
    ["splitEntity", { entity: "lima", names: [] }, "InputInvalid", []],
    ["splitEntity", { entity: "lima", names: ["Lima"] }, "NothingChanged", ["names"]],
    ["relinkMentions", { mentions: ["none"], entity: "lima" }, "TargetMissing", ["mentions", "0"]],
    ["hide", { id: "nothing" }, "InputInvalid", []],
    ["unhide", { id: "evt-00000000000000000000" }, "TargetMissing", ["decision"]],
    ["renameEvent", { event: "EVENT", title: "X", reason: " " }, "InputInvalid", []],
  ])("that cannot be made says why: %s", async (name, input, type, path) => {
    const { id } = await findSlug("bridge");
    const event = "event" in input && input.event === "EVENT" ? { event: id } : {};
    expect((await change(name, { ...input, ...event })).errors).toMatchObject([{ __typename: type, path }]);
  });
});

describe("what is hidden", () => {
  const QUERY = `{
    archive { events undatedEvents entities documents comments }
    events { totalCount nodes { slug } }
    timeline(granularity: YEAR) { count }
    entities { nodes { slug } }
    documents { totalCount }
    search(query: "harbour") { totalCount }
    event(slug: "SLUG") { id }
  }`;

  it("is in no list and no search, under neither slug nor id, and comes back", async () => {
    const { id, slug } = await findSlug("harbour");
    const before = await api.get(QUERY.replace("SLUG", slug));
    const hidden = await change("hide", { id });
    expect(hidden.decision.touched).toEqual([{ __typename: "Event", id }]);
    const after = await api.get(QUERY.replace("SLUG", slug));
    expect(after.events.totalCount).toBe(before.events.totalCount - 1);
    expect(after.archive).toEqual({ ...before.archive, events: before.archive.events - 1 });
    expect(after.event).toBeNull();
    expect(after.search.totalCount).toBeLessThan(before.search.totalCount);
    expect(after.timeline).not.toEqual(before.timeline);
    expect(await api.get(`{ node(id: "${id}") { id } nodes(ids: ["${id}"]) { id } }`)).toEqual({
      node: null,
      nodes: [null],
    });
    const { decisions } = await api.get(
      `{ decisions(first: 1) { nodes { touched { ... on Event { isHidden decisions { kind } } } } } }`,
    );
    expect(decisions.nodes[0].touched).toEqual([{ isHidden: true, decisions: [{ kind: "HIDE" }] }]);
    expect((await change("hide", { id })).errors).toMatchObject([{ __typename: "NothingChanged" }]);
    expect((await change("unhide", { id })).errors).toEqual([]);
    expect(await api.get(QUERY.replace("SLUG", slug))).toEqual(before);
  });

  it("may be an entity or a document, too", async () => {
    const { arica, documents } = await api.get(
      `{ arica: entity(slug: "arica") { id } documents { nodes { id } } }`,
    );
    for (const id of [arica.id, documents.nodes[0].id])
      expect((await change("hide", { id })).errors).toEqual([]);
    const data = await api.get(
      `{ entities { totalCount nodes { slug } } documents { totalCount } archive { entities documents }
        document(id: "${documents.nodes[0].id}") { id } arica: node(id: "${arica.id}") { id } events { nodes { entities { nodes { slug } } } } }`,
    );
    expect(JSON.stringify(data)).not.toContain('"slug":"arica"');
    expect(data).toMatchObject({ document: null, arica: null });
    expect(data.archive).toEqual({
      entities: data.entities.totalCount,
      documents: data.documents.totalCount,
    });
    expect(data.documents.totalCount).toBe(documents.nodes.length - 1);
    for (const id of [arica.id, documents.nodes[0].id])
      expect((await change("unhide", { id })).errors).toEqual([]);
  });
});

describe("decisions", () => {
  it("are listed latest first, by kind, state, author and what they correct", async () => {
    const before = (await api.get("{ decisions { totalCount } }")).decisions.totalCount;
    const { decision } = await change("renameEntity", {
      entity: "arica",
      name: "Puerto Arica",
      author: "Ana Solis",
    });
    const arica = decision.touched[0];
    expect(arica.__typename).toBe("Entity");
    const data = await api.get(
      `query ($id: ID!) {
        all: decisions(first: 1) { totalCount nodes { id } }
        own: decisions(filter: { author: "Ana Solis" }) { nodes { id orphanedBecause } }
        of: decisions(filter: { subject: $id, kinds: [RENAME], states: [IN_FORCE] }) { totalCount nodes { id } }
        undone: decisions(filter: { states: [UNDONE] }) { nodes { state undoneBy { kind } } }
        node(id: "${decision.id}") { ... on Decision { author touched { id } } }
      }`,
      { id: arica.id },
    );
    expect(data.all).toEqual({ totalCount: before + 1, nodes: [{ id: decision.id }] });
    expect(data.own.nodes).toEqual([{ id: decision.id, orphanedBecause: null }]);
    expect(data.of).toEqual({ totalCount: 1, nodes: [{ id: decision.id }] });
    expect(data.undone.nodes.length).toBeGreaterThan(3);
    expect(
      data.undone.nodes.every((one: { undoneBy: { kind: string } }) => one.undoneBy.kind === "UNDO"),
    ).toBe(true);
    expect(data.node).toEqual({ author: "Ana Solis", touched: [{ id: arica.id }] });
    await change("undoDecision", { decision: decision.id });
    const undone = await api.get(
      `query ($id: ID!) { decisions(filter: { subject: $id, author: "Ana Solis" }) { nodes { id state } } }`,
      { id: arica.id },
    );
    expect(undone.decisions.nodes).toEqual([{ id: decision.id, state: "UNDONE" }]);
    const other = `{ decisions(filter: { subject: "evt-00000000000000000000" }) { totalCount } }`;
    expect((await api.get(other)).decisions.totalCount).toBe(0);
  });
});
