import { type EntityKind, EventRole } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toEnumValues, wordsOf } from "../../model-words.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { reads, readsColumn } from "../../reading/reads.ts";
import { EventRef } from "../event/event.ref.ts";
import { EntityFilterInput } from "./entity.filter.ts";
import { EntityRef } from "./entity.ref.ts";
import { type EntityFilter, keptEntitiesOfEvent, toEntitiesOfEventListing } from "./entity.sql.ts";
import { EntityKindEnum } from "./entity.type.ts";

const EventRoleEnum = builder.enumType("EventRole", {
  description: wordsOf("EventRole"),
  values: toEnumValues("EventRole", EventRole),
});

type Args = PagingArgs & {
  filter?: EntityFilter | null;
  roles?: EventRole[] | null;
  kinds?: EntityKind[] | null;
};

builder.objectField(EventRef, "entities", (t) =>
  t.connection(
    {
      type: EntityRef,
      description:
        "Who and what takes part: participants first, then places, topics and the rest, each the most named first.",
      args: {
        filter: t.arg({ type: EntityFilterInput, description: "Which of them; all unless told." }),
        roles: t.arg({ type: [EventRoleEnum], description: "Only in any of these roles." }),
        kinds: t.arg({ type: [EntityKindEnum], description: "Only of any of these kinds." }),
      },
      ...reads(({ filter, roles, kinds, ...args }: Args, { asOf }) => ({
        kind: "page",
        listing: toEntitiesOfEventListing({ filter, roles, kinds }, asOf),
        args,
        kept:
          filter == null && roles == null && kinds == null && asOf === null ? keptEntitiesOfEvent : undefined,
      })),
    },
    { name: "EventEntityConnection", description: "A page of an event's entities." },
    {
      name: "EventEntityEdge",
      description: wordsOf("EventEntity"),
      fields: (edge) => ({
        role: edge.field({
          type: EventRoleEnum,
          description: wordsOf("EventEntity.role"),
          ...readsColumn("role"),
        }),
        mentionCount: edge.int({
          description: wordsOf("EventEntity.mentionCount"),
          ...readsColumn("mentionCount"),
        }),
      }),
    },
  ),
);
