import { MentionZone, Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { addNodeRows, toNodeSql } from "../../reading/nodes.ts";
import { reads, readsColumn, readsId, readsRow } from "../../reading/reads.ts";
import { toEnumValues, wordsOf } from "../../words.ts";
import { ClaimRef } from "../claim/claim.ref.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { MentionRef } from "./mention.ref.ts";
import { mentionsOfDocument, mentionsOfEntity } from "./mention.sql.ts";
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

builder.objectField(EntityRef, "mentions", (t) =>
  t.connection(
    {
      type: MentionRef,
      description: "Where it is named, document by document.",
      ...reads((args: PagingArgs) => ({ kind: "page", listing: mentionsOfEntity, args })),
    },
    MentionConnection,
  ),
);

builder.objectField(DocumentRef, "mentions", (t) =>
  t.connection(
    {
      type: MentionRef,
      description: "What it names, in the order of the text.",
      ...reads((args: PagingArgs) => ({ kind: "page", listing: mentionsOfDocument, args })),
    },
    MentionConnection,
  ),
);
