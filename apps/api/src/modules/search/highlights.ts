import { Prisma } from "@annals/schema/client";
import { findSnippet, type Snippet } from "../../text/highlight.ts";
import type { Term, TextQuery } from "../../text/text-query.ts";
import { toSpelledTable } from "./spelling.ts";

/** Where a field of something found has the words. */
export type Highlight = Snippet & { field: string };

const maxAliases = 3;

/** The texts of something found that are looked through, with their names as the user knows them, and the words spelled alike. */
export interface FoundTexts {
  fields: [field: string, text: string | null][];
  alike: string[];
}

const byType: Record<string, Prisma.Sql> = {
  evt: Prisma.sql`SELECT json_build_array(json_build_array('title', e.title), json_build_array('description', e.description))
    FROM "Event" e WHERE e.id = p.id`,
  ent: Prisma.sql`SELECT json_agg(json_build_array(f.field, f.text) ORDER BY f.field DESC, f.count DESC, f.text)
    FROM "Entity" n CROSS JOIN LATERAL (
      SELECT 'name' AS field, n.name AS text, 0 AS count UNION ALL
      SELECT 'alias', a.name, a."mentionCount" FROM "Alias" a WHERE a."entityId" = n.id AND a.name <> n.name
    ) f WHERE n.id = p.id`,
  cmt: Prisma.sql`SELECT json_build_array(json_build_array('author', c.author), json_build_array('text', c.text))
    FROM "Comment" c WHERE c.id = p.id`,
};

const textOfDocument = Prisma.sql`json_build_array('text', d.text)`;
const shownOfDocument = Prisma.sql`
  CASE WHEN d."isRestricted" THEN json_build_array('excerpt', d.excerpt) ELSE ${textOfDocument} END`;

/** The texts of what the row `p` found: the JSON of `FoundTexts`. Strangers see the excerpt alone of a restricted document. */
export function toFoundTexts(query: TextQuery, isPublic: boolean): Prisma.Sql {
  const text = isPublic ? shownOfDocument : textOfDocument;
  const doc = Prisma.sql`SELECT json_build_array(json_build_array('title', d.title), ${text}) FROM "Document" d WHERE d.id = p.id`;
  const cases = Object.entries({ ...byType, doc }).map(
    ([prefix, rows]) => Prisma.sql`WHEN ${Prisma.raw(`'${prefix}'`)} THEN (${rows})`,
  );
  const alike =
    toSpelledTable(query) === null
      ? Prisma.sql`ARRAY[]::text[]`
      : Prisma.sql`(SELECT string_to_array(words, ' ') FROM spelled)`;
  return Prisma.sql`json_build_object('fields', CASE left(p.id, 3) ${Prisma.join(cases, " ")} END, 'alike', ${alike})`;
}

/** Finds where something found has what was looked for: the wanted terms, and the words that are spelled alike. */
export function findHighlights({ fields, alike }: FoundTexts, { wanted }: TextQuery): Highlight[] {
  const spelled = alike.map((word): Term => ({ words: [word], isPhrase: true }));
  const terms = [...wanted, ...spelled];
  const found = fields.flatMap(([field, text]): Highlight[] => {
    const snippet = text === null ? null : findSnippet(text, terms);
    return snippet === null ? [] : [{ field, ...snippet }];
  });
  const aliases = found.filter(({ field }) => field === "alias").slice(0, maxAliases);
  return found.filter((highlight) => highlight.field !== "alias" || aliases.includes(highlight));
}

/** The reports of the document that the row `p` found, narrowest first. */
export const reportsOfFound = Prisma.sql`
  SELECT r.* FROM "Report" r WHERE r."documentId" = p.id ORDER BY r."end" - r.start, r.position`;

/** Where those reports stand, in the same order: the JSON of pairs of start and end. */
export const placesOfReports = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_array(r.start, r."end") ORDER BY r."end" - r.start, r.position), '[]')
  FROM "Report" r WHERE r."documentId" = p.id)`;

/** Which of the stretches has the first hit in the text of a document; null if none has. */
export function findStretchAround(
  stretches: readonly [start: number, end: number][],
  highlights: readonly Highlight[],
): number | null {
  const hit = highlights.find(({ field }) => field === "text")?.paragraph;
  if (hit === undefined) return null;
  const at = hit.start + (hit.ranges[0]?.[0] ?? 0);
  const index = stretches.findIndex(([start, end]) => start <= at && at < end);
  return index === -1 ? null : index;
}
