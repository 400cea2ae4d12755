import { type Mention, MentionZone } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { addNodeLoader } from "../../loading/node-loaders.ts";
import { toConnection } from "../../paging/connection.ts";
import { toEnumValues, wordsOf } from "../../words.ts";
import { ClaimRef } from "../claim/claim.ref.ts";
import { loadDocument } from "../document/document.loader.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { loadEntity } from "../entity/entity.loader.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { loadMention } from "./mention.loader.ts";
import { MentionRef } from "./mention.ref.ts";
import { mentionsOfDocument, mentionsOfEntity } from "./mention.sql.ts";
import { toClaimOfMention } from "./mention-claim.ts";

const MentionZoneEnum = builder.enumType("MentionZone", {
  description: wordsOf("MentionZone"),
  values: toEnumValues("MentionZone", MentionZone),
});

builder.node(MentionRef, {
  description: wordsOf("Mention"),
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: wordsOf("Mention.entity"),
      resolve: ({ entityId }, _args, context) => loadEntity(context, entityId),
    }),
    document: t.field({
      type: DocumentRef,
      description: wordsOf("Mention.document"),
      resolve: ({ documentId }, _args, context) => loadDocument(context, documentId),
    }),
    start: t.exposeInt("start", { description: wordsOf("Mention.start") }),
    end: t.exposeInt("end", { description: wordsOf("Mention.end") }),
    quote: t.exposeString("quote", { description: wordsOf("Mention.quote") }),
    zone: t.expose("zone", { type: MentionZoneEnum, description: wordsOf("Mention.zone") }),
    claim: t.field({
      type: ClaimRef,
      description:
        "Why it is this entity that is named: the link as a claim, with its rule, reason and spans.",
      resolve: (mention) => toClaimOfMention(mention),
    }),
  }),
});

addNodeLoader("Mention", loadMention);

const MentionConnection = builder.connectionObject(
  { type: MentionRef, name: "MentionConnection", description: "A page of mentions." },
  { name: "MentionEdge", description: "A mention in a list." },
);

builder.objectField(EntityRef, "mentions", (t) =>
  t.connection(
    {
      type: MentionRef,
      description: "Where it is named, document by document.",
      resolve: ({ id }, args, context) =>
        toConnection<Mention>(context, {
          field: "Entity.mentions",
          parentId: id,
          listing: mentionsOfEntity,
          args,
        }),
    },
    MentionConnection,
  ),
);

builder.objectField(DocumentRef, "mentions", (t) =>
  t.connection(
    {
      type: MentionRef,
      description: "What it names, in the order of the text.",
      resolve: ({ id }, args, context) =>
        toConnection<Mention>(context, {
          field: "Document.mentions",
          parentId: id,
          listing: mentionsOfDocument,
          args,
        }),
    },
    MentionConnection,
  ),
);
