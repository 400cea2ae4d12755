import type { Event } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toConnection } from "../../paging/connection.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { SourceRef } from "../source/source.ref.ts";
import { EventConnection, EventOrderEnum } from "./event.connection.ts";
import { EventRef } from "./event.ref.ts";
import { toEventsOfEntityListing, toEventsOfSourceListing } from "./event.sql.ts";

builder.objectField(EntityRef, "events", (t) =>
  t.connection(
    {
      type: EventRef,
      description: "The events that it takes part in.",
      args: {
        orderBy: t.arg({ type: EventOrderEnum, defaultValue: "DATE_DESC", description: "In which order." }),
      },
      resolve: ({ id }, { orderBy, ...args }, context) =>
        toConnection<Event>(context, {
          field: "Entity.events",
          parentId: id,
          listing: toEventsOfEntityListing(orderBy ?? "DATE_DESC"),
          args,
        }),
    },
    EventConnection,
  ),
);

builder.objectField(SourceRef, "events", (t) =>
  t.connection(
    {
      type: EventRef,
      description: "The events that it published, passed on or is cited for.",
      args: {
        orderBy: t.arg({ type: EventOrderEnum, defaultValue: "DATE_DESC", description: "In which order." }),
      },
      resolve: ({ id }, { orderBy, ...args }, context) =>
        toConnection<Event>(context, {
          field: "Source.events",
          parentId: id,
          listing: toEventsOfSourceListing(orderBy ?? "DATE_DESC"),
          args,
        }),
    },
    EventConnection,
  ),
);
