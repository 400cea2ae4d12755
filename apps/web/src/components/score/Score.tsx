import { toCountWords } from "../../graphql/words.ts";
import { rulerWidth, toMonthTicks, toRulerX } from "../../time/ruler.ts";
import {
  type BucketLayer,
  type ScoreGap,
  type ScoreShape,
  type ScoreYear,
  toMarkHeight,
  toScore,
  type WeightedMark,
} from "../../time/score.ts";
import drawing from "../drawing/Drawing.module.css";
import { VisuallyHidden } from "../visually-hidden/VisuallyHidden.tsx";
import styles from "./Score.module.css";

/** The whole story on a page, counted by how fine a date is; what is only planned apart. */
export interface ScoreProps {
  layers: readonly BucketLayer[];
  undatedCount: number;
}

const height = 24;
const heights: Record<ScoreShape, number> = { haze: 0.8, column: 1, bar: 0.5, stroke: 1 };

/**
 * The whole story on a page: every year is a line, every day with an event a stroke on it. A month is a bar, a year a
 * haze over the whole line, what is planned is hollow, and what has no date stands below, off the lines.
 */
export function Score({ layers, undatedCount }: ScoreProps) {
  const lines = toScore(layers);
  const largest = findLargest(lines);
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
            <VisuallyHidden> undated {undatedCount === 1 ? "event" : "events"}</VisuallyHidden>
          </span>
        </a>
      )}
    </div>
  );
}

/** The largest count of each shape: a day is measured by the fullest day, not by the fullest year. */
type Largest = Record<ScoreShape, number>;

function findLargest(lines: readonly (ScoreYear | ScoreGap)[]): Largest {
  const largest: Largest = { haze: 1, column: 1, bar: 1, stroke: 1 };
  for (const line of lines) {
    for (const mark of line.kind === "year" ? line.marks : []) {
      largest[mark.shape] = Math.max(largest[mark.shape], mark.count);
    }
  }
  return largest;
}

function YearLine({ line, largest }: { line: ScoreYear; largest: Largest }) {
  return (
    <a className={styles.year} href={`/${line.year}`}>
      <span>{line.year}</span>
      <svg viewBox={`0 0 ${rulerWidth} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path
          className={drawing.tick}
          d={toMonthTicks(line.year, line.range)
            .map((x) => `M${x} ${height}V${height - 4}`)
            .join("")}
        />
        <path className={drawing.line} d={`M0 ${height - 0.5}H${rulerWidth}`} />
        <Marks line={line} largest={largest} isPlanned={false} />
        <Marks line={line} largest={largest} isPlanned={true} />
      </svg>
      <span className={styles.count}>
        {line.count > 0 && line.count.toLocaleString("en")}
        <VisuallyHidden>
          {line.count === 0 ? "no event" : line.count === 1 ? " event" : " events"}
        </VisuallyHidden>
      </span>
    </a>
  );
}

function Marks({ line, largest, isPlanned }: { line: ScoreYear; largest: Largest; isPlanned: boolean }) {
  const paths: Record<ScoreShape, string> = { haze: "", column: "", bar: "", stroke: "" };
  for (const mark of line.marks) {
    if (mark.isPlanned === isPlanned) paths[mark.shape] += toPath(line, mark, largest);
  }
  const planned = isPlanned ? drawing.planned : "";
  return (
    <>
      {(["haze", "column", "bar", "stroke"] as const).map(
        (shape) =>
          paths[shape] !== "" && (
            <path key={shape} className={`${drawing[shape]} ${planned}`} d={paths[shape]} />
          ),
      )}
    </>
  );
}

function toPath(line: ScoreYear, { range, shape, count }: WeightedMark, largest: Largest): string {
  const tall = Math.round(toMarkHeight(count, largest[shape]) * (height - 4) * heights[shape]);
  if (shape === "stroke") return `M${toRulerX(line.range, range.from + 0.5)} ${height}v${-tall}`;
  const x = toRulerX(line.range, range.from);
  const width = Math.round((toRulerX(line.range, range.to + 1) - x) * 10) / 10;
  return `M${x} ${height}v${-tall}h${width}v${tall}z`;
}

function toGapWords(firstYear: number, lastYear: number): string {
  return `${firstYear}–${lastYear}: ${toCountWords(lastYear - firstYear + 1, "year")} without an event known to the year`;
}
