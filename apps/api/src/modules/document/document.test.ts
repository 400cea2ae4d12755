import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const talks = buildTalks();
const { documents, events } = talks;
let api: TestApi;
let publicApi: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  publicApi = await createTestApi({ isPublic: true });
  await talks.archive.store(api.db);
  await talks.archive.store(publicApi.db);
});

afterAll(async () => {
  await api.close();
  await publicApi.close();
});

describe("document", () => {
  it("gives the page as read, with everything that its parser found", async () => {
    const { wire, laterCopy } = documents;
    const data = await api.get(
      `query ($id: ID!) { document(id: $id) {
        url title format language text excerpt isRestricted publishedAt publishedOffset publishedDay retrievedAt sha256
        byteLength source { name } rights { rule }
        reports { title role status position isPartial date { display } source { slug } event { slug } }
        images { caption credit position captionSpan { start end quote } creditSpan { quote } document { id } }
        omissions { start end reason quote } warnings { code message start end }
        versions { id retrievedAt } publishedClaims { value evidence { quote } }
      } }`,
      { id: wire.id },
    );
    const { document } = data;
    expect(document).toMatchObject({
      url: "https://tass.com/politics/936506",
      text: wire.text,
      isRestricted: false,
      publishedAt: "2017-03-20T11:44+03:00",
      publishedOffset: "+03:00",
      publishedDay: "2017-03-20",
      retrievedAt: "2017-03-21T08:00:00.000Z",
      sha256: wire.sha256,
      byteLength: wire.byteLength,
      source: { name: "TASS" },
      rights: null,
      reports: [
        { role: "MAIN", position: 0, date: { display: "20 March 2017" }, source: { slug: "tass" } },
        {
          role: "BACKGROUND",
          status: "BACKGROUND",
          date: { display: "1956" },
          event: { slug: events.declaration.slug },
        },
      ],
      images: [{ caption: "Japanese Foreign Minister Fumio Kishida", credit: "© AP Photo/Pavel Golovkin" }],
      omissions: [{ reason: "widget", quote: "Currency converter" }],
      warnings: [{ code: "date.unreadable", message: "A date could not be read.", start: null, end: null }],
      versions: [{ id: laterCopy.id, retrievedAt: "2018-01-01T00:00:00.000Z" }],
      publishedClaims: [{ value: "2017-03-20T11:44+03:00", evidence: [{ quote: "March 20" }] }],
    });
    const [{ start, end, quote }] = [document.images[0].captionSpan];
    expect(document.text.slice(start, end)).toBe(quote);
  });

  it("shows the owner a restricted document in full, and names the notice", async () => {
    const { newspaper } = documents;
    const data = await api.get(
      `query ($id: ID!) { document(id: $id) { text rights { notice rule isRestricted span { quote isCut } } } }`,
      { id: newspaper.id },
    );
    const notice =
      "© Copyright 2017 The Associated Press. All rights reserved. This material may not be published.";
    expect(data.document).toEqual({
      text: newspaper.text,
      rights: { notice, rule: "associated-press", isRestricted: true, span: { quote: notice, isCut: false } },
    });
  });

  it("gives its mentions in the order of the text, each with the claim that links it", async () => {
    const data = await api.get(
      `query ($id: ID!) { document(id: $id) { text mentions { totalCount nodes {
        quote start end zone entity { name } document { id }
        claim { id property value rule because confidence evidence { start end quote } subject { id } }
      } } } }`,
      { id: documents.newspaper.id },
    );
    const { mentions, text } = data.document;
    expect(mentions.totalCount).toBe(2);
    expect(mentions.nodes.map(({ entity }: { entity: { name: string } }) => entity.name)).toEqual([
      "Fumio Kishida",
      "Associated Press",
    ]);
    const [{ claim, ...mention }] = mentions.nodes;
    expect(text.slice(mention.start, mention.end)).toBe(mention.quote);
    expect(claim).toMatchObject({
      property: "entity",
      value: talks.entities.kishida.id,
      rule: "link/surname",
      because: "One person of that surname is named.",
      confidence: 0.9,
      evidence: [{ quote: "Kishida" }, { quote: "Kishida said" }],
      subject: { id: talks.mentions.bySurname.id },
    });
    const again = await api.get(`query ($id: ID!) { node(id: $id) { id ... on Claim { rule } } }`, {
      id: claim.id,
    });
    expect(again.node).toEqual({ id: claim.id, rule: "link/surname" });
  });

  it("gives every claim that rests on it, whatever its subject, in the order of the text", async () => {
    const data = await api.get(
      `query ($id: ID!) { document(id: $id) { evidence { property subject { __typename } } } }`,
      {
        id: documents.newspaper.id,
      },
    );
    expect(data.document.evidence).toEqual([
      { property: "merge", subject: { __typename: "Event" } },
      { property: "title", subject: { __typename: "Event" } },
      expect.objectContaining({ property: expect.stringMatching(/date|rights/) }),
      expect.objectContaining({ property: expect.stringMatching(/date|rights/) }),
      { property: "reply", subject: { __typename: "Comment" } },
    ]);
  });
});

