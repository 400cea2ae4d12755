import {
  type SearchPageParams,
  type SearchType,
  searchTypes,
  toChoices,
} from "../../app/search/search-params.ts";
import { type FragmentOf, readFragment } from "../../graphql/graphql.ts";
import { FacetValueData } from "../search-facets/SearchFacets.tsx";
import { SearchField } from "../search-field/SearchField.tsx";
import styles from "./SearchForm.module.css";

/** The form of the search page; it puts the search into the address, and keeps what it is narrowed to. */
export function SearchForm({
  params,
  types,
}: {
  params: SearchPageParams;
  types: readonly FragmentOf<typeof FacetValueData>[];
}) {
  const counts = new Map(readFragment(FacetValueData, types).map(({ value, count }) => [value, count]));
  return (
    <search>
      <form method="get" action="/search" className={styles.form}>
        <SearchField label="Words" words={params.query} />
        <fieldset className={styles.types}>
          <legend>Only in</legend>
          {(Object.keys(searchTypes) as SearchType[]).map((type) => (
            <label key={type}>
              <input type="checkbox" name="type" value={type} defaultChecked={params.types.includes(type)} />{" "}
              {searchTypes[type]}
              {params.query !== "" && <span className={styles.count}> {counts.get(type) ?? 0}</span>}
            </label>
          ))}
        </fieldset>
        {toChoices(params)
          .filter(([name]) => name !== "type")
          .map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
      </form>
    </search>
  );
}
