import { type SearchPageParams, type SearchType, searchTypes } from "../../app/search/search-params.ts";
import styles from "./SearchForm.module.css";

/** The form of the search page; it puts the search into the address. */
export function SearchForm({ params }: { params: SearchPageParams }) {
  return (
    <search>
      <form method="get" action="/search" className={styles.form}>
        <div className={styles.field}>
          <label htmlFor="q" className={styles.label}>
            Words
          </label>
          <input
            id="q"
            className={styles.words}
            type="search"
            name="q"
            defaultValue={params.query}
            autoComplete="off"
          />
        </div>
        <button type="submit" className={styles.button}>
          Search
        </button>
        <fieldset className={styles.types}>
          <legend>Only in</legend>
          {(Object.keys(searchTypes) as SearchType[]).map((type) => (
            <label key={type}>
              <input type="checkbox" name="type" value={type} defaultChecked={params.types.includes(type)} />{" "}
              {searchTypes[type]}
            </label>
          ))}
        </fieldset>
      </form>
    </search>
  );
}
