import { EntityKind } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { addNodeLoader } from "../../loading/node-loaders.ts";
import { toEnumValues, wordsOf } from "../../words.ts";
import { findEntity } from "./entity.loader.ts";
import { EntityRef } from "./entity.ref.ts";

/** The GraphQL enum of what an entity is. */
export const EntityKindEnum = builder.enumType("EntityKind", {
  description: wordsOf("EntityKind"),
  values: toEnumValues("EntityKind", EntityKind),
});

builder.node(EntityRef, {
  description: wordsOf("Entity"),
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    slug: t.exposeString("slug", { description: wordsOf("Entity.slug") }),
    name: t.exposeString("name", { description: wordsOf("Entity.name") }),
    kind: t.expose("kind", { type: EntityKindEnum, description: wordsOf("Entity.kind") }),
  }),
});

addNodeLoader("Entity", findEntity);
