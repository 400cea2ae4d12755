import { Prisma } from "@annals/schema/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toWindowSql } from "../../paging/page-sql.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";
import { parseTextQuery } from "../../text/text-query.ts";
import { toDocumentConditions, toDocumentListing, toDocumentOrder } from "../document/document.sql.ts";
import { toEntityConditions } from "../entity/entity.sql.ts";
import { toEventConditions, toEventListing } from "../event/event.sql.ts";
import { toFacetValueRows } from "./facet-values.sql.ts";
import { toSearchWindow } from "./search-page.ts";
import { type Search, toFacetRows, toSearchTables } from "./search-sections.ts";
import { toAlikeSql } from "./spelling.ts";
import { toSuggestionsSql } from "./suggest.sql.ts";

let api: TestApi;

/** Rows with words of their own, so that an index is worth more than reading all. */
const many = [
  `INSERT INTO "Document" (id, sha256, "byteLength", text, format, language, title, excerpt, "publishedDay")
   SELECT 'd' || n, 'd' || n, 0, (SELECT string_agg(substr(md5(n || '.' || k), 1, 8), ' ') FROM generate_series(1, 40) k), 'x', 'en', 'Title ' || n, '', date '2000-01-01' + n FROM generate_series(1, 1000) n`,
  `INSERT INTO "Event" (id, slug, title, description, kind, status, "dateFrom")
   SELECT 'e' || n, 'e' || n, 'Happening ' || n, repeat('word' || n || ' ', 9), 'OTHER', 'OCCURRED', date '2000-01-01' + n FROM generate_series(1, 3000) n`,
  `INSERT INTO "Entity" (id, slug, name, kind) SELECT 'n' || n, 'n' || n, substr(md5(n::text), 1, 8), 'PERSON' FROM generate_series(1, 5000) n`,
  `INSERT INTO "Alias" (id, "entityId", name, "mentionCount") SELECT 'a' || n, 'n' || n, substr(md5(n::text), 1, 8), 1 FROM generate_series(1, 5000) n`,
  `INSERT INTO "CommentThread" (id, "documentId") VALUES ('t', 'd1')`,
  `INSERT INTO "Comment" (id, "threadId", position, start, "end", text) SELECT 'c' || n, 't', n, 0, 0, repeat('word' || n || ' ', 9) FROM generate_series(1, 3000) n`,
  "VACUUM ANALYZE",
];

beforeAll(async () => {
  api = await createTestApi();
  for (const statement of many) await api.db.$executeRawUnsafe(statement);
}, 60_000);

afterAll(() => api.close());

/** The plan of a statement as a big archive would have it: small tables are read whole unless that is forbidden. */
async function explain(sql: Prisma.Sql | null): Promise<string> {
  if (sql === null) throw new Error("There is no statement.");
  const rows = await api.db.$transaction(async (transaction) => {
    await transaction.$executeRaw`SET LOCAL enable_seqscan = off`;
    return transaction.$queryRaw<{ "QUERY PLAN": string }[]>(Prisma.sql`EXPLAIN ${sql}`);
  });
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

const search: Search = { query: parseTextQuery('"peace treaty"'), filter: {}, isPublic: false };
const spelled: Search = { ...search, query: parseTextQuery("kunashiri treaty") };

/** A SELECT with the tables that all of a search may use. */
const within = (of: Search, rows: Prisma.Sql) => Prisma.sql`WITH ${Prisma.join(toSearchTables(of))} ${rows}`;

const page = { size: 20, isBackward: false, after: null, before: null };

describe("the plans of search", () => {
  it("find what has the words by their indexes, of every type", async () => {
    const toHits = (of: Search) =>
      within(of, Prisma.sql`SELECT * FROM (${toSearchWindow(of, { first: 20 }).toRows(21)}) x`);
    const plans = [await explain(toHits(search)), await explain(toHits(spelled))];
    expect(plans[1]).toContain("NameWord_word_spelling");
    for (const plan of plans)
      for (const index of [
        ...["Event_title_is", "Event_title_words", "Event_words", "Entity_name_words", "Alias_name_words"],
        ...["Document_title_is", "Document_title_words", "DocumentWords_words_idx", "Comment_words"],
      ]) {
        expect(plan).toContain(index);
      }
    for (const plan of plans) expect(plan).not.toContain("Seq Scan");
  });

  it("count by the indexes", async () => {
    const plan = await explain(within(search, toFacetRows(search)));
    for (const index of ["Event_words", "Alias_name_words", "DocumentWords_words_idx", "Comment_words"]) {
      expect(plan).toContain(index);
    }
  });

  it.each(["TYPE", "KIND", "SOURCE", "ENTITY", "YEAR", "LANGUAGE"] as const)(
    "count by %s by the indexes",
    async (by) => {
      const plan = await explain(within(search, toFacetValueRows(search, by, 10)));
      for (const index of ["Alias_name_words", "DocumentWords_words_idx", "Comment_words"]) {
        expect(plan).toContain(index);
      }
    },
  );

  it("find words that are spelled alike, and what begins so, by the indexes", async () => {
    expect(await explain(toAlikeSql(["kunashiri"]))).toContain("NameWord_word_spelling");
    const plan = await explain(toSuggestionsSql("kun", 10));
    expect(plan).toContain("Alias_name_words");
    expect(plan).toContain("Event_title_words");
  });

  it("are those of the filters of lists too", async () => {
    const events = toEventListing(toEventConditions({ text: '"peace treaty"' }), "DATE_DESC");
    expect(await explain(toWindowSql(events, page, 21))).toContain("Event_words");
    const documents = toDocumentListing(
      toDocumentConditions({ text: '"peace treaty"' }, false),
      toDocumentOrder("PUBLISHED_DESC"),
    );
    expect(await explain(toWindowSql(documents, page, 21))).toContain("DocumentWords_words_idx");
    const where = Prisma.join(toEntityConditions({ text: '"sergey lavrov"' }), " AND ");
    const entities = await explain(Prisma.sql`SELECT n.id FROM "Entity" n WHERE ${where}`);
    expect(entities).toContain("Alias_name_words");
  });
});
