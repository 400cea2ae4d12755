import { builder } from "../../builder.ts";
import { wordsOf } from "../../model-words.ts";
import { addNodeRows } from "../../reading/nodes.ts";
import { readsColumn, readsId } from "../../reading/reads.ts";
import { SourceRef } from "./source.ref.ts";

builder.node(SourceRef, {
  description: wordsOf("Source"),
  id: readsId,
  fields: (t) => ({
    slug: t.string({ description: wordsOf("Source.slug"), ...readsColumn("slug") }),
    name: t.string({ description: wordsOf("Source.name"), ...readsColumn("name") }),
    domain: t.string({ nullable: true, description: wordsOf("Source.domain"), ...readsColumn("domain") }),
  }),
});

addNodeRows("Source");
