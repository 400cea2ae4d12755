import { EventKind, EventStatus } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { addNodeLoader } from "../../loading/node-loaders.ts";
import { toExcerpt } from "../../text/excerpt.ts";
import { toEnumValues, wordsOf } from "../../words.ts";
import { findEntity } from "../entity/entity.loader.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { findEvent } from "./event.loader.ts";
import { EventRef } from "./event.ref.ts";

/** The GraphQL enum of kinds of happenings. */
export const EventKindEnum = builder.enumType("EventKind", {
  description: wordsOf("EventKind"),
  values: toEnumValues("EventKind", EventKind),
});

/** The GraphQL enum of whether an event happened. */
export const EventStatusEnum = builder.enumType("EventStatus", {
  description: wordsOf("EventStatus"),
  values: toEnumValues("EventStatus", EventStatus),
});

builder.node(EventRef, {
  description: wordsOf("Event"),
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    slug: t.exposeString("slug", { description: wordsOf("Event.slug") }),
    title: t.exposeString("title", { description: wordsOf("Event.title") }),
    description: t.string({
      nullable: true,
      description: `${wordsOf("Event.description")} On a public site it is cut like an excerpt, since a restricted document may tell it.`,
      resolve: ({ description }, _args, { isPublic }) =>
        isPublic && description !== null ? toExcerpt(description) : description,
    }),
    kind: t.expose("kind", { type: EventKindEnum, description: wordsOf("Event.kind") }),
    status: t.expose("status", { type: EventStatusEnum, description: wordsOf("Event.status") }),
    place: t.field({
      type: EntityRef,
      nullable: true,
      description: wordsOf("Event.place"),
      resolve: ({ placeId }, _args, context) => (placeId === null ? null : findEntity(context, placeId)),
    }),
  }),
});

addNodeLoader("Event", findEvent);
