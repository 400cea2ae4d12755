import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";

interface ArchiveRow {
  events: number;
  undatedEvents: number;
  entities: number;
  sources: number;
  documents: number;
  comments: number;
  from: Date | null;
  to: Date | null;
}

const countsSql = Prisma.sql`
  SELECT
    (SELECT count(*)::int FROM "Event") AS events,
    (SELECT count(*)::int FROM "Event" WHERE "dateFrom" IS NULL AND "dateTo" IS NULL) AS "undatedEvents",
    (SELECT count(*)::int FROM "Entity") AS entities,
    (SELECT count(*)::int FROM "Source") AS sources,
    (SELECT count(*)::int FROM "Document") AS documents,
    (SELECT count(*)::int FROM "Comment") AS comments,
    (SELECT min("dateFrom") FROM "Event") AS "from",
    (SELECT max("dateTo") FROM "Event") AS "to"`;

const Archive = builder.objectRef<ArchiveRow>("Archive").implement({
  description: "The archive as a whole.",
  fields: (t) => ({
    events: t.exposeInt("events", { description: "How many events it has." }),
    undatedEvents: t.exposeInt("undatedEvents", { description: "How many of them are undated." }),
    entities: t.exposeInt("entities", { description: "How many entities it has." }),
    sources: t.exposeInt("sources", { description: "How many sources it has." }),
    documents: t.exposeInt("documents", { description: "How many documents it has." }),
    comments: t.exposeInt("comments", { description: "How many comments it has." }),
    from: t.expose("from", {
      type: "Date",
      nullable: true,
      description: "The first day that an event's date may mean.",
    }),
    to: t.expose("to", {
      type: "Date",
      nullable: true,
      description: "The last day that an event's date may mean.",
    }),
  }),
});

builder.queryField("archive", (t) =>
  t.field({
    type: Archive,
    description: "What the archive has in all.",
    resolve: async (_root, _args, { db }) => {
      const [row] = await db.$queryRaw<ArchiveRow[]>(countsSql);
      if (row === undefined) throw new Error("A SELECT without FROM gave no row.");
      return row;
    },
  }),
);
