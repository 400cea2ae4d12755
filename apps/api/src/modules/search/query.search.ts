import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toRequestError } from "../../errors.ts";
import type { Cost } from "../../limits/count-nodes.ts";
import { countCost } from "../../limits/limits.ts";
import { type PagingArgs, toPageSize } from "../../paging/window.ts";
import { toVariantsById } from "../../reading/nodes.ts";
import type { Scope } from "../../reading/read.ts";
import { reads, readsColumn, toJsonRead } from "../../reading/reads.ts";
import { parseTextQuery, type TextQuery } from "../../text/text-query.ts";
import { ReportRef } from "../report/report.ref.ts";
import { type FacetName, toFacetValueRows } from "./facet-values.sql.ts";
import {
  type FoundTexts,
  findHighlights,
  findStretchAround,
  placesOfReports,
  reportsOfFound,
  toFoundTexts,
} from "./highlights.ts";
import {
  FacetValueType,
  HighlightType,
  SearchFacetNameEnum,
  SearchFilterInput,
  SearchNode,
  SearchTypeEnum,
} from "./search.type.ts";
import { checkDays, type SearchFilter } from "./search-filter.ts";
import { toSearchWindow } from "./search-page.ts";
import { type Search, toFacetRows } from "./search-sections.ts";

const usualFacetValues = 10;

const SearchFacet = builder.objectRef<object>("SearchFacet").implement({
  description: "How much is found of one type.",
  fields: (t) => ({
    type: t.field({ type: SearchTypeEnum, description: "The type.", ...readsColumn("type") }),
    count: t.int({
      description: "How many of it the whole list has under its filter.",
      ...readsColumn("count"),
    }),
  }),
});

/** Reads a query. Throws `search.empty` if it has nothing to look for, and `text.too-long`. */
function parseSearch(query: string): TextQuery {
  const parsed = parseTextQuery(query);
  if (parsed.wanted.length === 0) {
    const message =
      parsed.excluded.length > 0
        ? "The query only says what must not be found. Add a word to search for."
        : "The query has no letter and no digit to search for.";
    throw toRequestError("search.empty", message);
  }
  return parsed;
}

type Args = PagingArgs & { query: string; filter?: SearchFilter | null };

/** What the fields of a search know of it. */
const toSearch = ({ given }: Scope) => given as Search;

/** What a hit that the row `p` found may be. */
const found = toVariantsById(Prisma.sql`p.id`, ["Event", "Entity", "Document", "Comment"]);

const ofFacetValues = reads(({ by, first }: { by: FacetName; first?: number | null }, scope) => ({
  kind: "rows",
  rows: toFacetValueRows(toSearch(scope), by, toPageSize("first", first, usualFacetValues)),
}));

const ofQuery = reads(({ query, filter, ...args }: Args, { isPublic }) => {
  checkDays(filter ?? {});
  const search: Search = { query: parseSearch(query), filter: filter ?? {}, isPublic };
  return { kind: "window", window: toSearchWindow(search, args), variants: found, given: search };
});

const cost: Cost = (_values, countSelected) =>
  countCost *
  (Math.min(countSelected("totalCount"), 1) + countSelected("facets") + countSelected("facetValues"));

builder.queryField("search", (t) =>
  t.connection(
    {
      type: SearchNode,
      description:
        'What has all words of a query at the start of words; case and accents do not matter, `"…"` is a phrase, and `-` before either excludes it. What is named as the query comes first (score 5), then names and titles that have its words (4) or words of names that are spelled alike (3), then texts that have them (2) or those (1); equals in the order entities, events, documents, comments, entities most named first and all else newest first.',
      args: {
        query: t.arg.string({
          required: true,
          description:
            "Words: 200 characters and 12 words at most; four letters of a script without spaces count as one.",
        }),
        filter: t.arg({ type: SearchFilterInput, description: "Where; everywhere unless told." }),
      },
      ...ofQuery,
      extensions: { ...ofQuery.extensions, cost },
    },
    {
      name: "SearchConnection",
      description: "A page of what was found.",
      fields: (connection) => ({
        facets: connection.field({
          type: [SearchFacet],
          description: "How much is found of each type. Counted only when asked for.",
          ...reads((_args, scope) => ({ kind: "rows", rows: toFacetRows(toSearch(scope)) })),
        }),
        facetValues: connection.field({
          type: [FacetValueType],
          description:
            "What the search can be narrowed to, most frequent first. What its filter says of the same thing does not count, so that the other choices show; `ENTITY` narrows further, since all entities of a filter must be there. Counted only when asked for.",
          args: {
            by: connection.arg({ type: SearchFacetNameEnum, required: true, description: "By what." }),
            first: connection.arg.int({
              defaultValue: usualFacetValues,
              description: "How many values at most, 0 to 100.",
            }),
          },
          ...ofFacetValues,
          extensions: {
            ...ofFacetValues.extensions,
            toListLength: ({ first }: { first?: number | null }) => first ?? usualFacetValues,
          },
        }),
      }),
    },
    {
      name: "SearchEdge",
      description: "Something found, and where.",
      fields: (edge) => ({
        highlights: edge.field({
          type: [HighlightType],
          description: "Where it has words of the query, a field each.",
          ...reads((_args, { given, isPublic }) => {
            const { query } = given as Search;
            return toJsonRead(toFoundTexts(query, isPublic), (texts: FoundTexts) =>
              findHighlights(texts, query),
            );
          }),
        }),
        report: edge.field({
          type: ReportRef,
          nullable: true,
          description:
            "The report of a found document that the first hit in its text stands in, and so the event that this tells of; null for anything else, and where the hit is in no report.",
          ...reads((_args, { given, isPublic }) => {
            const { query } = given as Search;
            return {
              kind: "chosen",
              rows: reportsOfFound,
              facts: Prisma.sql`json_build_array(${toFoundTexts(query, isPublic)}, ${placesOfReports})`,
              choose: ([texts, places]: [FoundTexts, [number, number][]]) =>
                findStretchAround(places, findHighlights(texts, query)),
            };
          }),
        }),
        score: edge.float({ description: "How well it fits, from 5 to 1.", ...readsColumn("score") }),
      }),
    },
  ),
);
