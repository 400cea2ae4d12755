import { getOperationAST, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schema } from "../schema.ts";
import { createTestApi, type TestApi } from "../testing/test-api.ts";
import { planOperation } from "./plan-operation.ts";

let api: TestApi;

/** So many rows that reading a table whole costs more than asking an index. */
const many = [
  `INSERT INTO "Event" (id, slug, title, kind, status, "dateFrom")
   SELECT 'e' || n, 'e' || n, 'Happening', 'OTHER', 'OCCURRED', date '2000-01-01' + n FROM generate_series(1, 4000) n`,
  `INSERT INTO "Entity" (id, slug, name, kind) SELECT 'n' || n, 'n' || n, 'Name ' || n, 'PERSON' FROM generate_series(1, 2000) n`,
  `INSERT INTO "EventEntity" ("eventId", "entityId", role, "mentionCount", "dateFrom")
   SELECT 'e' || n, 'n' || 1 + (n * k) % 2000, 'PARTICIPANT', 1, date '2000-01-01' + n FROM generate_series(1, 4000) n, generate_series(1, 3) k
   ON CONFLICT DO NOTHING`,
  `INSERT INTO "Relation" (id, "eventId", "relatedId", context, score)
   SELECT 'r' || n || '-' || k, 'e' || n, 'e' || 1 + (n + k * 7) % 4000, '{a}', 1 FROM generate_series(1, 4000) n, generate_series(1, 5) k`,
  `INSERT INTO "Source" (id, slug, name) SELECT 's' || n, 's' || n, 'Source ' || n FROM generate_series(1, 40) n`,
  `INSERT INTO "Document" (id, sha256, "byteLength", text, format, language, excerpt, "sourceId", "publishedDay")
   SELECT 'd' || n, 'd' || n, 0, '', 'x', 'en', '', 's' || n, date '2000-01-01' FROM generate_series(1, 20) n`,
  `INSERT INTO "CommentThread" (id, "documentId") SELECT 't' || n, 'd' || n FROM generate_series(1, 20) n`,
  `INSERT INTO "Comment" (id, "threadId", position, start, "end", text) SELECT 'c' || t || '-' || n, 't' || t, n, 0, 0, 'x' FROM generate_series(1, 20) t, generate_series(1, 200) n`,
  `INSERT INTO "Claim" (id, property, value, rule, "ruleVersion", status, because, "eventId")
   SELECT 'c' || n, 'number', n || ' killed', 'number/count', 1, CASE WHEN n % 40 = 0 THEN 'RIVAL' ELSE 'SHOWN' END::"ClaimStatus", '', 'e' || 1 + n / 2 FROM generate_series(1, 7000) n`,
  `INSERT INTO "Report" (id, "documentId", position, role, status, start, "end", "eventId")
   SELECT 'r' || n, 'd' || 1 + n % 20, n, 'ITEM', 'OCCURRED', 0, 0, 'e' || n FROM generate_series(1, 4000) n`,
  `INSERT INTO "Report" (id, "documentId", position, role, status, start, "end", "eventId")
   SELECT 'again' || n, 'd' || 1 + n % 20, 4000 + n, 'ITEM', 'OCCURRED', 0, 0, 'e' || n * 40 FROM generate_series(1, 100) n`,
  `INSERT INTO "Citation" (id, "reportId", position, name, url, start, "end", "sourceId")
   SELECT 'c' || n, 'r' || n, 0, '', '', 0, 0, 's' || 1 + n * 7 % 40 FROM generate_series(1, 4000) n`,
  `INSERT INTO "Mention" (id, "documentId", "entityId", start, "end", quote, zone, rule, "ruleVersion", because)
   SELECT 'men-' || n, 'd' || 1 + n % 20, 'n' || 1 + n % 2000, n, n + 1, 'x', 'BODY', 'name/x', 1, '' FROM generate_series(1, 6000) n`,
  "VACUUM ANALYZE",
];

beforeAll(async () => {
  api = await createTestApi();
  for (const statement of many) await api.db.$executeRawUnsafe(statement);
}, 60_000);

afterAll(() => api.close());

