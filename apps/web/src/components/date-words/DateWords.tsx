import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import styles from "./DateWords.module.css";

/** A date of the archive with how fine it is. */
export const DateWordsData = graphql(`
  fragment DateWords on ArchiveDate {
    edtf
    precision
    display
  }
`);

/** A date in words; what HTML's `time` can carry (a day, a month, a year) is marked as such. */
export function DateWords({ date }: { date: FragmentOf<typeof DateWordsData> }) {
  const { edtf, display } = readFragment(DateWordsData, date);
  if (edtf === null) return <span className={styles.undated}>{display}</span>;
  if (!/^\d{4}(-\d\d){0,2}$/.test(edtf)) return <span className={styles.date}>{display}</span>;
  return (
    <time className={styles.date} dateTime={edtf}>
      {display}
    </time>
  );
}
