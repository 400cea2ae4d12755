import type { DayRange } from "../../time/day.ts";
import { type DrawnMark, type Mark, rulerWidth, toDrawnMarks } from "../../time/ruler.ts";
import drawing from "../drawing/Drawing.module.css";
import styles from "./Ruler.module.css";

/** What a ruler draws. */
export interface RulerProps {
  /** The days from its left end to its right end. */
  range: DayRange;
  marks: readonly Mark[];
  /** Where small graduations stand, in units of the ruler. */
  ticks?: readonly number[];
  /** `rule`: a hairline between two stories. `figure`: a drawing of its own. */
  size: "rule" | "figure";
}

const height = 20;

/**
 * A rule that measures time. A day is a stroke, a month a short bar, a year a faint long bar; what is only planned is
 * hollow. It repeats in a drawing what the words beside it say, so it is hidden from screen readers.
 */
export function Ruler({ range, marks, ticks = [], size }: RulerProps) {
  return (
    <svg
      className={`${styles.ruler} ${styles[size]}`}
      viewBox={`0 0 ${rulerWidth} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={drawing.line} d={`M0 ${height - 0.5}H${rulerWidth}`} />
      {ticks.length > 0 && (
        <path className={drawing.tick} d={ticks.map((x) => `M${x} ${height}V${height - 6}`).join("")} />
      )}
      {toDistinct(toDrawnMarks(range, marks)).map(({ key, ...mark }) => {
        const look = `${drawing[mark.shape]} ${mark.isPlanned ? drawing.planned : ""}`;
        if (mark.shape === "stroke") {
          const top = Math.round(height * (1 - (mark.weight ?? 1)));
          return <path key={key} className={look} d={`M${mark.x} ${height}V${top}`} />;
        }
        return <rect key={key} className={look} x={mark.x} y={8} width={mark.width} height={height - 8} />;
      })}
    </svg>
  );
}

/** What would be drawn twice in one place is drawn once: a haze over a haze would claim more than is known. */
function toDistinct(marks: readonly DrawnMark[]): (DrawnMark & { key: string })[] {
  const keyed = marks.map((mark) => ({ ...mark, key: `${mark.x} ${mark.width} ${mark.isPlanned}` }));
  return [...new Map(keyed.map((mark) => [mark.key, mark])).values()];
}