describe("on a public site", () => {
  const query = `query ($id: ID!) { document(id: $id) { text excerpt isRestricted rights { notice }
    reports { excerpt description } evidence { property evidence { start end quote isCut document { id } } }
    omissions { quote } thread { comments { nodes { text } } } } }`;

  it("withholds the text of a restricted document, and nothing that may be quoted", async () => {
    const { newspaper } = documents;
    const { document } = await publicApi.get(query, { id: newspaper.id });
    expect(document).toMatchObject({ text: null, excerpt: newspaper.excerpt, isRestricted: true });
    expect(document.rights.notice).toMatch(/^© Copyright 2017/);
    expect(document.thread.comments.nodes).toHaveLength(3);
    for (const { excerpt } of document.reports) expect(excerpt.length).toBeLessThanOrEqual(300);
  });

  it("cuts its long quotes after 300 characters, and moves their end with them", async () => {
    const { newspaper } = documents;
    const { document } = await publicApi.get(query, { id: newspaper.id });
    const { document: whole } = await api.get(query, { id: newspaper.id });
    const findTitle = (of: {
      evidence: { property: string; evidence: { quote: string; isCut: boolean }[] }[];
    }) => of.evidence.find(({ property }) => property === "title")?.evidence[0];
    expect(findTitle(whole)).toMatchObject({ isCut: false });
    expect(findTitle(whole)?.quote.length).toBeGreaterThan(300);
    expect(findTitle(document)).toMatchObject({ isCut: true });
    for (const { evidence } of document.evidence) {
      for (const { start, end, quote, document: of } of evidence) {
        expect(quote.length).toBeLessThanOrEqual(300);
        expect(talks.archive.documents.find(({ id }) => id === of.id)?.text.slice(start, end)).toBe(quote);
      }
    }
  });

  it("cuts its captions and the comments under it like an excerpt, and those of no other", async () => {
    const long = `${"The ministers shook hands before the flags. ".repeat(9)}`.trim();
    const words = `query ($id: ID!) { document(id: $id) { images { caption } thread { comments { nodes { text } } } } }`;
    for (const archive of [api, publicApi]) {
      await archive.db.image.updateMany({ data: { caption: long } });
      await archive.db.comment.updateMany({ data: { text: long } });
      await archive.db.image.updateMany({
        where: { caption: long },
        data: { documentId: documents.newspaper.id },
      });
    }
    const shown = async (archive: TestApi) => {
      const { document } = await archive.get(words, { id: documents.newspaper.id });
      const { images, thread } = document;
      return [images[0].caption, thread.comments.nodes[0].text];
    };
    expect(await shown(api)).toEqual([long, long]);
    const cut = `${"The ministers shook hands before the flags. ".repeat(6)}`.trim();
    expect(await shown(publicApi)).toEqual([cut, cut]);
    await publicApi.db.document.updateMany({ data: { isRestricted: false } });
    expect(await shown(publicApi)).toEqual([long, long]);
    await publicApi.db.document.updateMany({
      where: { id: documents.newspaper.id },
      data: { isRestricted: true },
    });
  });

  it("shows a document without such a notice in full", async () => {
    const { document } = await publicApi.get(query, { id: documents.wire.id });
    expect(document.text).toBe(documents.wire.text);
  });

  it("does not find a restricted document by words beyond its excerpt", async () => {
    const search = `query ($query: String!) { search(query: $query, filter: { types: [DOCUMENT] }) { totalCount } }`;
    const list = `query ($query: String!) { documents(filter: { text: $query }) { totalCount } }`;
    expect((await api.get(search, { query: "bilateral issues" })).search.totalCount).toBe(1);
    expect((await publicApi.get(search, { query: "bilateral issues" })).search.totalCount).toBe(0);
    expect((await api.get(list, { query: "bilateral issues" })).documents.totalCount).toBe(1);
    expect((await publicApi.get(list, { query: "bilateral issues" })).documents.totalCount).toBe(0);
    expect(
      (await publicApi.get(search, { query: "foreign ministers Monday" })).search.totalCount,
    ).toBeGreaterThan(0);
  });
});

describe("documents", () => {
  const { wire, newspaper, page, listing, laterCopy } = documents;
  const undated = [newspaper, listing, laterCopy].map(({ id }) => id).sort();

  it("come last published first, undated ones last in both orders", async () => {
    const data = await api.get(
      `{ latest: documents { nodes { id } } earliest: documents(orderBy: PUBLISHED_ASC) { nodes { id } } }`,
    );
    const toIds = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
    expect(toIds(data.latest)).toEqual([wire.id, page.id, ...undated.toReversed()]);
    expect(toIds(data.earliest)).toEqual([page.id, wire.id, ...undated]);
  });

  it.each([
    [`sources: ["tass"]`, [wire.id, laterCopy.id]],
    [`formats: ["context-event", "tag-listing"]`, [page.id, listing.id]],
    [`from: "2011-01-01"`, [wire.id]],
    [`to: "2011-01-01"`, [page.id]],
    [`undated: true`, undated.toReversed()],
    [`undated: false`, [wire.id, page.id]],
    [`text: "SHINZO abe"`, [listing.id]],
  ])("are filtered by %s", async (filter, ids) => {
    const data = await api.get(`{ documents(filter: { ${filter} }) { totalCount nodes { id } } }`);
    expect(data.documents.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(data.documents.totalCount).toBe(ids.length);
  });

  it("of a source are those that it published", async () => {
    const data = await api.get(`{ source(slug: "tass") { domain documents { totalCount nodes { id } } } }`);
    expect(data.source).toEqual({
      domain: "tass.com",
      documents: { totalCount: 2, nodes: [{ id: wire.id }, { id: laterCopy.id }] },
    });
  });
});
