import { toCountWords } from "../../graphql/words.ts";
import { type Density, toUnitNumber } from "../../time/density.ts";
import { rulerWidth } from "../../time/ruler.ts";
import drawing from "../drawing/Drawing.module.css";
import { VisuallyHidden } from "../visually-hidden/VisuallyHidden.tsx";
import styles from "./Density.module.css";

/** How many events there are along a stretch of time, and which part of it is chosen. */
export interface DensityFigureProps {
  density: Density;
  /** The chosen period as it stands in the address: `1956`, `2013-11`, or a day; empty = open. */
  from: string;
  to: string;
  /** Returns the address of the view of a period. */
  toHref: (period: { from: string; to: string }) => string;
  /** What the figure shows, for those who do not see it. */
  name: string;
}

const height = 64;
const leastHeight = 3;
const unitWords = { year: "year", month: "month" };

/**
 * The density of a story: a bar a year or month, hollow on top where it is only planned, the chosen period marked. Each
 * stretch below is a link to its events; with scripts, a period is drawn with the pointer or moved with the arrow keys
 * (`src/islands/brush.ts`), which fills the form with the same two fields.
 */
export function DensityFigure({ density, from, to, toHref, name }: DensityFigureProps) {
  const { unit, first, length, bars, stretches } = density;
  const largest = Math.max(1, ...bars.map(({ count, planned }) => count + planned));
  const window = findWindow(density, from, to);
  return (
    <figure
      className={styles.figure}
      data-brush={unit}
      data-first={first}
      data-length={length}
      data-from={window === null ? undefined : window.from}
      data-to={window === null ? undefined : window.to}
    >
      <figcaption className={styles.caption}>
        {name}, a bar a {unitWords[unit]}
        {bars.some(({ planned }) => planned > 0) && ", hollow where it is only planned"};{" "}
        {bars.length === 0 ? "there is none" : `the tallest is ${largest.toLocaleString("en")}`}. What is
        known less exactly than a {unitWords[unit]} is in none.
      </figcaption>
      <div className={styles.plot} data-brush-plot="">
        <svg viewBox={`0 0 ${rulerWidth} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {window !== null && (
            <rect
              className={styles.window}
              x={toX(window.from, length)}
              width={toX(window.to + 1 - window.from, length)}
              height={height}
            />
          )}
          <path className={drawing.line} d={`M0 ${height - 0.5}H${rulerWidth}`} />
          <path className={drawing.bar} d={toBars(density, largest, false)} />
          <path className={drawing.planned} d={toBars(density, largest, true)} />
        </svg>
      </div>
      <ol className={styles.stretches}>
        {stretches.map((stretch) => (
          <li key={stretch.from}>
            <a
              href={toHref(stretch)}
              rel="nofollow"
              aria-current={stretch.from === from && stretch.to === to ? "true" : undefined}
            >
              {stretch.label}
              <span className={styles.count} aria-hidden="true">
                {stretch.count > 0 && stretch.count.toLocaleString("en")}
              </span>
              <VisuallyHidden>, {toCountWords(stretch.count, "event")}</VisuallyHidden>
            </a>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function toX(units: number, length: number): number {
  return Math.round((units / length) * rulerWidth * 10) / 10;
}

/**
 * A bar is as wide as its unit and as tall as its count, but never too small to be seen; what is planned stands on what
 * happened.
 */
function toBars({ bars, length }: Density, largest: number, isPlanned: boolean): string {
  const width = Math.max(toX(1, length) - 0.8, 2);
  return bars
    .filter((bar) => (isPlanned ? bar.planned : bar.count) > 0)
    .map(({ at, count, planned }) => {
      const whole = Math.max(leastHeight, ((count + planned) / largest) * (height - 6));
      const lower = (whole * count) / (count + planned);
      const [bottom, tall] = isPlanned ? [lower, whole - lower] : [0, lower];
      return `M${toX(at, length)} ${round(height - bottom)}v${-round(tall)}h${round(width)}v${round(tall)}z`;
    })
    .join("");
}

/** The chosen period in units from the first one; null where nothing of it is chosen or shown. */
function findWindow({ unit, first, length }: Density, from: string, to: string) {
  if (from === "" && to === "") return null;
  const start = from === "" ? 0 : Math.max(0, toUnitNumber(from, unit) - first);
  const lastText = to.length === 4 && unit === "month" ? `${to}-12` : to;
  const end = to === "" ? length - 1 : Math.min(length - 1, toUnitNumber(lastText, unit) - first);
  return Number.isNaN(start + end) || start > end ? null : { from: start, to: end };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
