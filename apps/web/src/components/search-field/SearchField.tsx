import styles from "./SearchField.module.css";

/** What a field for the words of a search looks like. */
export interface SearchFieldProps {
  label: string;
  words?: string;
  button?: string;
  /** Whether names of the archive are suggested as one types; they are unless told. */
  hasSuggestions?: boolean;
}

/** The field for the words of a search and its button, within a form. */
export function SearchField({
  label,
  words = "",
  button = "Search",
  hasSuggestions = true,
}: SearchFieldProps) {
  return (
    <>
      <div className={styles.field}>
        <label htmlFor="q" className={styles.label}>
          {label}
        </label>
        <input
          id="q"
          type="search"
          name="q"
          defaultValue={words}
          autoComplete="off"
          {...(hasSuggestions ? { "data-suggests": "" } : {})}
        />
      </div>
      <button type="submit" className={styles.button}>
        {button}
      </button>
    </>
  );
}

/** A search that is one line of a page: of the archive, or of what the page at `action` lists, as far as `kept` narrows it. */
export function SearchLine({
  action,
  kept = [],
  ...field
}: SearchFieldProps & { action: string; kept?: readonly (readonly [name: string, value: string])[] }) {
  return (
    <search>
      <form method="get" action={action} className={styles.form}>
        <SearchField {...field} />
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
    </search>
  );
}

/** A line above a list that finds of it what has some words; it is no search of the archive, and suggests nothing. */
export function ListSearch(field: Omit<Parameters<typeof SearchLine>[0], "button" | "hasSuggestions">) {
  return (
    <div className={styles.ofList}>
      <SearchLine {...field} button="Find" hasSuggestions={false} />
    </div>
  );
}
