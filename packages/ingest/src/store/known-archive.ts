import type { Connection } from "@annals/schema/client";
import type { Extraction } from "../extract/extraction.ts";
import { groupBy } from "../order.ts";
import type { ResolvableDocument } from "../resolve/archive.ts";
import type { SourceTally } from "../resolve/documents/source-tally.ts";
import type { Naming } from "../resolve/entities/entity.ts";
import type { NameTally } from "../resolve/entities/name-tally.ts";
import type {
  BlockPlace,
  KnownArchive,
  KnownDocument,
  KnownReport,
} from "../resolve/growing/known-archive.ts";
import type { BlockSize } from "../resolve/merging/candidate-pairs.ts";
import { fromKeptTraits } from "../resolve/merging/traits.ts";
import type { SlugHolder } from "../resolve/share-slugs.ts";
import { toSharing } from "../share-texts.ts";
import { toLookUp } from "./look-up.ts";
import { CAPTURES, type StoredDocument, toStored } from "./read-documents.ts";
import { SLUGGED } from "./tables.ts";

interface Found {
  found: string;
}

interface StoredNaming
  extends Pick<Naming["name"], "start" | "end" | "kind" | "rule" | "because" | "confidence"> {
  documentId: string;
  entityId: string;
}

// A document with its extraction is some 100 KB as text, and as much again as objects: few are both at once.
const DOCUMENTS_A_QUERY = 50;

/**
 * What an archive in a database answers (see `KnownArchive`), within a transaction. All answers share their texts: give it up with what
 * it was asked for.
 */
export function toKnownArchive(connection: Connection): KnownArchive {
  const share = toSharing();
  const parse = (found: string): unknown => share(JSON.parse(found));
  const query = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    share((await connection.query<Row>(sql, values)).rows);
  const toFound = <Value>(rows: Found[]) => rows.map(({ found }) => parse(found) as Value);
  return {
    findTallies: async (keys) => toFound<NameTally>(await query(toLookUp("found", "NameTally", "key"), keys)),
    findConnected: async (tokens) =>
      toFound<NameTally>(
        await query(
          `SELECT tally.found FROM (
             SELECT DISTINCT named.id FROM unnest($1::text[]) AS token
               CROSS JOIN LATERAL (SELECT id FROM "NameTally" WHERE tokens @> ARRAY[token] OFFSET 0) named
           ) connected CROSS JOIN LATERAL (SELECT found FROM "NameTally" n WHERE n.id = connected.id OFFSET 0) tally`,
          tokens,
        ),
      ),
    findSourceTallies: async (ids) =>
      toFound<SourceTally>(await query(toLookUp("found", "SourceTally", "id"), ids)),
    findNaming: async (entityIds) =>
      (
        await query<{ id: string }>(toLookUp(`DISTINCT "documentId" AS id`, "Mention", "entityId"), entityIds)
      ).map(({ id }) => id),
    readNames: async (documentIds, sought) => {
      const { rows } = await connection.query<{ id: string; text: string; found: string }>(NAMES, [
        documentIds,
        sought.map(({ name }) => `"name":${JSON.stringify(name)}`),
        sought.map(({ word }) => word),
      ]);
      return rows.map(({ found, ...document }) => ({
        ...document,
        names: (JSON.parse(found) as Extraction).names,
      }));
    },
    readDocuments: async (ids) => {
      const documents: KnownDocument[] = [];
      for (let from = 0; from < ids.length; from += DOCUMENTS_A_QUERY)
        documents.push(
          ...(await readKnownDocuments(query, parse, ids.slice(from, from + DOCUMENTS_A_QUERY))),
        );
      return documents;
    },
    findAsked: (places) => query<BlockPlace>(ASKED_PLACES, ...toColumns(places)),
    countInBlocks: (places, few, { documentIds, reportIds }) =>
      query<BlockPlace & BlockSize>(
        `SELECT hash, part, count(DISTINCT twin) FILTER (WHERE asks)::int AS asks,
                count(DISTINCT twin) FILTER (WHERE NOT asks)::int AS looks
           FROM ${IN_PLACES}
          WHERE NOT ("documentId" = ANY($4) OR "reportId" = ANY($5))
          GROUP BY hash, part HAVING count(*) > $3`,
        ...toColumns(places),
        few,
        documentIds,
        reportIds,
      ),
    findInBlocks: (places) =>
      query<KnownReport & BlockPlace>(`SELECT b.* FROM ${IN_PLACES}`, ...toColumns(places)),
    findAtAddresses: (hashes, most, { documentIds, reportIds }) =>
      query<KnownReport>(
        `SELECT hash, "reportId", "documentId", twin, asks, parts FROM (
           SELECT b.*, beside, row_number() OVER (PARTITION BY hash, twin, beside ORDER BY "reportId" COLLATE "C") AS rank
             FROM unnest($1::int[]) AS hash JOIN "ReportBlock" b USING (hash),
                  LATERAL (SELECT "documentId" = ANY($3) OR "reportId" = ANY($4) AS beside) s
         ) ranked WHERE beside OR rank <= $2`,
        hashes,
        most,
        documentIds,
        reportIds,
      ),
    findPages: (eventIds) =>
      query(
        `${toLookUp(`id AS "reportId", "documentId"`, "Report", "eventId")} WHERE role <> 'RELATED'`,
        eventIds,
      ),
    readTraits: async (reportIds) =>
      (await query<Found>(toLookUp("found", "ReportTraits", "reportId"), reportIds)).map(({ found }) =>
        fromKeptTraits(found, parse),
      ),
    findReports: (reportIds) => query(toLookUp(`id AS "reportId", "documentId"`, "Report", "id"), reportIds),
    findEventIds: async (reportIds) =>
      new Map(
        (
          await query<{ id: string; eventId: string }>(toLookUp(`id, "eventId"`, "Report", "id"), reportIds)
        ).map(({ id, eventId }) => [id, eventId]),
      ),
    findSlugHolders: async (noun, ids, stems) =>
      query<SlugHolder>(
        `WITH own AS (${toLookUp(`"slugStem"`, SLUGGED[noun], "id")})
         SELECT id, holder."slugStem", slug, ${noun === "entity" ? "kind" : "NULL AS kind"}
           FROM (SELECT unnest($2::text[]) AS stem UNION SELECT "slugStem" FROM own) wanted
             CROSS JOIN LATERAL (SELECT * FROM "${SLUGGED[noun]}" WHERE "slugStem" = stem OFFSET 0) holder`,
        ids,
        stems,
      ),
  };
}

