import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { wordsOf } from "../../model-words.ts";
import { addNodeRows, toNodeSql } from "../../reading/nodes.ts";
import { reads, readsColumn, readsId, readsRow } from "../../reading/reads.ts";
import { AliasRef } from "./alias.ref.ts";
import { EntityRef } from "./entity.ref.ts";
import { toAliasesOfEntity } from "./entity.sql.ts";

builder.node(AliasRef, {
  description: wordsOf("Alias"),
  id: readsId,
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: wordsOf("Alias.entity"),
      ...readsRow(() => toNodeSql("Entity", Prisma.sql`p."entityId"`)),
    }),
    name: t.string({ description: wordsOf("Alias.name"), ...readsColumn("name") }),
    mentionCount: t.int({ description: wordsOf("Alias.mentionCount"), ...readsColumn("mentionCount") }),
  }),
});

addNodeRows("Alias");

builder.objectField(EntityRef, "aliases", (t) =>
  t.field({
    type: [AliasRef],
    description: "The names under which it was seen, most used first.",
    ...reads((_args, { asOf }) => ({ kind: "rows", rows: toAliasesOfEntity(asOf) })),
  }),
);
