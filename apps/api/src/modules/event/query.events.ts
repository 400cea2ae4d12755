import type { Event } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toConnection } from "../../paging/connection.ts";
import { EventConnection, EventOrderEnum } from "./event.connection.ts";
import { EventFilterInput } from "./event.filter.ts";
import { findEventBySlug } from "./event.loader.ts";
import { EventRef } from "./event.ref.ts";
import { toEventConditions, toEventListing } from "./event.sql.ts";

builder.queryField("event", (t) =>
  t.field({
    type: EventRef,
    nullable: true,
    description: "The event with this slug; null if there is none.",
    args: { slug: t.arg.string({ required: true, description: "Its last path segment on the site." }) },
    resolve: (_root, { slug }, context) => findEventBySlug(context, slug),
  }),
);

builder.queryField("events", (t) =>
  t.connection(
    {
      type: EventRef,
      description: "The events of the archive.",
      args: {
        filter: t.arg({ type: EventFilterInput, description: "Which events; all unless told." }),
        orderBy: t.arg({ type: EventOrderEnum, defaultValue: "DATE_DESC", description: "In which order." }),
      },
      resolve: (_root, { filter, orderBy, ...args }, context) =>
        toConnection<Event>(context, {
          field: "Query.events",
          filter,
          listing: toEventListing(toEventConditions(filter ?? {}), orderBy ?? "DATE_DESC"),
          args,
        }),
    },
    EventConnection,
  ),
);
