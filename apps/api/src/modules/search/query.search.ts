import { findNoun } from "@annals/schema/ids";
import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { toRequestError } from "../../errors.ts";
import { findNodeLoader } from "../../loading/node-loaders.ts";
import type { PageInfo } from "../../paging/connection.ts";
import { type PagingArgs, toPageSize } from "../../paging/window.ts";
import { parseTextQuery, type Term, type TextQuery } from "../../text/text-query.ts";
import type { Spellings } from "../../text/ts-query.ts";
import { ReportRef } from "../report/report.ref.ts";
import { type FacetName, type FacetValueRow, toFacetValuesSql } from "./facet-values.sql.ts";
import { type FoundRow, findReportAround, type Highlight, loadHighlights } from "./highlights.ts";
import {
  FacetValueType,
  HighlightType,
  SearchFacetNameEnum,
  SearchFilterInput,
  SearchNode,
  SearchTypeEnum,
} from "./search.type.ts";
import { checkDays, type SearchFilter, type SearchTypeName } from "./search-filter.ts";
import { type Hit, type HitPage, readHits } from "./search-page.ts";
import { type Search, toFacetsSql, toSections } from "./search-sections.ts";
import { findSpellings } from "./spelling.ts";

const usualFacetValues = 10;

/** How much is found of one type. */
interface FacetRow {
  type: SearchTypeName;
  count: number;
}

const SearchFacet = builder.objectRef<FacetRow>("SearchFacet").implement({
  description: "How much is found of one type.",
  fields: (t) => ({
    type: t.expose("type", { type: SearchTypeEnum, description: "The type." }),
    count: t.exposeInt("count", { description: "How many of it the whole list has under its filter." }),
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

/** What is marked in what is found: the wanted terms, and the words that are spelled alike. */
function toMarked({ wanted }: TextQuery, spellings: Spellings) {
  const alike = [...spellings.values()].flat().map((word) => ({ words: [word], isPhrase: true }));
  return [...wanted, ...alike];
}

async function loadFound(context: Context, id: string): Promise<FoundRow> {
  const noun = findNoun(id);
  const row = noun === null ? null : await findNodeLoader(noun)?.(context, id);
  if (row === null || row === undefined) throw new Error(`${id} was found and is not there.`);
  return row as FoundRow;
}

/** Something found before its connection shows it. */
interface FoundEdge {
  node: FoundRow;
  score: number;
  cursor: string;
  terms: readonly Term[];
}

/** What a search gives, as its GraphQL type wants it. */
interface SearchPage {
  readonly edges: Promise<FoundEdge[]>;
  readonly pageInfo: Promise<PageInfo>;
  facets(): Promise<FacetRow[]>;
  facetValues(by: FacetName, first: number): Promise<FacetValueRow[]>;
  totalCount(): Promise<number>;
}

/** What a search gives, read as far as it is selected. */
class SearchResult implements SearchPage {
  readonly #context: Context;
  readonly #args: PagingArgs;
  readonly #search: Promise<Search>;
  #page: Promise<HitPage> | null = null;
  #facets: Promise<FacetRow[]> | null = null;

  constructor(context: Context, query: TextQuery, filter: SearchFilter, args: PagingArgs) {
    this.#context = context;
    this.#args = args;
    const toSearch = (spellings: Spellings) => ({ query, spellings, filter, isPublic: context.isPublic });
    this.#search = findSpellings(context, query).then(toSearch);
  }

  #readPage(): Promise<HitPage> {
    this.#page ??= this.#search.then((search) => readHits(this.#context, toSections(search), this.#args));
    return this.#page;
  }

  get edges(): Promise<FoundEdge[]> {
    return this.#readEdges();
  }

  async #readEdges(): Promise<FoundEdge[]> {
    const { query, spellings } = await this.#search;
    const terms = toMarked(query, spellings);
    const toEdge = async ({ id, score, cursor }: Hit) => ({
      ...{ node: await loadFound(this.#context, id), score, cursor, terms },
    });
    return Promise.all((await this.#readPage()).hits.map(toEdge));
  }

  get pageInfo(): Promise<PageInfo> {
    return this.#readPage().then(({ hits, hasNextPage, hasPreviousPage }) => ({
      hasNextPage,
      hasPreviousPage,
      startCursor: hits.at(0)?.cursor ?? null,
      endCursor: hits.at(-1)?.cursor ?? null,
    }));
  }

  readonly facets = (): Promise<FacetRow[]> => {
    this.#facets ??= this.#search.then((search) =>
      this.#context.db.$queryRaw<FacetRow[]>(toFacetsSql(search)),
    );
    return this.#facets;
  };

  readonly facetValues = async (by: FacetName, first: number): Promise<FacetValueRow[]> =>
    this.#context.db.$queryRaw<FacetValueRow[]>(toFacetValuesSql(await this.#search, by, first));

  readonly totalCount = async (): Promise<number> =>
    (await this.facets()).reduce((sum, { count }) => sum + count, 0);
}

builder.queryField("search", (t) =>
  t.connection(
    {
      type: SearchNode,
      description:
        'What has all words of a query at the start of words; case and accents do not matter, `"…"` is a phrase, and `-` before either excludes it. What is named as the query comes first (score 5), then names and titles that have its words (4) or words of names that are spelled alike (3), then texts that have them (2) or those (1); equals in the order entities, events, documents, comments, entities most named first and all else newest first.',
      args: {
        query: t.arg.string({ required: true, description: "Words: 200 characters and 12 words at most." }),
        filter: t.arg({ type: SearchFilterInput, description: "Where; everywhere unless told." }),
      },
      resolve: (_root, { query, filter, ...args }, context): SearchPage => {
        checkDays(filter ?? {});
        return new SearchResult(context, parseSearch(query), filter ?? {}, args);
      },
    },
    {
      name: "SearchConnection",
      description: "A page of what was found.",
      fields: (connection) => ({
        facets: connection.field({
          type: [SearchFacet],
          description: "How much is found of each type. Counted only when asked for.",
          resolve: (page) => page.facets(),
        }),
        facetValues: connection.field({
          type: [FacetValueType],
          description:
            "What the search can be narrowed to, most frequent first. What its filter says of the same thing does not count, so that the other choices show; `ENTITY` narrows further, since all entities of a filter must be there. Counted only when asked for, by one statement each.",
          args: {
            by: connection.arg({ type: SearchFacetNameEnum, required: true, description: "By what." }),
            first: connection.arg.int({
              defaultValue: usualFacetValues,
              description: "How many values at most, 0 to 100.",
            }),
          },
          extensions: { toListLength: ({ first }: { first?: number | null }) => first ?? usualFacetValues },
          resolve: (page, { by, first }) =>
            page.facetValues(by, toPageSize("first", first, usualFacetValues)),
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
          resolve: ({ node, terms }, _args, context): Promise<Highlight[]> =>
            loadHighlights(context, node, terms),
        }),
        report: edge.field({
          type: ReportRef,
          nullable: true,
          description:
            "The report of a found document that the first hit in its text stands in, and so the event that this tells of; null for anything else, and where the hit is in no report.",
          resolve: ({ node, terms }, _args, context) => findReportAround(context, node, terms),
        }),
        score: edge.exposeFloat("score", { description: "How well it fits, from 5 to 1." }),
      }),
    },
  ),
);
