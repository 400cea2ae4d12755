import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { reads } from "../../reading/reads.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { SourceRef } from "../source/source.ref.ts";
import { EventConnection, EventOrderEnum } from "./event.connection.ts";
import { EventRef } from "./event.ref.ts";
import { type EventOrderName, toEventsOfEntityListing, toEventsOfSourceListing } from "./event.sql.ts";

type Args = PagingArgs & { orderBy?: EventOrderName | null };

builder.objectField(EntityRef, "events", (t) =>
  t.connection(
    {
      type: EventRef,
      description: "The events that it takes part in.",
      args: {
        orderBy: t.arg({ type: EventOrderEnum, defaultValue: "DATE_DESC", description: "In which order." }),
      },
      ...reads(({ orderBy, ...args }: Args) => ({
        kind: "page",
        listing: toEventsOfEntityListing(orderBy ?? "DATE_DESC"),
        args,
      })),
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
      ...reads(({ orderBy, ...args }: Args) => ({
        kind: "page",
        listing: toEventsOfSourceListing(orderBy ?? "DATE_DESC"),
        args,
      })),
    },
    EventConnection,
  ),
);
