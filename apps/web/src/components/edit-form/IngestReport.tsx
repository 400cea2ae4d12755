import type { IngestedDocument } from "../../edit/outcome.ts";
import { toCountWords } from "../../graphql/words.ts";
import styles from "./IngestReport.module.css";

const statusWords: Record<IngestedDocument["status"], string> = {
  STORED: "stored",
  NEW_VERSION: "stored as a new version",
  UNCHANGED: "known already",
  FAILED: "not stored",
};

const longestReport = 500;

/** What became of each document that was given. */
export function IngestReport({ report }: { report: readonly IngestedDocument[] }) {
  const failed = report.filter(({ status }) => status === "FAILED").length;
  const shown = [...report].sort((a, b) => Number(b.status === "FAILED") - Number(a.status === "FAILED"));
  return (
    <>
      <p>
        {toCountWords(report.length, "document")} read
        {failed > 0 && `, ${failed} not stored: ${failed === 1 ? "it comes" : "these come"} first`}.
      </p>
      <div className={styles.scroll}>
        <table className={styles.report}>
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col">What became of it</th>
              <th scope="col">Read as</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, longestReport).map(({ path, status, id, title, format, remarks }) => (
              <tr key={path}>
                <th scope="row">{id === null ? path : <a href={`/documents/${id}`}>{title ?? path}</a>}</th>
                <td className={status === "FAILED" ? styles.failed : undefined}>
                  {statusWords[status]}
                  {remarks.map((remark) => (
                    <small key={remark}>{remark}</small>
                  ))}
                </td>
                <td className={styles.format}>
                  {format?.replaceAll("-", " ") ?? (status === "FAILED" ? "" : "nothing known")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length > longestReport && <p>And {shown.length - longestReport} more.</p>}
    </>
  );
}
