import { findNoun } from "@annals/schema/ids";
import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { findNodeLoader } from "../../loading/node-loaders.ts";
import { toEdgedConnection } from "../../paging/connection.ts";
import { DocumentRef } from "../document/document.ref.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { EventRef } from "../event/event.ref.ts";
import { CommentRef } from "../thread/thread.ref.ts";
import { type FoundRow, type Highlight, loadHighlights } from "./highlights.ts";
import { type HitRow, parseSearchWords, toSearchListing } from "./search.sql.ts";

const SearchType = builder.enumType("SearchType", {
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

const SearchFilterInput = builder.inputType("SearchFilter", {
  description: "Where is searched. All conditions must hold; one that is not given does not count.",
  fields: (t) => ({
    types: t.field({ type: [SearchType], description: "Only these." }),
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
  }),
});

const SearchNode = builder.unionType("SearchNode", {
  description: "Something found.",
  types: [EventRef, EntityRef, DocumentRef, CommentRef],
  resolveType: ({ id }) => findNoun(id),
});

const HighlightType = builder.objectRef<Highlight>("Highlight").implement({
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
  }),
});

/** An edge before the cursor is added; the row is read only if it is selected. */
interface FoundEdge {
  node: FoundRow;
  score: number;
  words: readonly string[];
}

async function loadFound(context: Context, id: string): Promise<FoundRow> {
  const noun = findNoun(id);
  const row = noun === null ? null : await findNodeLoader(noun)?.(context, id);
  if (row === null || row === undefined) throw new Error(`${id} was found and is not there.`);
  return row as FoundRow;
}

builder.queryField("search", (t) =>
  t.connection(
    {
      type: SearchNode,
      description:
        "What has all words of a query at the start of words; case and accents do not matter. A name that is the query comes first, then names and titles that have it, then texts; equals newest first.",
      args: {
        query: t.arg.string({ required: true, description: "Words: 200 characters and 12 words at most." }),
        filter: t.arg({ type: SearchFilterInput, description: "Where; everywhere unless told." }),
      },
      resolve: (_root, { query, filter, ...args }, context) => {
        const words = parseSearchWords(query);
        return toEdgedConnection<HitRow, FoundEdge>(context, {
          field: "Query.search",
          filter: [query, filter],
          listing: toSearchListing(query, filter ?? {}, context.isPublic),
          args,
          toEdge: async ({ id, score }) => ({ node: await loadFound(context, id), score, words }),
        });
      },
    },
    { name: "SearchConnection", description: "A page of what was found." },
    {
      name: "SearchEdge",
      description: "Something found, and where.",
      fields: (edge) => ({
        highlights: edge.field({
          type: [HighlightType],
          description: "Where it has words of the query, a field each.",
          resolve: ({ node, words }, _args, context) => loadHighlights(context, node, words),
        }),
        score: edge.exposeFloat("score", { description: "How well it fits; the higher the better." }),
      }),
    },
  ),
);
