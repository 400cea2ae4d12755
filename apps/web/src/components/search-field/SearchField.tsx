import styles from "./SearchField.module.css";

/** The field that searches the archive and its button, within a form; names are suggested as one types. */
export function SearchField({ label, words = "" }: { label: string; words?: string }) {
  return (
    <>
      <div className={styles.field}>
        <label htmlFor="q" className={styles.label}>
          {label}
        </label>
        <input
          id="q"
          className={styles.words}
          type="search"
          name="q"
          defaultValue={words}
          autoComplete="off"
          data-suggests=""
        />
      </div>
      <button type="submit" className={styles.button}>
        Search
      </button>
    </>
  );
}

/** A search from a page that is not of the search. */
export function SearchFromHere() {
  return (
    <search>
      <form method="get" action="/search" className={styles.form}>
        <SearchField label="Search the archive" />
      </form>
    </search>
  );
}
