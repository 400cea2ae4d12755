import type { Comment, Entity, Event } from "@annals/schema/client";
import { findNoun } from "@annals/schema/ids";
import { builder } from "../../builder.ts";
import { readsColumn } from "../../reading/reads.ts";
import type { Paragraph } from "../../text/highlight.ts";
import { DocumentRef, type DocumentRow } from "../document/document.ref.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { EventRef } from "../event/event.ref.ts";
import { EventKindEnum } from "../event/event.type.ts";
import { CommentRef } from "../thread/thread.ref.ts";
import type { Highlight } from "./highlights.ts";

/** What a search finds, told apart by the id. */
export type FoundRow = Event | Entity | DocumentRow | Comment;

/** The GraphQL enum of what a search finds. */
export const SearchTypeEnum = builder.enumType("SearchType", {
  description: "What a search finds.",
  values: {
    EVENT: { description: "Events, by title and description." },
    ENTITY: { description: "Entities, by name and aliases." },
    DOCUMENT: {
      description: "Documents, by title and text (on a public site the excerpt of a restricted one).",
    },
    COMMENT: { description: "Comments, by author and text." },
  } as const,
});

/** The GraphQL input of where is searched. */
export const SearchFilterInput = builder.inputType("SearchFilter", {
  description: "Where is searched. All conditions must hold; one that is not given does not count.",
  fields: (t) => ({
    types: t.field({ type: [SearchTypeEnum], description: "Only these." }),
    kinds: t.field({
      type: [EventKindEnum],
      description:
        "Events of any of these kinds, documents that tell of such events, comments on such documents, entities of such events.",
    }),
    sources: t.stringList({
      description:
        "Slugs of sources: events that any of them published, passed on or is cited for, entities of such events, documents that any of them published, and comments on such documents.",
    }),
    entities: t.stringList({
      description:
        "Slugs of entities: events of all of them, documents and comments that name all of them, entities of such events.",
    }),
    languages: t.stringList({
      description:
        "Languages (BCP 47) of documents: these, comments on them, events that they tell, entities of such events.",
    }),
    from: t.field({
      type: "Date",
      description:
        "Events that may be of this day or later, documents published and comments posted since, entities of such events.",
    }),
    to: t.field({
      type: "Date",
      description:
        "Events that may be of this day or earlier, documents published and comments posted until then, entities of such events.",
    }),
    asOf: t.field({
      type: "Date",
      description:
        "What the archive knew that day: documents saved by then or, where no capture tells when, published by then; events that they tell, entities of such events, and comments on such documents.",
    }),
  }),
});

/** The GraphQL union of what is found. */
export const SearchNode = builder.unionType("SearchNode", {
  description: "Something found.",
  types: [EventRef, EntityRef, DocumentRef, CommentRef],
  resolveType: ({ id }) => findNoun(id),
});

const ParagraphType = builder.objectRef<Paragraph>("HighlightedParagraph").implement({
  description: "The paragraph of a field that the first hit stands in, as far as it is not very long.",
  fields: (t) => ({
    text: t.exposeString("text", { description: "Its words." }),
    start: t.exposeInt("start", {
      description:
        "Where it begins in the field, in UTF-16 code units; for `text` an offset of the document.",
    }),
    end: t.exposeInt("end", { description: "Where it ends in the field, exclusive." }),
    ranges: t.expose("ranges", {
      type: t.listRef(t.listRef("Int")),
      description: "Start and end of each hit in it, in UTF-16 code units, end exclusive.",
    }),
  }),
});

/** The GraphQL enum of what a search can be narrowed by. */
export const SearchFacetNameEnum = builder.enumType("SearchFacetName", {
  description: "What a search can be narrowed by. Values are what the filter of that name takes.",
  values: {
    TYPE: { description: "What is found: `types`." },
    KIND: { description: "Kinds of events: `kinds`." },
    SOURCE: { description: "Slugs of sources: `sources`." },
    ENTITY: { description: "Slugs of entities: `entities`." },
    YEAR: { description: "Years, four digits: `from` and `to`. What may be of several counts in each." },
    LANGUAGE: { description: "Languages of documents: `languages`." },
  } as const,
});

/** The GraphQL type of a value that a search can be narrowed to. */
export const FacetValueType = builder.objectRef<object>("SearchFacetValue").implement({
  description: "A value that a search can be narrowed to.",
  fields: (t) => ({
    value: t.string({ description: "The value, as the filter takes it.", ...readsColumn("value") }),
    label: t.string({
      description: "Its name for readers; the value itself if it has none.",
      ...readsColumn("label"),
    }),
    count: t.int({
      description: "How much is found if the search is narrowed to it.",
      ...readsColumn("count"),
    }),
  }),
});

/** The GraphQL type of a field with words of the query. */
export const HighlightType = builder.objectRef<Highlight>("Highlight").implement({
  description: "Where a field of something found has words of the query.",
  fields: (t) => ({
    field: t.exposeString("field", {
      description: "The field: `title`, `description`, `name`, `alias`, `text`, `excerpt`, `author`.",
    }),
    snippet: t.exposeString("snippet", { description: "The stretch of the field around the first hit." }),
    ranges: t.expose("ranges", {
      type: t.listRef(t.listRef("Int")),
      description: "Start and end of each hit in the snippet, in UTF-16 code units, end exclusive.",
    }),
    paragraph: t.expose("paragraph", { type: ParagraphType, description: "The paragraph around it." }),
  }),
});
