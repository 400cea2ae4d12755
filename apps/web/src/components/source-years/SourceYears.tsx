import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import styles from "./SourceYears.module.css";
import { type Place, places, toBars, toTotals } from "./stack-years.ts";

/** Of how many events a source told in a year, and in which place. */
export const SourceYearsData = graphql(`
  fragment SourceYears on SourceYear {
    year
    events
    alone
    first
    later
    unclear
    copied
  }
`);

const width = 1000;
const height = 120;

/** Up to so many years each has its label. */
const mostLabels = 12;

const placeWords: Record<Place, { name: string; why: string }> = {
  first: { name: "first", why: "others tell it too, and by the times the pages give this one was first" },
  alone: { name: "alone", why: "nobody else in the archive tells it" },
  unclear: { name: "undecided", why: "the pages do not tell who was first" },
  later: { name: "later", why: "another was first" },
  copied: { name: "copied", why: "the wording is that of another report" },
};

/** How often a source was first, alone, later or a copy: a column a year, a key with the sums, and the figures as a table. */
export function SourceYears({ years }: { years: readonly FragmentOf<typeof SourceYearsData>[] }) {
  const data = readFragment(SourceYearsData, years);
  const totals = toTotals(data);
  const events = data.reduce((sum, year) => sum + year.events, 0);
  const undated = data.find(({ year }) => year === null)?.events ?? 0;
  if (events === 0) return null;
  const { bars, from, to } = toBars(data, width, height);
  return (
    <>
      <figure className={styles.figure}>
        {from !== null && to !== null && (
          <>
            <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
              {places.map((place) => (
                <path key={place} className={styles[place]} d={bars[place]} />
              ))}
              <path className={styles.line} d={`M0 ${height - 0.5}H${width}`} />
            </svg>
            <p className={to - from < mostLabels ? styles.years : styles.span} aria-hidden="true">
              {toLabels(from, to).map((year) => (
                <span key={year}>{year}</span>
              ))}
            </p>
          </>
        )}
        <figcaption className={styles.caption}>
          {toCountWords(events, "event")} told in documents of its own, {toYearWords(events, undated)}:
          <ul className={styles.key}>
            {places
              .filter((place) => totals[place] > 0)
              .map((place) => (
                <li key={place}>
                  <svg className={styles.swatch} viewBox="0 0 12 12" aria-hidden="true">
                    <path className={styles[place]} d="M1 1h10v10h-10z" />
                  </svg>
                  <b>
                    {totals[place].toLocaleString("en")} {placeWords[place].name}
                  </b>
                  : {placeWords[place].why}
                </li>
              ))}
          </ul>
        </figcaption>
      </figure>
      {from !== null && <YearTable years={data} />}
    </>
  );
}

/** By which year an event is counted; what has none is counted, and drawn nowhere. */
function toYearWords(events: number, undated: number): string {
  if (undated === events) return "of which none gives the year of its publication";
  const hidden = `${undated.toLocaleString("en")} of them in documents that give no year, which are not drawn`;
  return `by the year of publication${undated > 0 ? `; ${hidden}` : ""}`;
}

function YearTable({ years }: { years: readonly ResultOf<typeof SourceYearsData>[] }) {
  return (
    <details className={styles.details}>
      <summary>Year by year</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Year</th>
            {places.map((place) => (
              <th key={place} scope="col">
                {placeWords[place].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year ?? "no date"}</th>
              {places.map((place) => (
                <td key={place}>{year[place].toLocaleString("en")}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function toLabels(from: number, to: number): number[] {
  if (to - from >= mostLabels) return [from, to];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
