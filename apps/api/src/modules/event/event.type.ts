import { EventKind, EventStatus, Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toEnumValues, wordsOf } from "../../model-words.ts";
import { addNodeRows, toShownNodeSql } from "../../reading/nodes.ts";
import { reads, readsColumn, readsId, readsRow } from "../../reading/reads.ts";
import { toExcerpt } from "../../text/excerpt.ts";
import { EntityRef } from "../entity/entity.ref.ts";
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

const description = Prisma.sql`p.description`;

builder.node(EventRef, {
  description: wordsOf("Event"),
  id: readsId,
  fields: (t) => ({
    slug: t.string({ description: wordsOf("Event.slug"), ...readsColumn("slug") }),
    title: t.string({ description: wordsOf("Event.title"), ...readsColumn("title") }),
    description: t.string({
      nullable: true,
      description: `${wordsOf("Event.description")} On a public site it is cut like an excerpt, since a restricted document may tell it.`,
      ...reads((_args, { isPublic }) =>
        isPublic
          ? { kind: "json", sql: Prisma.sql`to_json(${description})`, finish: toExcerptOrNull }
          : { kind: "value", sql: description },
      ),
    }),
    kind: t.field({ type: EventKindEnum, description: wordsOf("Event.kind"), ...readsColumn("kind") }),
    status: t.field({
      type: EventStatusEnum,
      description: wordsOf("Event.status"),
      ...readsColumn("status"),
    }),
    place: t.field({
      type: EntityRef,
      nullable: true,
      description: wordsOf("Event.place"),
      ...readsRow(() => toShownNodeSql("Entity", Prisma.sql`p."placeId"`)),
    }),
  }),
});

function toExcerptOrNull(text: string | null): string | null {
  return text === null ? null : toExcerpt(text);
}

addNodeRows("Event");
