import type { Alias } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { addNodeLoader } from "../../loading/node-loaders.ts";
import { loadGroup } from "../../loading/rows.ts";
import { wordsOf } from "../../words.ts";
import { AliasRef } from "./alias.ref.ts";
import { findAlias, loadEntity } from "./entity.loader.ts";
import { EntityRef } from "./entity.ref.ts";
import { toAliasesSql } from "./entity.sql.ts";

builder.node(AliasRef, {
  description: wordsOf("Alias"),
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: wordsOf("Alias.entity"),
      resolve: ({ entityId }, _args, context) => loadEntity(context, entityId),
    }),
    name: t.exposeString("name", { description: wordsOf("Alias.name") }),
    mentionCount: t.exposeInt("mentionCount", { description: wordsOf("Alias.mentionCount") }),
  }),
});

addNodeLoader("Alias", findAlias);

builder.objectField(EntityRef, "aliases", (t) =>
  t.field({
    type: [AliasRef],
    description: "The names under which it was seen, most used first.",
    resolve: ({ id }, _args, context) => loadGroup<Alias>(context, "Entity.aliases", toAliasesSql, id),
  }),
);
