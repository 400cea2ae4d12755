import { EntityKind } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toEnumValues, wordsOf } from "../../model-words.ts";
import { addNodeRows } from "../../reading/nodes.ts";
import { readsColumn, readsId } from "../../reading/reads.ts";
import { EntityRef } from "./entity.ref.ts";

/** The GraphQL enum of what an entity is. */
export const EntityKindEnum = builder.enumType("EntityKind", {
  description: wordsOf("EntityKind"),
  values: toEnumValues("EntityKind", EntityKind),
});

builder.node(EntityRef, {
  description: wordsOf("Entity"),
  id: readsId,
  fields: (t) => ({
    slug: t.string({ description: wordsOf("Entity.slug"), ...readsColumn("slug") }),
    name: t.string({ description: wordsOf("Entity.name"), ...readsColumn("name") }),
    kind: t.field({ type: EntityKindEnum, description: wordsOf("Entity.kind"), ...readsColumn("kind") }),
  }),
});

addNodeRows("Entity");
