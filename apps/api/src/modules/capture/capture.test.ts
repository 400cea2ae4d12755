import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const talks = buildTalks();
const { wire } = talks.documents;
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
  const at = (day: string) => new Date(`2017-03-${day}T08:00:00Z`);
  const rows = [
    {
      id: `cap-${"a".repeat(20)}`,
      documentId: wire.id,
      url: "https://tass.com/936506",
      retrievedAt: at("22"),
      mediaType: "text/html",
    },
    { id: `cap-${"b".repeat(20)}`, documentId: wire.id, url: null, retrievedAt: at("21"), mediaType: null },
    { id: `cap-${"c".repeat(20)}`, documentId: wire.id, url: null, retrievedAt: null, mediaType: null },
  ];
  await api.db.capture.createMany({ data: rows });
});

afterAll(() => api.close());

describe("the captures of a document", () => {
  it("come earliest first, those without a time last", async () => {
    const query = `query ($id: ID!) { document(id: $id) { captures { id url mediaType retrievedAt } } }`;
    const data = await api.get(query, { id: wire.id });
    expect(data.document.captures).toEqual([
      { id: `cap-${"b".repeat(20)}`, url: null, mediaType: null, retrievedAt: "2017-03-21T08:00:00.000Z" },
      {
        id: `cap-${"a".repeat(20)}`,
        url: "https://tass.com/936506",
        mediaType: "text/html",
        retrievedAt: "2017-03-22T08:00:00.000Z",
      },
      { id: `cap-${"c".repeat(20)}`, url: null, mediaType: null, retrievedAt: null },
    ]);
  });

  it("are nodes that lead back to it", async () => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Capture { document { id } } } }`;
    const data = await api.get(query, { id: `cap-${"a".repeat(20)}` });
    expect(data.node.document).toEqual({ id: wire.id });
  });
});
