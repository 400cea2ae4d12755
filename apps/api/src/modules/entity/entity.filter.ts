import { builder } from "../../builder.ts";
import { EntityKindEnum } from "./entity.type.ts";

/** The GraphQL input of which entities are asked for. */
export const EntityFilterInput = builder.inputType("EntityFilter", {
  description: "Which entities are listed. All conditions must hold; one that is not given does not count.",
  fields: (t) => ({
    kinds: t.field({ type: [EntityKindEnum], description: "Any of these kinds." }),
    text: t.string({
      description:
        'Words of the name or of one alias, all of them, at the start of words; case and accents do not matter, `"…"` is a phrase, and `-` before either excludes it.',
    }),
    sources: t.stringList({
      description: "Slugs of sources: a document that any of them published names it.",
    }),
    from: t.field({
      type: "Date",
      description: "It takes part in an event whose date may mean this day or a later one.",
    }),
    to: t.field({
      type: "Date",
      description: "It takes part in an event whose date may mean this day or an earlier one.",
    }),
    minEvents: t.int({
      description: "It takes part in at least so many events (of the period, if one is given).",
    }),
    slugs: t.stringList({ description: "Any of these slugs, as they are today." }),
    asOf: t.field({
      type: "Date",
      description:
        "What the archive knew that day: named in a document that was saved by then or, where no capture tells when, published by then.",
    }),
  }),
});
