import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { readsColumn, readsRow } from "../../reading/reads.ts";
import { eventCounts } from "../event/event-counts.sql.ts";

/** How many rows of a table nobody decided to hide: all, which the smallest index tells, less the hidden ones, which have one of their own. */
const toShownCount = (table: "Entity" | "Document" | "Comment") => {
  const rows = Prisma.raw(`"${table}"`);
  return Prisma.sql`(SELECT count(*) FROM ${rows}) - (SELECT count(*) FROM ${rows} x WHERE x."isHidden")`;
};

const commentsOfHidden = Prisma.sql`(
  SELECT count(*) FROM "Document" d JOIN "CommentThread" t ON t."documentId" = d.id JOIN "Comment" c ON c."threadId" = t.id
  WHERE d."isHidden" AND NOT c."isHidden")`;

const counts = Prisma.sql`
  SELECT e.*, (${toShownCount("Entity")})::int AS entities, (SELECT count(*)::int FROM "Source") AS sources,
    (${toShownCount("Document")})::int AS documents, (${toShownCount("Comment")} - ${commentsOfHidden})::int AS comments
  FROM (
    SELECT coalesce(sum(e.events), 0)::int AS events,
      coalesce(sum(e.events) FILTER (WHERE e."dateFrom" IS NULL AND e."dateTo" IS NULL), 0)::int AS "undatedEvents",
      min(e."dateFrom") AS "from", max(e."dateTo") AS "to"
    FROM ${eventCounts}
  ) e`;

const Archive = builder.objectRef<object>("Archive").implement({
  description: "The archive as a whole, less what is hidden.",
  fields: (t) => ({
    events: t.int({ ...readsColumn("events"), description: "How many events it has." }),
    undatedEvents: t.int({ ...readsColumn("undatedEvents"), description: "How many of them are undated." }),
    entities: t.int({ ...readsColumn("entities"), description: "How many entities it has." }),
    sources: t.int({ ...readsColumn("sources"), description: "How many sources it has." }),
    documents: t.int({ ...readsColumn("documents"), description: "How many documents it has." }),
    comments: t.int({ ...readsColumn("comments"), description: "How many comments it has." }),
    from: t.field({
      ...readsColumn("from"),
      type: "Date",
      nullable: true,
      description: "The first day that an event's date may mean.",
    }),
    to: t.field({
      ...readsColumn("to"),
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
    ...readsRow(() => counts),
  }),
);
