import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { News } from "../../live/live.ts";
import { EventFilterInput } from "../event/event.filter.ts";
import { EventRef } from "../event/event.ref.ts";
import { type EventFilter, isShownEvent, toEventConditions } from "../event/event.sql.ts";
import { getLive, readAnew } from "./subscription.type.ts";

/** Those of some events that a filter lets through, in the order of their days. */
function toAddedSql(ids: readonly string[], filter: EventFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`e.id = ANY(${[...ids]}::text[])`,
    isShownEvent,
    ...toEventConditions(filter),
  ];
  return Prisma.sql`SELECT e.* FROM "Event" e WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY e."dateFrom" NULLS LAST, e.id`;
}

builder.subscriptionField("eventAdded", (t) =>
  t.field({
    type: EventRef,
    description:
      "Each event that is added, as soon as its batch is stored. A change that adds more than 2000 events at once names none of them: `archiveChanged` tells how many.",
    args: { filter: t.arg({ type: EventFilterInput, description: "Which events; all unless told." }) },
    subscribe: (_root, { filter }, context) => {
      // A filter that cannot be used is told at once, not with the first event.
      toEventConditions(filter ?? {});
      return getLive(context).follow(async (news: News) =>
        news.kind === "events-added" ? context.db.$queryRaw<never[]>(toAddedSql(news.ids, filter ?? {})) : [],
      );
    },
    resolve: (event, _args, context) => readAnew(event, context),
  }),
);
