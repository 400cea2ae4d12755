import { type Comment, type Entity, type Event, Prisma, type Report } from "@annals/schema/client";
import { findNoun } from "@annals/schema/ids";
import type { Context } from "../../context.ts";
import { loadGroup } from "../../loading/rows.ts";
import { findSnippet, type Snippet } from "../../text/highlight.ts";
import type { Term } from "../../text/text-query.ts";
import { isWithheld, loadText } from "../document/document.loader.ts";
import type { DocumentRow } from "../document/document.ref.ts";

/** The names of these entities, most used first. */
const toAliasNamesSql = (ids: readonly string[]) => Prisma.sql`
  SELECT a."entityId" AS "parentId", a.name FROM "Alias" a
  WHERE a."entityId" = ANY(${[...ids]}::text[]) ORDER BY a."entityId", a."mentionCount" DESC, a.name`;

/** What a search finds, told apart by the id. */
export type FoundRow = Event | Entity | DocumentRow | Comment;

/** Where a field of something found has the words. */
export type Highlight = Snippet & { field: string };

const maxAliases = 3;

/** The fields of something found that are looked through, with their names as the user knows them. */
async function loadFields(context: Context, row: FoundRow): Promise<[field: string, text: string | null][]> {
  switch (findNoun(row.id)) {
    case "Event": {
      const { title, description } = row as Event;
      return [
        ["title", title],
        ["description", description],
      ];
    }
    case "Entity": {
      const { id, name } = row as Entity;
      const aliases = await loadGroup<{ name: string }>(
        context,
        "names of found entities",
        toAliasNamesSql,
        id,
      );
      const others = aliases.filter((alias) => alias.name !== name);
      return [["name", name], ...others.map((alias): [string, string] => ["alias", alias.name])];
    }
    case "Document": {
      const document = row as DocumentRow;
      const isExcerpt = isWithheld(context, document);
      const text = isExcerpt ? document.excerpt : await loadText(context, document.id);
      return [
        ["title", document.title],
        [isExcerpt ? "excerpt" : "text", text],
      ];
    }
    default: {
      const { author, text } = row as Comment;
      return [
        ["author", author],
        ["text", text],
      ];
    }
  }
}

/** Finds where something found has what was looked for. */
export async function loadHighlights(
  context: Context,
  row: FoundRow,
  terms: readonly Term[],
): Promise<Highlight[]> {
  const fields = await loadFields(context, row);
  const found = fields.flatMap(([field, text]): Highlight[] => {
    const snippet = text === null ? null : findSnippet(text, terms);
    return snippet === null ? [] : [{ field, ...snippet }];
  });
  const aliases = found.filter(({ field }) => field === "alias").slice(0, maxAliases);
  return found.filter((highlight) => highlight.field !== "alias" || aliases.includes(highlight));
}

/** The reports of these documents, narrowest first. */
const toReportsSql = (ids: readonly string[]) => Prisma.sql`
  SELECT r.*, r."documentId" AS "parentId" FROM "Report" r
  WHERE r."documentId" = ANY(${[...ids]}::text[]) ORDER BY r."documentId", r."end" - r.start, r.position`;

/** Finds the report of a found document that its first hit stands in; the narrowest, where one is within another. */
export async function findReportAround(
  context: Context,
  row: FoundRow,
  terms: readonly Term[],
): Promise<Report | null> {
  if (findNoun(row.id) !== "Document") return null;
  const highlights = await loadHighlights(context, row, terms);
  const hit = highlights.find(({ field }) => field === "text")?.paragraph;
  if (hit === undefined) return null;
  const at = hit.start + (hit.ranges[0]?.[0] ?? 0);
  const reports = await loadGroup<Report>(context, "reports of found documents", toReportsSql, row.id);
  return reports.find(({ start, end }) => start <= at && at < end) ?? null;
}