async function explain(query: string, options = "ANALYZE FALSE"): Promise<string> {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error("There is no operation.");
  const plan = planOperation({ schema, document, operation, variables: {}, isPublic: false });
  if (plan === null) throw new Error("Resolvers would answer this.");
  const { text, values } = plan.statement;
  const rows = await api.db.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(
    `EXPLAIN (${options}) ${text}`,
    ...values,
  );
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

const bigTables =
  /Seq Scan on "(?:Event|Entity|EventEntity|Relation|Comment|Claim|Mention|Report|EventTally|EventSource)"/;

describe("the plans of the main queries", () => {
  it("read a page of events by the index of its order, and all that belongs to them by theirs", async () => {
    const plan =
      await explain(`{ events(first: 50) { nodes { title entities { edges { role node { name } } } sources { name }
      related(first: 5) { event { title entities { nodes { name } } } } } } }`);
    expect(plan).toContain("Event_dateFrom_id_idx");
    for (const list of ["EventEntityList", "EventSourceList", "EventRelatedList"])
      expect(plan).toContain(`${list}_pkey`);
    expect(plan).toContain("Relation_relatedId_idx");
    expect(plan).not.toMatch(bigTables);
  });

  it("read names in the order of a dictionary by the index of that order", async () => {
    const after = Buffer.from(JSON.stringify(["NAME_ASC", "Name 7", "n7"])).toString("base64url");
    for (const list of ["first: 50", `first: 50, after: "${after}"`, `last: 50, before: "${after}"`]) {
      const plan = await explain(`{ entities(${list}) { nodes { name } } }`);
      expect(plan).toMatch(/Limit .*\n\s+-> {2}Index Scan (?:Backward )?using "Entity_in_order"/);
    }
    expect(await explain("{ sources(first: 5) { nodes { name } } }")).toContain("Source_in_order");
    expect(await explain("{ entities(filter: { kinds: [PLACE] }, first: 5) { nodes { name } } }")).toContain(
      "Entity_kind_in_order",
    );
  });

  it("look for undated events only where the dated ones end before the page does", async () => {
    const plan = await explain("{ events(first: 50) { nodes { title } } }", "ANALYZE, TIMING FALSE");
    expect(plan).toMatch(/\(never executed\)\n\s+Index Cond: \(\(?"dateFrom" IS NULL/);
    expect(plan).not.toMatch(/Sort +\(cost[^\n]*actual/);
  });

  it("read an entity's events by one index of links in their order", async () => {
    const plan = await explain(`{ entity(slug: "n7") { name events(first: 50) { nodes { title } } } }`);
    expect(plan).toContain("Entity_slug_key");
    expect(plan).toContain("EventEntity_entityId_dateFrom_eventId_idx");
    expect(plan).not.toMatch(bigTables);
  });

  it("count who tells of an entity by the index of its links, and read no table of events whole", async () => {
    const plan = await explain(`{ entity(slug: "n7") { tellers(first: 40) { events source { name } } } }`);
    expect(plan).toMatch(/EventEntity_(?:entityId|pkey)/);
    expect(plan).toContain("EventSource_pkey");
    expect(plan).not.toMatch(bigTables);
  });

  it("read a source's events by one index of links in their order", async () => {
    const own = await explain(`{ source(slug: "s7") { events(first: 50) { nodes { title } } } }`);
    const filtered = await explain(
      `{ events(first: 5, filter: { sources: ["s7"] }) { totalCount nodes { title } } }`,
    );
    for (const plan of [own, filtered]) {
      expect(plan).toContain("EventSource_sourceId_dateFrom_eventId_idx");
      expect(plan).not.toMatch(bigTables);
    }
  });

  it("find when the events of a source were known, and what an entity said, without reading the events", async () => {
    const known = await explain(`{ known(filter: { sources: ["s7"] }) { since } }`);
    expect(known).toContain("EventSource_sourceId_dateFrom_eventId_idx");
    expect(known).toContain("Event_hidden");
    expect(known).not.toMatch(/"EventTally"|Event_pkey/);
    const said = await explain(
      `{ entity(slug: "n7") { positions(first: 5) { totalCount nodes { isQuoted } } } }`,
    );
    expect(said).toContain("Claim_position");
    expect(said).not.toMatch(/"Span"|Event_pkey/);
  });

  it("order sources by the indexes of what they published and told of", async () => {
    for (const order of ["DOCUMENTS_DESC", "EVENTS_DESC"]) {
      const plan = await explain(`{ sources(first: 5, orderBy: ${order}) { nodes { name } } }`);
      expect(plan).not.toContain('NOT "isHidden"');
      expect(plan).not.toMatch(bigTables);
    }
  });

  it("read a source's years from its links, and no report", async () => {
    const plan = await explain(`{ source(slug: "s7") { years { year events first } } }`);
    expect(plan).toContain("EventSource_sourceId_dateFrom_eventId_idx");
    expect(plan).toContain("Event_hidden");
    expect(plan).not.toContain('"Report"');
    expect(plan).not.toMatch(bigTables);
  });

  it("find the events that lead a bucket by the index that has them first of their day", async () => {
    const plan = await explain(
      `{ timeline(granularity: YEAR, filter: { statuses: [OCCURRED] }) { count leading { why event { title } } } }`,
    );
    expect(plan).toMatch(/EventCount_pkey[\s\S]*EventTally_leading/);
    expect(plan).not.toMatch(bigTables);
  });

  it("find what is told often in the order of its days", async () => {
    const plan = await explain(
      `{ events(first: 5, filter: { minReports: 2 }) { totalCount nodes { title } } }`,
    );
    expect(plan).toContain("EventTally_often");
    expect(plan).not.toMatch(bigTables);
  });

  it("look up what was known on a day by what is tallied of each event", async () => {
    const plan = await explain(`{ events(first: 5, filter: { asOf: "2001-01-01" }) { nodes { title } } }`);
    expect(plan).toContain("EventTally_pkey");
    expect(plan).not.toContain('"Report"');
    expect(plan).not.toMatch(bigTables);
  });

  it("read a discussion in the order of its index", async () => {
    const plan = await explain(
      `{ thread(documentId: "d3") { comments(first: 100) { nodes { text inReplyTo { comment { author } } } } } }`,
    );
    expect(plan).toContain("Comment_threadId_position_key");
    expect(plan).not.toMatch(bigTables);
  });

  it("read the comments that a discussion answers with the rest of it, and only where they are asked for", async () => {
    const toPlan = (fields: string) =>
      explain(`{ thread(documentId: "d3") { comments(first: 200) { ${fields} } } }`);
    const answered = await toPlan("nodes { text inReplyTo { comment { author } } }");
    expect(answered.match(/on "Comment" [co]\b/g)).toHaveLength(2);
    expect(answered).not.toContain("Comment_pkey");
    expect(await toPlan("totalCount nodes { text }")).not.toMatch(/on "Comment" o\b/);
  });

  it("read the events of a period from its first day on, and those of an entity by its links", async () => {
    const period = await explain(
      `{ events(first: 5, filter: { from: "2002-03-01", to: "2002-04-01" }) { nodes { title } } }`,
    );
    expect(period).toMatch(
      /Event_dateFrom_id_idx[^\n]*\n\s+Index Cond: [^\n]*"dateFrom" >= (?:\(InitPlan|\$\d)/,
    );
    expect(period).not.toMatch(bigTables);
    const entity = await explain(`{ events(first: 5, filter: { entities: ["n7"] }) { nodes { title } } }`);
    expect(entity).toContain("EventEntity_entityId_dateFrom_eventId_idx");
    expect(entity).not.toMatch(bigTables);
  });

  it("read the first events of a period from its first day on, and what is undated by the same index", async () => {
    const plan = await explain(`{ events(last: 5, filter: { from: "2002-03-01" }) { nodes { title } } }`);
    expect(plan).toContain('Index Cond: ("dateFrom" IS NULL)');
    expect(plan).not.toContain("Event_pkey");
    expect(plan).not.toMatch(bigTables);
  });

  it("count who took part together on a day by the lists of the events, and look up those that are given", async () => {
    const query = `{ entity(slug: "n7", asOf: "2001-01-01") { cooccurring(first: 5) { events entity { slug } } } }`;
    const plan = await explain(query);
    expect(plan).toContain("EventEntityList_pkey");
    expect(plan.match(/"EventTally_pkey"/g)).toHaveLength(1);
    expect(plan).not.toMatch(bigTables);
  });

  it("read timelines and totals from counts, and no event", async () => {
    const filter = `filter: { from: "2002-03-01", precisions: [DAY], statuses: [OCCURRED] }`;
    const plan = await explain(
      `{ timeline(granularity: YEAR, ${filter}) { count } events(${filter}) { totalCount } }`,
    );
    expect(plan).toContain("EventCount");
    expect(plan).not.toContain('"Event"');
  });

  it("look conflicts up of the newest events first", async () => {
    const plan = await explain(`{ conflicts(first: 5) { nodes { property event { slug } } } }`);
    expect(plan).toContain("EventTally_rivals");
    expect(plan).toContain("Claim_conflict");
    expect(plan).not.toMatch(bigTables);
  });

  it("look up what was decided of an entity, when it was known, and why, by its claims", async () => {
    const plan = await explain(`{ entity(slug: "n7") { decisions { id } explain known { days { day } } } }`);
    expect(plan).toContain("Claim_entityId_idx");
    expect(plan).toContain("Claim_aliasId_idx");
    expect(plan).not.toMatch(bigTables);
  });

  it("weigh the entities of an event without documents' relations by what is counted of them", async () => {
    const plan = await explain(`{ event(slug: "e7") { related(first: 5) { score event { slug } } } }`);
    expect(plan).toContain("EntityCount_pkey");
    expect(plan).not.toMatch(bigTables);
  });

  it("look a claim up by its id among claims and links of mentions", async () => {
    const plan = await explain(
      `{ node(id: "clm-0123456789abcdef0123") { ... on Claim { property because subject { id } } } }`,
    );
    expect(plan).toContain("Mention_pkey");
    expect(plan).toContain("Claim_pkey");
    expect(plan).not.toMatch(bigTables);
  });
});
