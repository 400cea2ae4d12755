import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import { type DayRange, toDayNumber, toYearRange } from "../../time/day.ts";
import { rulerWidth, toRulerX } from "../../time/ruler.ts";
import { toMarkHeight } from "../../time/score.ts";
import styles from "./Sparkline.module.css";

/** How many events begin in a month. */
export const SparklineBucketData = graphql(`
  fragment SparklineBucket on TimelineBucket {
    start
    end
    count
  }
`);

const height = 40;
const longestLabels = 12;

/** When a thing was in the news, from its first year to its last: a stroke a month, taller for more events. Nothing for a single month. */
export function Sparkline({ buckets }: { buckets: readonly FragmentOf<typeof SparklineBucketData>[] }) {
  const data = readFragment(SparklineBucketData, buckets);
  const first = data[0];
  const last = data.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const firstYear = Number(first.start.slice(0, 4));
  const lastYear = Number(last.start.slice(0, 4));
  const ruler: DayRange = { from: toYearRange(firstYear).from, to: toYearRange(lastYear).to };
  const largest = Math.max(...data.map((bucket) => bucket.count));
  const total = data.reduce((sum, bucket) => sum + bucket.count, 0);
  const strokes = data
    .map(({ start, end, count }) => {
      const middle = (toDayNumber(start) + toDayNumber(end) + 1) / 2;
      return `M${toRulerX(ruler, middle)} ${height}v${-Math.round(toMarkHeight(count, largest) * (height - 4))}`;
    })
    .join("");
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${rulerWidth} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.tick} d={toYearTicks(firstYear, lastYear, ruler)} />
        <path className={styles.line} d={`M0 ${height - 0.5}H${rulerWidth}`} />
        <path className={styles.stroke} d={strokes} />
      </svg>
      <figcaption className={styles.caption}>
        <span>{firstYear}</span>
        <span>
          {toCountWords(total, "event")} known to the month, in {toCountWords(data.length, "month")}
        </span>
        <span>{lastYear}</span>
      </figcaption>
    </figure>
  );
}

/** A graduation a year, or a decade where years would stand too close. */
function toYearTicks(firstYear: number, lastYear: number, ruler: DayRange): string {
  const step = lastYear - firstYear > longestLabels * 2 ? 10 : 1;
  const from = Math.ceil((firstYear + 1) / step) * step;
  const ticks: string[] = [];
  for (let year = from; year <= lastYear; year += step) {
    ticks.push(`M${toRulerX(ruler, toYearRange(year).from)} ${height}v-6`);
  }
  return ticks.join("");
}
