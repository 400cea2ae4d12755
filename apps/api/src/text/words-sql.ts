import { Prisma } from "@annals/schema/client";

// The expressions below are those of the indexes in packages/schema/prisma/beyond-models.sql, to the letter.

/** The words of the title of an event `e`. */
export const eventTitleWords = Prisma.sql`annals_vector(e.title)`;

/** The words of the title and description of an event `e`. */
export const eventWords = Prisma.sql`annals_vector(e.title || ' ' || coalesce(e.description, ''))`;

/** The words of the author and text of a comment `c`. */
export const commentWords = Prisma.sql`annals_vector(coalesce(c.author, '') || ' ' || c.text)`;

/** Documents `d`, each with its words `w`: to be narrowed by `isSearchable`. */
export const documentSearched = Prisma.sql`"Document" d JOIN "DocumentWords" w ON w."documentId" = d.id`;

/**
 * The condition that words `w` of a document may be searched: on a public site those of a restricted one are of its excerpt
 * alone, so that nobody can read the rest by asking for it word by word.
 */
export const isSearchable = (isPublic: boolean) =>
  isPublic ? Prisma.sql`w."isPublic"` : Prisma.sql`w."isWhole"`;

/** The ids of the entities of which one name, the shown one or another, has what a tsquery asks for. */
export const toNamedIds = (query: Prisma.Sql) => Prisma.sql`
  SELECT i.id FROM "Entity" i WHERE annals_vector(i.name) @@ ${query}
  UNION ALL SELECT i."entityId" FROM "Alias" i WHERE annals_vector(i.name) @@ ${query}`;
