import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { reads } from "../../reading/reads.ts";
import { toFilterAsOf } from "../document/known-day.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { SourceRef } from "../source/source.ref.ts";
import { EventConnection, EventOrderEnum } from "./event.connection.ts";
import { EventFilterInput } from "./event.filter.ts";
import { EventRef } from "./event.ref.ts";
import {
  type EventFilter,
  type EventLinks,
  type EventOrderName,
  toLinksOfEntity,
  toLinksOfSource,
} from "./event.sql.ts";
import { toEventsOfLinks } from "./event-counts.sql.ts";

type Args = PagingArgs & { filter?: EventFilter | null; orderBy?: EventOrderName | null };

const readsEventsOf = (links: EventLinks) =>
  reads(({ filter, orderBy, ...args }: Args, { asOf }) => ({
    kind: "page",
    listing: toEventsOfLinks(links, toFilterAsOf(filter ?? {}, asOf), orderBy ?? "DATE_DESC"),
    args,
  }));

builder.objectField(EntityRef, "events", (t) =>
  t.connection(
    {
      type: EventRef,
      description: "The events that it takes part in.",
      args: {
        filter: t.arg({ type: EventFilterInput, description: "Which of them; all unless told." }),
        orderBy: t.arg({ type: EventOrderEnum, defaultValue: "DATE_DESC", description: "In which order." }),
      },
      ...readsEventsOf(toLinksOfEntity(Prisma.sql`p.id`)),
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
        filter: t.arg({ type: EventFilterInput, description: "Which of them; all unless told." }),
        orderBy: t.arg({ type: EventOrderEnum, defaultValue: "DATE_DESC", description: "In which order." }),
      },
      ...readsEventsOf(toLinksOfSource(Prisma.sql`p.id`)),
    },
    EventConnection,
  ),
);
