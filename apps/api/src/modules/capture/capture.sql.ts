import { Prisma } from "@annals/schema/client";

/** The captures of the document `p`, earliest first, those without a time last. */
export const capturesOfDocument = Prisma.sql`
  SELECT c.* FROM "Capture" c WHERE c."documentId" = p.id ORDER BY c."retrievedAt" NULLS LAST, c.id`;
