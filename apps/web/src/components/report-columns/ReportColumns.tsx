import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { reportRoleWords } from "../../graphql/words.ts";
import { toSpanHref } from "../../reader/span-address.ts";
import { toMomentWords } from "../../time/words.ts";
import { AttributionChain, AttributionChainData } from "../attribution-chain/AttributionChain.tsx";
import { DateWords, DateWordsData } from "../date-words/DateWords.tsx";
import { isLongTitle } from "../title-length.ts";
import styles from "./ReportColumns.module.css";

/** One telling of an event. */
export const ReportColumnsData = graphql(
  `
    fragment ReportColumns on Report {
      id
      role
      title
      topic
      excerpt
      isPartial
      start
      end
      date {
        edtf
        ...DateWords
      }
      attribution {
        ...AttributionChain
      }
      document {
        id
        title
        publishedAt
      }
    }
  `,
  [AttributionChainData, DateWordsData],
);

/** The reports of an event side by side, as columns of a page: who tells it, when, in which words. */
export function ReportColumns({ reports }: { reports: readonly FragmentOf<typeof ReportColumnsData>[] }) {
  return (
    <ul className={styles.columns}>
      {readFragment(ReportColumnsData, reports).map((report) => (
        <li key={report.id} className={styles.report}>
          <AttributionChain sources={report.attribution} />
          <p className={styles.facts}>
            {reportRoleWords[report.role]}
            {report.topic !== null && <>, under “{report.topic}”</>}.{" "}
            {report.date.edtf === null ? (
              "It claims no date."
            ) : (
              <>
                Its date: <DateWords date={report.date} />.
              </>
            )}
          </p>
          {report.title !== null && (
            <h3 className={isLongTitle(report.title) ? styles.longTitle : styles.title}>{report.title}</h3>
          )}
          {toLead(report) !== "" && (
            <blockquote className={styles.excerpt}>
              {toLead(report)}
              {report.isPartial && (
                <span className={styles.partial} title="The page cuts the report short here.">
                  {" "}
                  [cut short by the page]
                </span>
              )}
            </blockquote>
          )}
          <p className={styles.document}>
            <a href={toSpanHref(report.document.id, report.start, report.end)}>Read it in its document</a>
            {report.document.publishedAt !== null && (
              <>, published {toMomentWords(report.document.publishedAt)}</>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The opening words of a report without its headline, which stands over them already. */
function toLead({ excerpt, title }: { excerpt: string; title: string | null }): string {
  return title !== null && excerpt.startsWith(title) ? excerpt.slice(title.length).trim() : excerpt;
}
