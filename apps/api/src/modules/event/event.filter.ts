import { builder } from "../../builder.ts";
import { DatePrecisionEnum } from "../date/archive-date.type.ts";
import { EventKindEnum, EventStatusEnum } from "./event.type.ts";

/** The GraphQL input of which events are asked for. */
export const EventFilterInput = builder.inputType("EventFilter", {
  description: "Which events are meant. All conditions must hold; one that is not given does not count.",
  fields: (t) => ({
    from: t.field({ type: "Date", description: "The date may mean this day or a later one." }),
    to: t.field({ type: "Date", description: "The date may mean this day or an earlier one." }),
    entities: t.stringList({ description: "Slugs of entities: all of them take part (20 at most)." }),
    sources: t.stringList({
      description: "Slugs of sources: any of them published it, passed it on or is cited for it.",
    }),
    kinds: t.field({ type: [EventKindEnum], description: "Any of these kinds." }),
    text: t.string({
      description:
        'Words of the title or description, all of them, at the start of words; case and accents do not matter, `"…"` is a phrase, and `-` before either excludes it. 200 characters and 12 words at most. Signs without a letter or digit are in none.',
    }),
    undated: t.boolean({ description: "True: only undated ones; false: only dated ones." }),
    places: t.stringList({ description: "Slugs of entities: it happened at any of them." }),
    minReports: t.int({
      description: "Told by at least so many reports; entries of lists of related news do not count.",
    }),
    asOf: t.field({
      type: "Date",
      description:
        "What the archive knew that day: told by a document that was saved by then or, where no capture tells when, published by then. Title, date and everything else are those of today's reading.",
    }),
    statuses: t.field({ type: [EventStatusEnum], description: "Any of these." }),
    precisions: t.field({ type: [DatePrecisionEnum], description: "Dated as finely as any of these." }),
  }),
});
