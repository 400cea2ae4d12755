import type { Taken } from "./clock.ts";
import { type BenchResult, type Growth, type Measure, toMedian } from "./measure.ts";

const HEAD = ["", "documents", "seconds", "CPU s", "documents/CPU s", "times the first", "(rounds)"];

const GROWTH_HEAD = [
  "documents stored",
  "documents/CPU s until then",
  "one more, CPU ms",
  "all again, CPU s",
  "one more as a share of all again",
  "peak memory so far, MB",
];

/**
 * A bench as lines of text: a measure each, its speed, and its processor time a document as a multiple of the first one's in
 * the same round; then what one document more takes in archives of several sizes.
 */
export function toTable({ documents, rows, workingRows, measures, growth }: BenchResult): string {
  const [first] = measures;
  const about = `${toCount(documents)} documents: ${toCount(rows)} rows of the archive, ${toCount(workingRows)} of the working tables`;
  const measured = [HEAD, ...measures.map((measure) => toCells(measure, first ?? measure))];
  const grown = [GROWTH_HEAD, ...growth.map(toGrowthCells)];
  return [about, "", ...toLines(measured), "", ...toLines(grown)].join("\n");
}

function toCells({ name, documents, rounds }: Measure, first: Measure): string[] {
  const cpu = toMedian(rounds.map(toCpu));
  const ratios = rounds.map(
    (taken, round) => toCpu(taken) / documents / (toCpu(first.rounds[round]) / first.documents),
  );
  return [
    name,
    toCount(documents),
    toNumber(toMedian(rounds.map(({ seconds }) => seconds))),
    toNumber(cpu),
    toCount(documents / cpu),
    toNumber(toMedian(ratios)),
    `${toNumber(Math.min(...ratios))} to ${toNumber(Math.max(...ratios))}`,
  ];
}

function toGrowthCells({ documents, perDocument, one, rebuild, peakMemoryMb }: Growth): string[] {
  const more = toMedian(one.map(toCpu));
  return [
    toCount(documents),
    toCount(1 / toCpu(perDocument)),
    toCount(more * 1000),
    toNumber(toCpu(rebuild)),
    toNumber(more / toCpu(rebuild), 4),
    toCount(peakMemoryMb),
  ];
}

function toCpu(taken: Taken | null | undefined): number {
  return taken?.cpuSeconds ?? Number.NaN;
}

/** Cells as lines of text, in columns as wide as they must be. */
export function toLines(lines: string[][]): string[] {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  return lines.map((cells) => toLine(cells, widths));
}

function toLine(cells: string[], widths: number[]): string {
  const padded = cells.map((cell, column) => {
    const width = widths[column] ?? 0;
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  return padded.join("  ").trimEnd();
}

function toNumber(value: number, digits = 2): string {
  return Number.isNaN(value) ? "?" : value.toFixed(digits);
}

function toCount(value: number): string {
  return Number.isNaN(value) ? "?" : Math.round(value).toLocaleString("en-US");
}
