import { builder } from "../../builder.ts";

/** The GraphQL input of which documents are asked for. */
export const DocumentFilterInput = builder.inputType("DocumentFilter", {
  description: "Which documents are listed. All conditions must hold; one that is not given does not count.",
  fields: (t) => ({
    sources: t.stringList({ description: "Slugs of sources: published by any of them." }),
    formats: t.stringList({ description: "Formats: read as any of them." }),
    languages: t.stringList({ description: "BCP 47 tags: `en`, `zh`; any of them." }),
    entities: t.stringList({ description: "Slugs of entities: it names all of them (20 at most)." }),
    events: t.stringList({ description: "Slugs of events: it tells of any of them." }),
    url: t.string({ description: "The canonical address: all versions of one page." }),
    asOf: t.field({
      type: "Date",
      description:
        "What the archive knew that day: saved by then or, where no capture tells when, published by then.",
    }),
    from: t.field({ type: "Date", description: "Published on this day or later." }),
    to: t.field({ type: "Date", description: "Published on this day or earlier." }),
    undated: t.boolean({
      description: "True: only those that do not tell their day; false: only those that do.",
    }),
    text: t.string({
      description:
        'Words of the title or text, all of them, at the start of words; case and accents do not matter, `"…"` is a phrase, and `-` before either excludes it.',
    }),
  }),
});
