import { Prisma, type ReportRole } from "@annals/schema/client";
import type { Listing } from "../../paging/order.ts";
import type { Scope } from "../../reading/read.ts";
import { type DocumentFilter, toDocumentConditions } from "../document/document.sql.ts";
import { toFilterAsOf } from "../document/known-day.ts";

/** The reports in the document `p`, in the order of the page. */
export const reportsOfDocument = Prisma.sql`
  SELECT r.* FROM "Report" r WHERE r."documentId" = p.id ORDER BY r.position`;

/** Which reports of an event are asked for; all unless told. */
export interface ReportFilter {
  roles?: readonly ReportRole[] | null | undefined;
  documents?: DocumentFilter | null | undefined;
}

/** The reports of an event: whole stories first, then by the day they were published, undated last. */
export const toReportsOfEvent = (
  { roles, documents }: ReportFilter,
  { isPublic, asOf }: Pick<Scope, "isPublic" | "asOf">,
): Listing => ({
  columns: Prisma.sql`r.*`,
  from: Prisma.sql`"Report" r JOIN "Document" d ON d.id = r."documentId"`,
  where: [
    Prisma.sql`r."eventId" = p.id`,
    ...toDocumentConditions(toFilterAsOf(documents ?? {}, asOf), isPublic),
    ...(roles == null ? [] : [Prisma.sql`r.role = ANY(${[...roles]}::"ReportRole"[])`]),
  ],
  order: {
    name: "ROLE",
    direction: "asc",
    keys: [
      {
        sql: Prisma.sql`array_position(ARRAY['MAIN', 'ITEM', 'BACKGROUND', 'RELATED'], r.role::text)`,
        type: "int",
      },
      { sql: Prisma.sql`coalesce(d."publishedDay", '9999-12-31')`, type: "date" },
      { sql: Prisma.sql`r."documentId"`, type: "text" },
      { sql: Prisma.sql`r.position`, type: "int" },
    ],
  },
});
