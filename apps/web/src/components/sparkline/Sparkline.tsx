import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import { type DayRange, toDayNumber, toYearRange } from "../../time/day.ts";
import { rulerWidth, toRulerX } from "../../time/ruler.ts";
import { toMarkHeight } from "../../time/score.ts";
import drawing from "../drawing/Drawing.module.css";
import styles from "./Sparkline.module.css";

/** How often a thing is named in reports of the events of a month. */
export const SparklineBucketData = graphql(`
  fragment SparklineBucket on TimelineBucket {
    start
    end
    count
    mentions
  }
`);

const height = 40;
const longestLabels = 12;

/**
 * When a thing was in the news, from its first year to its last: a stroke a month, taller the oftener the reports of that month's
 * events name it. Pages seldom tell their own date, so that a mention counts when what it is part of happened. Nothing for a
 * single month.
 */
export function Sparkline({ buckets }: { buckets: readonly FragmentOf<typeof SparklineBucketData>[] }) {
  const data = readFragment(SparklineBucketData, buckets);
  const first = data[0];
  const last = data.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const firstYear = Number(first.start.slice(0, 4));
  const lastYear = Number(last.start.slice(0, 4));
  const ruler: DayRange = { from: toYearRange(firstYear).from, to: toYearRange(lastYear).to };
  const largest = Math.max(1, ...data.map(({ mentions }) => mentions ?? 0));
  const events = data.reduce((sum, { count }) => sum + count, 0);
  const total = data.reduce((sum, { mentions }) => sum + (mentions ?? 0), 0);
  const strokes = data
    .map(({ start, end, mentions }) => {
      const middle = (toDayNumber(start) + toDayNumber(end) + 1) / 2;
      return `M${toRulerX(ruler, middle)} ${height}v${-Math.round(toMarkHeight(mentions ?? 0, largest) * (height - 4))}`;
    })
    .join("");
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${rulerWidth} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path className={drawing.tick} d={toYearTicks(firstYear, lastYear, ruler)} />
        <path className={drawing.line} d={`M0 ${height - 0.5}H${rulerWidth}`} />
        <path className={drawing.stroke} d={strokes} />
      </svg>
      <figcaption className={styles.caption}>
        <span>{firstYear}</span>
        <span>
          {toCountWords(total, "mention")} in reports of {toCountWords(events, "event")} whose month is known,
          a stroke a month
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
