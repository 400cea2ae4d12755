import { type Entity, EventRole } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toEdgedConnection } from "../../paging/connection.ts";
import { toEnumValues, wordsOf } from "../../words.ts";
import { EventRef } from "../event/event.ref.ts";
import { EntityRef } from "./entity.ref.ts";
import { toEntitiesOfEventListing } from "./entity.sql.ts";
import { EntityKindEnum } from "./entity.type.ts";

const EventRoleEnum = builder.enumType("EventRole", {
  description: wordsOf("EventRole"),
  values: toEnumValues("EventRole", EventRole),
});

/** An entity with how it takes part in the event. */
type EntityInEvent = Entity & { role: EventRole; mentionCount: number };

builder.objectField(EventRef, "entities", (t) =>
  t.connection(
    {
      type: EntityRef,
      description:
        "Who and what takes part: participants first, then places, topics and the rest, each the most named first.",
      args: {
        roles: t.arg({ type: [EventRoleEnum], description: "Only in any of these roles." }),
        kinds: t.arg({ type: [EntityKindEnum], description: "Only of any of these kinds." }),
      },
      resolve: ({ id }, { roles, kinds, ...args }, context) =>
        toEdgedConnection(context, {
          field: "Event.entities",
          filter: [roles, kinds],
          parentId: id,
          listing: toEntitiesOfEventListing({ roles, kinds }),
          args,
          toEdge: (node: EntityInEvent) => ({ node, role: node.role, mentionCount: node.mentionCount }),
        }),
    },
    { name: "EventEntityConnection", description: "A page of an event's entities." },
    {
      name: "EventEntityEdge",
      description: wordsOf("EventEntity"),
      fields: (edge) => ({
        role: edge.expose("role", { type: EventRoleEnum, description: wordsOf("EventEntity.role") }),
        mentionCount: edge.exposeInt("mentionCount", { description: wordsOf("EventEntity.mentionCount") }),
      }),
    },
  ),
);
