import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { type DayRange, findDayRange } from "../../time/day.ts";
import { rulerWidth, toRulerX } from "../../time/ruler.ts";
import styles from "./ArchiveRuler.module.css";

/** The first and the last day of the archive. */
export const ArchiveRulerData = graphql(`
  fragment ArchiveRuler on Archive {
    from
    to
  }
`);

/** The rule under the nameplate: the archive's whole span, with the days that the page is about in red. */
export function ArchiveRuler({
  archive,
  here,
}: {
  archive: FragmentOf<typeof ArchiveRulerData> | null;
  here: DayRange | null;
}) {
  const data = archive === null ? null : readFragment(ArchiveRulerData, archive);
  const span = data === null ? null : findDayRange(data.from, data.to);
  if (data === null || span === null) return <div className={styles.plain} />;
  const x = here === null ? 0 : Math.max(0, toRulerX(span, here.from));
  const end = here === null ? 0 : Math.min(rulerWidth, toRulerX(span, here.to + 1));
  return (
    <div className={styles.ruler}>
      <span className={styles.end}>{data.from?.slice(0, 4)}</span>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${rulerWidth} 10`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className={styles.thick} d={`M0 3H${rulerWidth}`} />
        <path className={styles.thin} d={`M0 8.5H${rulerWidth}`} />
        {here !== null && end >= x && <path className={styles.here} d={`M${x} 3H${end}`} />}
      </svg>
      <span className={styles.end}>{data.to?.slice(0, 4)}</span>
    </div>
  );
}
