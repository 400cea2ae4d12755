import type { Baseline, Figure, Unit } from "./figure.ts";

/** The figures as lines of a Markdown table, the same in a terminal and in docs/extraction.md. */
export function toTable(figures: readonly Figure[]): string[] {
  const rows = figures.map((figure) => [
    figure.name,
    figure.baselines.map((baseline) => toBaseline(baseline, figure.unit)).join(", "),
    figure.goal === null ? "" : toValue(figure.goal, figure.unit),
    `${toValue(figure.value, figure.unit)}${isReached(figure) ? "" : " *"}`,
    figure.counts,
  ]);
  const head = ["measure", "baseline", "goal", "reached", "counts"];
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0), title.length),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}

/** Whether a figure meets its goal; memory meets it from below. */
function isReached({ value, goal, unit }: Figure): boolean {
  if (goal === null) return true;
  return unit === "MB" ? value <= goal : value >= goal;
}

function toBaseline({ name, value, ranHere }: Baseline, unit: Unit): string {
  return `${name} ${toValue(value, unit)}${ranHere ? "" : " (published)"}`;
}

function toValue(value: number, unit: Unit): string {
  if (unit === "share") return (value * 100).toFixed(1);
  return unit === "count" ? String(value) : `${value.toPrecision(3)} ${unit}`;
}
