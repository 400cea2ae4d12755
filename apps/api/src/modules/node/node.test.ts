import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const talks = buildTalks();
const { archive } = talks;
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await archive.store(api.db);
});

afterAll(() => api.close());

const oneOfEach = (): [string, string][] => [
  ["Document", talks.documents.wire.id],
  ["Report", talks.reports.wireReport.id],
  ["Event", talks.events.talks.id],
  ["Entity", talks.entities.kishida.id],
  ["Source", talks.sources.tass.id],
  ["Mention", talks.mentions.bySurname.id],
  ["CommentThread", talks.thread.id],
  ["Comment", talks.comments.dreamer.id],
  ["Claim", talks.claims.merge.id],
  ["Relation", talks.relations.toVisit.id],
  ["Alias", archive.aliases[0]?.id ?? ""],
  ["Image", archive.images[0]?.id ?? ""],
];

describe("node", () => {
  it.each(oneOfEach())("finds the %s with its id", async (typename, id) => {
    const data = await api.get(`query ($id: ID!) { node(id: $id) { __typename id } }`, { id });
    expect(data.node).toEqual({ __typename: typename, id });
  });

  it.each([
    "evt-00000000000000000000",
    "dec-00000000000000000000",
    "clm-00000000000000000000",
    "xyz-1",
    "",
    "RXZlbnQ6MQ==",
  ])("gives null for %j", async (id) => {
    expect(await api.get(`query ($id: ID!) { node(id: $id) { id } }`, { id })).toEqual({ node: null });
  });
});

describe("nodes", () => {
  it("gives what was asked for in that order, null for what is not there, with one statement", async () => {
    const ids = [
      ...oneOfEach().map(([, id]) => id),
      "evt-00000000000000000000",
      talks.events.talks.id,
    ].toReversed();
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`;
    const data = await api.get(query, { ids });
    expect(data.nodes).toEqual(ids.map((id) => (id === "evt-00000000000000000000" ? null : { id })));
    expect(await api.countStatements(query, { ids })).toBe(1);
  });

  it("takes 100 ids at most", async () => {
    const ids = Array.from({ length: 101 }, () => talks.events.talks.id);
    expect(await api.getCode(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids })).toBe("page.size");
  });
});
