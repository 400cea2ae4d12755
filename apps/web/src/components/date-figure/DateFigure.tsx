import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toPrecisionWords } from "../../graphql/words.ts";
import { findDayRange } from "../../time/day.ts";
import { toYearsRuler, type YearsRuler } from "../../time/ruler.ts";
import { toMonthName } from "../../time/words.ts";
import { DateWords, DateWordsData } from "../date-words/DateWords.tsx";
import { Ruler } from "../ruler/Ruler.tsx";
import styles from "./DateFigure.module.css";

/** The date of an event with what each of its reports claims. */
export const DateFigureData = graphql(
  `
    fragment DateFigure on Event {
      status
      date {
        from
        to
        precision
        edtf
        ...DateWords
      }
      reports(first: 50) {
        nodes {
          id
          source {
            name
          }
          date {
            from
            to
            edtf
            ...DateWords
          }
        }
      }
    }
  `,
  [DateWordsData],
);

/**
 * An event's date, large, with how fine it is, on the ruler of its year, or of all years that it may belong to. Where its reports claim different dates,
 * each has a ruler of its own beneath, so that one sees which are finer and that they agree or do not.
 */
export function DateFigure({ event }: { event: FragmentOf<typeof DateFigureData> }) {
  const { date, reports, status } = readFragment(DateFigureData, event);
  const shown = findDayRange(date.from, date.to);
  const ruler = toYearsRuler(date.from, date.to);
  const isPlanned = status === "PLANNED";
  const claims = new Set(reports.nodes.map((report) => report.date.edtf));
  return (
    <div className={styles.figure}>
      <p className={styles.date}>
        <DateWords date={date} />
      </p>
      <p className={styles.precision}>
        {isPlanned ? "Planned; " : ""}
        {toPrecisionWords(date)}
      </p>
      {shown !== null && date.from !== null && (
        <div className={styles.rulers}>
          <Ruler
            range={ruler.range}
            ticks={ruler.ticks}
            marks={[{ range: shown, isPlanned }]}
            size="figure"
          />
          <Graduation {...ruler} />
          {claims.size > 1 && (
            <ul className={styles.claims} aria-label="What each report claims">
              {groupByClaim(reports.nodes).map(({ report, names }) => {
                const range = findDayRange(report.date.from, report.date.to);
                return (
                  <li key={report.id}>
                    <span>
                      {names.join(", ")}: <DateWords date={report.date} />
                    </span>
                    {range !== null && (
                      <Ruler
                        range={ruler.range}
                        ticks={ruler.ticks}
                        marks={[{ range, isPlanned: false }]}
                        size="rule"
                      />
                    )}
                  </li>
                );
              })}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

/** Reports that claim the same date stand together, under the names of their sources; the order is that of the reports. */
function groupByClaim<Report extends { date: { edtf: string | null }; source: { name: string } | null }>(
  reports: readonly Report[],
): { report: Report; names: string[] }[] {
  const groups = new Map<string | null, { report: Report; names: string[] }>();
  for (const report of reports) {
    const group = groups.get(report.date.edtf) ?? { report, names: [] };
    const name = report.source?.name ?? "A report";
    if (!group.names.includes(name)) group.names.push(name);
    groups.set(report.date.edtf, group);
  }
  return [...groups.values()];
}

/** So many years are all named below their ruler; of more the first and the last. */
const mostYears = 8;

/** What the parts of the ruler are: the months of one year, or the years. */
function Graduation({ firstYear, lastYear }: YearsRuler) {
  const count = lastYear - firstYear + 1;
  if (count === 1)
    return (
      <div className={styles.months} aria-hidden="true">
        {Array.from({ length: 12 }, (_, index) => (
          <span key={toMonthName(index + 1)}>{toMonthName(index + 1).slice(0, 3)}</span>
        ))}
      </div>
    );
  const isAll = count <= mostYears;
  const years = isAll
    ? Array.from({ length: count }, (_, index) => firstYear + index)
    : [firstYear, lastYear];
  return (
    <div className={isAll ? styles.years : styles.ends} aria-hidden="true">
      {years.map((year) => (
        <span key={year}>{year}</span>
      ))}
    </div>
  );
}
