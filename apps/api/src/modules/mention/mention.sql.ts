import { Prisma } from "@annals/schema/client";
import type { Listing } from "../../paging/order.ts";

/** The mentions of an entity, document by document. */
export const mentionsOfEntity: Listing = {
  columns: Prisma.sql`m.*`,
  from: Prisma.sql`"Mention" m`,
  where: [Prisma.sql`m."entityId" = p.id`],
  order: {
    name: "DOCUMENT",
    direction: "asc",
    keys: [
      { sql: Prisma.sql`m."documentId"`, type: "text" },
      { sql: Prisma.sql`m.start`, type: "int" },
      { sql: Prisma.sql`m."end"`, type: "int" },
    ],
  },
};

/** The mentions in a document, in the order of the text. */
export const mentionsOfDocument: Listing = {
  columns: Prisma.sql`m.*`,
  from: Prisma.sql`"Mention" m`,
  where: [Prisma.sql`m."documentId" = p.id`],
  order: {
    name: "START",
    direction: "asc",
    keys: [
      { sql: Prisma.sql`m.start`, type: "int" },
      { sql: Prisma.sql`m."end"`, type: "int" },
    ],
  },
};