/** Extractions that contain what is sought, unpacked once each: most are read no further. */
const NAMES = `
  SELECT d.id, d.text, e.found FROM (
      SELECT "documentId", found || '' AS found FROM "Extraction" WHERE "documentId" = ANY($1) OFFSET 0
    ) e JOIN "Document" d ON d.id = e."documentId"
   WHERE EXISTS (SELECT FROM unnest($2::text[], $3::text[]) AS sought(name, word)
                  WHERE strpos(e.found, name) > 0 AND strpos(d.text, word) > 0)`;

/** The reports `b` of places that are given as two columns, `$1` and `$2`, and the `part` that each is found in. Reads each block once. */
const IN_PLACES = `(
    SELECT b.*, NULL::int AS part FROM unnest($1::int[], $2::int[]) AS place(hash, part) JOIN "ReportBlock" b USING (hash)
     WHERE place.part IS NULL
    UNION ALL
    SELECT b.*, within.part FROM (
      SELECT hash, array_agg(part) AS parts FROM unnest($1::int[], $2::int[]) AS place(hash, part)
       WHERE part IS NOT NULL GROUP BY hash
    ) wanted JOIN "ReportBlock" b USING (hash) CROSS JOIN LATERAL unnest(b.parts) AS within(part)
     WHERE within.part = ANY(wanted.parts)
  ) b`;

/** Those of places that somebody asks in, by an index of those who ask: of hundreds of reports of one day of the year hardly any does. */
export const ASKED_PLACES = `
  SELECT hash, part FROM unnest($1::int[], $2::int[]) AS place(hash, part)
   CROSS JOIN LATERAL (SELECT FROM "ReportBlock" b WHERE b.hash = place.hash AND asks
                         AND (place.part IS NULL OR place.part = ANY(b.parts)) LIMIT 1) asking`;

function toColumns(places: readonly BlockPlace[]): [number[], (number | null)[]] {
  return [places.map(({ hash }) => hash), places.map(({ part }) => part)];
}

type Query = <Row extends object>(sql: string, ...values: unknown[]) => Promise<Row[]>;

async function readKnownDocuments(
  query: Query,
  parse: (found: string) => unknown,
  ids: readonly string[],
): Promise<KnownDocument[]> {
  const documents = await query<StoredDocument & Found>(
    `SELECT d.id, d.sha256, d."byteLength", d.bytes, d.text, coalesce(c.captures, '[]') AS captures, e.found
       FROM "Document" d JOIN "Extraction" e ON e."documentId" = d.id ${CAPTURES}
      WHERE d.id = ANY($1)`,
    ids,
  );
  const namings = await query<StoredNaming>(
    `SELECT m."documentId", m.start, m."end", e.kind, m.rule, m.because, m.confidence, m."entityId"
       FROM "Mention" m JOIN "Entity" e ON e.id = m."entityId" WHERE m."documentId" = ANY($1)`,
    ids,
  );
  const namingsOf = groupBy(namings, ({ documentId }) => documentId);
  return documents.map(({ found, ...stored }) => {
    const document = { ...toStored(stored), extraction: parse(found) as Extraction };
    return { document, namings: toNamings(document, namingsOf.get(stored.id) ?? []) };
  });
}

/** The names of a document with what the archive takes them for. */
function toNamings(document: ResolvableDocument, stored: readonly StoredNaming[]): Naming[] {
  const bySpan = new Map(stored.map((naming) => [`${naming.start} ${naming.end}`, naming]));
  return document.extraction.names.flatMap((found) => {
    const naming = bySpan.get(`${found.start} ${found.end}`);
    if (!naming) return [];
    const { entityId, kind, rule, because, confidence } = naming;
    const isAsFound =
      found.kind === kind &&
      found.rule === rule &&
      found.because === because &&
      found.confidence === confidence;
    const name = isAsFound ? found : { ...found, kind, rule, because, confidence };
    return [{ document, name, entityId }];
  });
}
