import { toDocumentName } from "../../app/document-name.ts";
import { toShortText } from "../../app/short-text.ts";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { reportRoleWords, toCountWords } from "../../graphql/words.ts";
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
        excerpt
        publishedAt
        language
      }
    }
  `,
  [AttributionChainData, DateWordsData],
);

type Telling = ResultOf<typeof ReportColumnsData>;

/**
 * The reports of an event side by side, as columns of a page: who tells it, when, in which words. A line in a list of related
 * news tells nothing of its own, so that those are only named below.
 */
export function ReportColumns({ reports }: { reports: readonly FragmentOf<typeof ReportColumnsData>[] }) {
  const data = readFragment(ReportColumnsData, reports);
  const lines = data.filter(({ role }) => role === "RELATED");
  return (
    <>
      <Columns reports={data.filter(({ role }) => role !== "RELATED")} />
      {lines.length > 0 && <RelatedLines reports={lines} />}
    </>
  );
}

/** Returns how many reports tell an event themselves, and do not merely list it as related news. */
export function countTellings(reports: readonly FragmentOf<typeof ReportColumnsData>[]): number {
  return readFragment(ReportColumnsData, reports).filter(({ role }) => role !== "RELATED").length;
}

function RelatedLines({ reports }: { reports: readonly Telling[] }) {
  return (
    <details className={styles.lines}>
      <summary>Listed as related news by {toCountWords(reports.length, "page")}</summary>
      <ul>
        {reports.map(({ id, document, start, end, date }) => (
          <li key={id}>
            <a href={toSpanHref(document.id, start, end)}>{toShortText(toDocumentName(document), 140)}</a>{" "}
            <DateWords date={date} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Columns({ reports }: { reports: readonly Telling[] }) {
  if (reports.length === 0) return null;
  return (
    <ul className={styles.columns}>
      {reports.map((report) => (
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
            <h3
              className={isLongTitle(report.title) ? styles.longTitle : styles.title}
              dir="auto"
              lang={report.document.language}
            >
              {report.title}
            </h3>
          )}
          {toLead(report) !== "" && (
            <blockquote className={styles.excerpt} dir="auto" lang={report.document.language}>
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
  if (title === null) return excerpt;
  if (excerpt.startsWith(title)) return excerpt.slice(title.length).trim();
  const words = toWords(excerpt);
  const titleWords = toWords(title);
  const isHeadlineAlone = ` ${words.join(" ")} `.includes(` ${titleWords.join(" ")} `);
  return isHeadlineAlone && words.length - titleWords.length <= mostWordsOfMarkup ? "" : excerpt;
}

/** So many words beside its headline, such as the number of an item or the heading of a list, are no lead. */
const mostWordsOfMarkup = 4;

const toWords = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
