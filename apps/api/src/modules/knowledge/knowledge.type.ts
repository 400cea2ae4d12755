import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { reads, readsColumn, toJsonRead } from "../../reading/reads.ts";
import { type Known, maxDays, toIsDated, toKnownDays, toKnownSince, toUnknownSql } from "./knowledge.sql.ts";
import { toCaveats, type Unknown } from "./to-caveats.ts";

/** What `asOf` of one event or entity means. */
export const asOfWords =
  "As the archive knew it that day: all lists below it hold only what rests on documents that were saved by then or, where no capture tells when, published by then, and on decisions made by then. Null if no such document tells of it. `known.caveats` says what is today's reading all the same.";

const KnownDay = builder.objectRef<object>("KnownDay").implement({
  description: "A day on which what the archive knew changed.",
  fields: (t) => ({
    day: t.field({ type: "Date", description: "The day (UTC).", ...readsColumn("day") }),
    documents: t.int({
      description: "How many documents were saved or, where no capture tells when, published that day.",
      ...readsColumn("documents"),
    }),
    decisions: t.int({
      description: "How many decisions people made that day.",
      ...readsColumn("decisions"),
    }),
  }),
});

/** How many days a thing is taken to be known by before they are read. */
const usualDays = 50;

const days = reads((_args, { given }) => ({ kind: "rows", rows: toKnownDays(given as Known) }));

/** The GraphQL type of when something was known. */
export const KnowledgeRef = builder.objectRef<object>("Knowledge").implement({
  description: "When the archive knew what, and what an answer as of a day cannot say.",
  fields: (t) => ({
    asOf: t.field({
      type: "Date",
      nullable: true,
      description: "The day as of which it was asked for; null: today.",
      ...reads((_args, { asOf }) => ({ kind: "value", sql: Prisma.sql`${asOf}::date` })),
    }),
    since: t.field({
      type: "Date",
      nullable: true,
      description: "The first day on which a document told of it; null where none tells a day.",
      ...reads((_args, { given }) => ({ kind: "value", sql: toKnownSince(given as Known) })),
    }),
    isDated: t.boolean({
      description:
        "Whether a document that tells of it tells since when that is known: if none does, it is had as of no day.",
      ...reads((_args, { given }) => ({ kind: "value", sql: toIsDated(given as Known) })),
    }),
    days: t.field({
      type: [KnownDay],
      description: `The days on which it changed, earliest first, up to today whatever is asked for; of more than ${maxDays} the last ones.`,
      ...days,
      extensions: { ...days.extensions, toListLength: () => usualDays },
    }),
    caveats: t.stringList({
      description:
        "What an answer as of a day leaves out, and what in it is today's reading because the archive does not keep what it would have read that day. Empty where it is the same as today.",
      ...reads((_args, { given, asOf }) => {
        const known = given as Known;
        if (asOf === null || typeof known === "object")
          return toJsonRead(Prisma.sql`'[]'::json`, (none: string[]) => none);
        return toJsonRead(toUnknownSql(known, asOf), (unknown: Unknown) => toCaveats(known, unknown));
      }),
    }),
  }),
});
