import { builder } from "../../builder.ts";
import { addNodeLoader } from "../../loading/node-loaders.ts";
import { wordsOf } from "../../words.ts";
import { findSource } from "./source.loader.ts";
import { SourceRef } from "./source.ref.ts";

builder.node(SourceRef, {
  description: wordsOf("Source"),
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    slug: t.exposeString("slug", { description: wordsOf("Source.slug") }),
    name: t.exposeString("name", { description: wordsOf("Source.name") }),
    domain: t.exposeString("domain", { nullable: true, description: wordsOf("Source.domain") }),
  }),
});

addNodeLoader("Source", findSource);
