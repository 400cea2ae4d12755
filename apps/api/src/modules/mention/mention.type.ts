import { MentionZone, Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toEnumValues, wordsOf } from "../../model-words.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { addNodeRows, toNodeSql } from "../../reading/nodes.ts";
import { reads, readsColumn, readsId, readsRow } from "../../reading/reads.ts";
import { ClaimRef } from "../claim/claim.ref.ts";
import { DocumentFilterInput } from "../document/document.filter.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { EntityKindEnum } from "../entity/entity.type.ts";
import { MentionRef } from "./mention.ref.ts";
import {
  type DocumentMentionFilter,
  type EntityMentionFilter,
  toMentionsOfDocument,
  toMentionsOfEntity,
} from "./mention.sql.ts";
import { linkOfMention } from "./mention-claim.ts";

const MentionZoneEnum = builder.enumType("MentionZone", {
  description: wordsOf("MentionZone"),
  values: toEnumValues("MentionZone", MentionZone),
});

builder.node(MentionRef, {
  description: wordsOf("Mention"),
  id: readsId,
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: wordsOf("Mention.entity"),
      ...readsRow(() => toNodeSql("Entity", Prisma.sql`p."entityId"`)),
    }),
    document: t.field({
      type: DocumentRef,
      description: wordsOf("Mention.document"),
      ...readsRow(() => toNodeSql("Document", Prisma.sql`p."documentId"`)),
    }),
    start: t.int({ description: wordsOf("Mention.start"), ...readsColumn("start") }),
    end: t.int({ description: wordsOf("Mention.end"), ...readsColumn("end") }),
    quote: t.string({ description: wordsOf("Mention.quote"), ...readsColumn("quote") }),
    zone: t.field({ type: MentionZoneEnum, description: wordsOf("Mention.zone"), ...readsColumn("zone") }),
    claim: t.field({
      type: ClaimRef,
      description:
        "Why it is this entity that is named: the link as a claim, with its rule, reason and spans.",
      ...readsRow(() => linkOfMention),
    }),
  }),
});

addNodeRows("Mention");

const MentionConnection = builder.connectionObject(
  { type: MentionRef, name: "MentionConnection", description: "A page of mentions." },
  { name: "MentionEdge", description: "A mention in a list." },
);

const ZONES = "In any of these parts of the page.";

const EntityMentionFilterInput = builder.inputType("EntityMentionFilter", {
  description: "Which mentions of an entity are listed. All conditions must hold.",
  fields: (t) => ({
    zones: t.field({ type: [MentionZoneEnum], description: ZONES }),
    documents: t.field({ type: DocumentFilterInput, description: "In documents that are so." }),
  }),
});

const DocumentMentionFilterInput = builder.inputType("DocumentMentionFilter", {
  description: "Which mentions in a document are listed. All conditions must hold.",
  fields: (t) => ({
    zones: t.field({ type: [MentionZoneEnum], description: ZONES }),
    kinds: t.field({ type: [EntityKindEnum], description: "Of entities of any of these kinds." }),
    entities: t.stringList({ description: "Slugs of entities: of any of them." }),
  }),
});

builder.objectField(EntityRef, "mentions", (t) =>
  t.connection(
    {
      type: MentionRef,
      description: "Where it is named, document by document.",
      args: {
        filter: t.arg({ type: EntityMentionFilterInput, description: "Which of them; all unless told." }),
      },
      ...reads(({ filter, ...args }: PagingArgs & { filter?: EntityMentionFilter | null }, scope) => ({
        kind: "page",
        listing: toMentionsOfEntity(filter ?? {}, scope),
        args,
      })),
    },
    MentionConnection,
  ),
);

builder.objectField(DocumentRef, "mentions", (t) =>
  t.connection(
    {
      type: MentionRef,
      description: "What it names, in the order of the text.",
      args: {
        filter: t.arg({ type: DocumentMentionFilterInput, description: "Which of them; all unless told." }),
      },
      ...reads(({ filter, ...args }: PagingArgs & { filter?: DocumentMentionFilter | null }) => ({
        kind: "page",
        listing: toMentionsOfDocument(filter ?? {}),
        args,
      })),
    },
    MentionConnection,
  ),
);
