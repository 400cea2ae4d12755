import { cache } from "react";
import { ArchiveRulerData } from "../../components/archive-ruler/ArchiveRuler.tsx";
import { PagerData } from "../../components/pager/Pager.tsx";
import { FacetValueData } from "../../components/search-facets/SearchFacets.tsx";
import { SearchHitData } from "../../components/search-hit/SearchHit.tsx";
import { ApiTrouble } from "../../graphql/ask-api.ts";
import { graphql } from "../../graphql/graphql.ts";
import { runQuery } from "../../graphql/run-query.ts";
import { type SearchPageParams, toSearchFilter } from "./search-params.ts";

const EmptySearchQuery = graphql(
  `
    query EmptySearch {
      archive {
        ...ArchiveRuler
      }
    }
  `,
  [ArchiveRulerData],
);

const SearchQuery = graphql(
  `
    query Search(
      $query: String!
      $filter: SearchFilter
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      archive {
        ...ArchiveRuler
      }
      search(
        query: $query
        filter: $filter
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount
        types: facetValues(by: TYPE) {
          ...FacetValue
        }
        kinds: facetValues(by: KIND, first: 100) {
          ...FacetValue
        }
        sources: facetValues(by: SOURCE) {
          ...FacetValue
        }
        entities: facetValues(by: ENTITY) {
          ...FacetValue
        }
        years: facetValues(by: YEAR, first: 100) {
          ...FacetValue
        }
        languages: facetValues(by: LANGUAGE, first: 100) {
          ...FacetValue
        }
        edges {
          cursor
          ...SearchHit
        }
        pageInfo {
          ...Pager
        }
      }
    }
  `,
  [ArchiveRulerData, FacetValueData, PagerData, SearchHitData],
);

const pageSize = 20;
/** Codes of a search that has no word to search for, or is too long. */
export const codesOfNoQuery: ReadonlySet<string> = new Set(["search.empty", "text.too-long"]);

/**
 * Returns what the search page shows; `search` is null where there is nothing to search for, and `refusal` a sentence that says
 * why the archive does not look for the words, where that is it. Asked once a request.
 */
export const getSearchPage = (params: SearchPageParams) => askOnce(JSON.stringify(params));

const askOnce = cache(async (text: string) => {
  const params: SearchPageParams = JSON.parse(text);
  const { query, after, before } = params;
  let refusal: string | null = null;
  if (query !== "") {
    try {
      const page = before === null ? { first: pageSize, after } : { last: pageSize, before };
      const found = await runQuery(
        SearchQuery,
        { query, filter: toSearchFilter(params), ...page },
        codesOfNoQuery,
      );
      return { ...found, refusal };
    } catch (error) {
      if (!(error instanceof ApiTrouble) || !codesOfNoQuery.has(error.code)) throw error;
      refusal = error.message;
    }
  }
  return { ...(await runQuery(EmptySearchQuery, {})), search: null, refusal };
});
