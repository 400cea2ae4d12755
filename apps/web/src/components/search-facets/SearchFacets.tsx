import { EventKind } from "@annals/schema/enums";
import { type SearchPageParams, toChoices, toSearchHref } from "../../app/search/search-params.ts";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { eventKindWords } from "../../graphql/words.ts";
import { VisuallyHidden } from "../visually-hidden/VisuallyHidden.tsx";
import styles from "./SearchFacets.module.css";

/** A value that a search can be narrowed to. */
export const FacetValueData = graphql(`
  fragment FacetValue on SearchFacetValue {
    value
    label
    count
  }
`);

type Value = ResultOf<typeof FacetValueData>;
type Counts = readonly FragmentOf<typeof FacetValueData>[];

/** What a search can be narrowed to, as the API counts it. */
export interface FacetCounts {
  kinds: Counts;
  sources: Counts;
  entities: Counts;
  years: Counts;
  languages: Counts;
}

/** How many sources and names the API tells unless asked for more: the most frequent. */
const mostNamed = 10;

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

const toLanguageName = (tag: string) => {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const toKindName = (kind: string) =>
  Object.hasOwn(EventKind, kind) ? eventKindWords[kind as EventKind] : kind;

/** The values of a list with one more or, if it is there, without it. */
function toToggled<Item>(items: readonly Item[], item: Item): Item[] {
  return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}

/** What a search may be narrowed to: each value a link that chooses it, or takes it back. Works without scripts. */
export function SearchFacets({ params, counts }: { params: SearchPageParams; counts: FacetCounts }) {
  const years = readFragment(FacetValueData, counts.years).toSorted((a, b) => (a.value < b.value ? 1 : -1));
  const isOneYear = params.fromText === params.toText;
  const facets = (
    <>
      <Facet
        name="Year"
        values={years}
        chosen={isOneYear && params.fromText !== "" ? [params.fromText] : []}
        toName={({ label }) => label}
        toHref={({ value }) => {
          const year = isOneYear && params.fromText === value ? "" : value;
          return toSearchHref({ ...params, fromText: year, toText: year });
        }}
      />
      <Facet
        name="Source"
        isCut={counts.sources.length === mostNamed}
        values={readFragment(FacetValueData, counts.sources)}
        chosen={params.sources}
        toName={({ label }) => label}
        toHref={({ value }) => toSearchHref({ ...params, sources: toToggled(params.sources, value) })}
      />
      <Facet
        name="With"
        isCut={counts.entities.length === mostNamed}
        values={readFragment(FacetValueData, counts.entities)}
        chosen={params.entities}
        toName={({ label }) => label}
        toHref={({ value }) => toSearchHref({ ...params, entities: toToggled(params.entities, value) })}
      />
      <Facet
        name="Kind"
        values={readFragment(FacetValueData, counts.kinds)}
        chosen={params.kinds}
        toName={({ value }) => toKindName(value)}
        toHref={({ value }) =>
          toSearchHref({ ...params, kinds: toToggled(params.kinds, value as EventKind) })
        }
      />
      <Facet
        name="Language"
        values={readFragment(FacetValueData, counts.languages)}
        chosen={params.languages}
        toName={({ value }) => toLanguageName(value)}
        toHref={({ value }) => toSearchHref({ ...params, languages: toToggled(params.languages, value) })}
      />
    </>
  );
  const isNarrowed = toChoices(params).some(([name]) => name !== "type");
  if (!isNarrowed && years.length === 0 && counts.languages.length === 0) return null;
  return (
    <nav className={styles.facets} aria-label="Narrow the search">
      <details className={styles.fold} open={isNarrowed}>
        <summary className={styles.summary}>Narrow by year, source, name, kind</summary>
        {facets}
      </details>
    </nav>
  );
}

function Facet({
  name,
  isCut = false,
  values,
  chosen,
  toName,
  toHref,
}: {
  name: string;
  /** Whether there may be others, less frequent. */
  isCut?: boolean;
  values: readonly Value[];
  chosen: readonly string[];
  toName: (value: Value) => string;
  toHref: (value: Value) => string;
}) {
  const missing = chosen
    .filter((value) => value !== "" && values.every((other) => other.value !== value))
    .map((value) => ({ value, label: value, count: 0 }));
  const shown = [...missing, ...values];
  const id = `facet-${name.toLowerCase()}`;
  // One value that all have narrows nothing.
  if (shown.length < 2 && !shown.some(({ value }) => chosen.includes(value))) return null;
  return (
    <section className={styles.facet} aria-labelledby={id}>
      <h2 id={id} className={styles.name}>
        {name}
        {isCut && <span className={styles.cut}>, the most frequent</span>}
      </h2>
      <ul>
        {shown.map((value) => {
          const isChosen = chosen.includes(value.value);
          return (
            <li key={value.value}>
              <a href={toHref(value)} rel="nofollow" aria-current={isChosen ? "true" : undefined}>
                <span className={styles.value}>{toName(value)}</span>{" "}
                <span className={styles.count}>{value.count.toLocaleString("en")}</span>
                {isChosen && (
                  <span className={styles.off}>
                    <span aria-hidden="true">×</span>
                    <VisuallyHidden> take back</VisuallyHidden>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
