import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import { rulerWidth, toMarkShape, toMonthTicks, toRulerX } from "../../time/ruler.ts";
import { type ScoreYear, toMarkHeight, toScore } from "../../time/score.ts";
import styles from "./Score.module.css";

/** How many events begin in a stretch of the score. */
export const ScoreBucketData = graphql(`
  fragment ScoreBucket on TimelineBucket {
    start
    end
    count
  }
`);

type Buckets = readonly FragmentOf<typeof ScoreBucketData>[];

/** Events counted by how fine their date is, what happened apart from what is planned. */
export interface ScoreProps {
  happened: readonly Buckets[];
  planned: readonly Buckets[];
  undatedCount: number;
}

const height = 24;

/**
 * The whole story on a page: every year is a line, every day with an event a stroke on it. A month is a bar, a year a
 * haze over the whole line, what is planned is hollow, and what has no date stands below, off the lines.
 */
export function Score({ happened, planned, undatedCount }: ScoreProps) {
  const lines = toScore([
    ...happened.map((buckets) => ({ buckets: readFragment(ScoreBucketData, buckets), isPlanned: false })),
    ...planned.map((buckets) => ({ buckets: readFragment(ScoreBucketData, buckets), isPlanned: true })),
  ]);
  const years = lines.filter((line) => line.kind === "year");
  const largest = Math.max(1, ...years.flatMap((line) => line.marks.map((mark) => mark.count)));
  return (
    <div className={styles.score}>
      <div className={styles.months} aria-hidden="true">
        {[..."JFMAMJJASOND"].map((letter, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: twelve fixed letters, three of them J
          <span key={index}>{letter}</span>
        ))}
      </div>
      <ol>
        {lines.map((line) =>
          line.kind === "gap" ? (
            <li key={`gap ${line.firstYear}`} className={styles.gap}>
              <span>{toGapWords(line.firstYear, line.lastYear)}</span>
            </li>
          ) : (
            <li key={line.year}>
              <YearLine line={line} largest={largest} />
            </li>
          ),
        )}
      </ol>
      {undatedCount > 0 && (
        <a className={styles.undated} href="/undated">
          <span>Undated</span>
          <span className={styles.undatedMarks} aria-hidden="true">
            {Array.from({ length: Math.min(undatedCount, 60) }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: equal marks that never move
              <i key={index} />
            ))}
          </span>
          <span className={styles.count}>
            {undatedCount.toLocaleString("en")}
            <span className={styles.unit}> undated {undatedCount === 1 ? "event" : "events"}</span>
          </span>
        </a>
      )}
    </div>
  );
}

function YearLine({ line, largest }: { line: ScoreYear; largest: number }) {
  return (
    <a className={styles.year} href={`/${line.year}`}>
      <span>{line.year}</span>
      <svg viewBox={`0 0 ${rulerWidth} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path
          className={styles.tick}
          d={toMonthTicks(line.year, line.range)
            .map((x) => `M${x} ${height}V${height - 4}`)
            .join("")}
        />
        <path className={styles.line} d={`M0 ${height - 0.5}H${rulerWidth}`} />
        <Marks line={line} largest={largest} isPlanned={false} />
        <Marks line={line} largest={largest} isPlanned={true} />
      </svg>
      <span className={styles.count}>
        {line.count > 0 && line.count.toLocaleString("en")}
        <span className={styles.unit}>
          {line.count === 0 ? "no event" : line.count === 1 ? " event" : " events"}
        </span>
      </span>
    </a>
  );
}

function Marks({ line, largest, isPlanned }: { line: ScoreYear; largest: number; isPlanned: boolean }) {
  const paths = { stroke: "", bar: "", haze: "" };
  for (const mark of line.marks) {
    if (mark.isPlanned !== isPlanned) continue;
    const shape = toMarkShape(mark.range);
    const tall = Math.round(toMarkHeight(mark.count, largest) * (height - 4));
    if (shape === "stroke") paths.stroke += `M${toRulerX(line.range, mark.range.from + 0.5)} ${height}v${-tall}`;
    else {
      const x = toRulerX(line.range, mark.range.from);
      const width = toRulerX(line.range, mark.range.to + 1) - x;
      const bar = shape === "bar" ? Math.round(tall * 0.5) : Math.round(tall * 0.8);
      paths[shape] += `M${x} ${height}v${-bar}h${Math.round(width * 10) / 10}v${bar}z`;
    }
  }
  const planned = isPlanned ? styles.planned : "";
  return (
    <>
      {paths.haze !== "" && <path className={`${styles.haze} ${planned}`} d={paths.haze} />}
      {paths.bar !== "" && <path className={`${styles.bar} ${planned}`} d={paths.bar} />}
      {paths.stroke !== "" && <path className={`${styles.stroke} ${planned}`} d={paths.stroke} />}
    </>
  );
}

function toGapWords(firstYear: number, lastYear: number): string {
  return `${firstYear}–${lastYear}: ${toCountWords(lastYear - firstYear + 1, "year")} without an event`;
}
