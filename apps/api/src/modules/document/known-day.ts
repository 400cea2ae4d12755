import { Prisma } from "@annals/schema/client";

/**
 * The day from which a document `d` is known: the day (UTC) on which it was first saved or, where no capture tells when,
 * the day on which it was published. Null if neither is told. The expression of the index "Document_known", to the letter.
 */
export const knownDay = Prisma.sql`coalesce((d."retrievedAt" AT TIME ZONE 'UTC')::date, d."publishedDay")`;

/** The condition that a document `d` was known on that day, `YYYY-MM-DD`. One that tells no day is never known. */
export const isKnownBy = (day: string) => Prisma.sql`${knownDay} <= ${day}::date`;
