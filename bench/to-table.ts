import type { Taken } from "./clock.ts";
import { type BenchResult, type Measure, toMedian } from "./measure.ts";

const HEAD = [
  "",
  "seconds",
  "rows/s",
  "documents/s",
  "times the first",
  "(rounds)",
  "CPU s",
  "times the first",
  "(rounds)",
];

/**
 * A bench as lines of text: a measure each, its speed, and its time as a multiple of the first one's in the same round, by
 * the clock and by the time of the processors.
 */
export function toTable(result: BenchResult): string {
  const { documents, rows, peakMemoryMb, measures } = result;
  const lines = [HEAD, ...measures.map((measure) => toCells(measure, result))];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const about = `${toCount(documents)} documents, ${toCount(rows)} rows, peak memory of one ingest ${toCount(peakMemoryMb)} MB`;
  return [about, "", ...lines.map((cells) => toLine(cells, widths))].join("\n");
}

function toCells({ name, rounds }: Measure, { documents, rows, measures }: BenchResult): string[] {
  const first = measures[0]?.rounds ?? [];
  const seconds = toMedian(rounds.map(toSeconds));
  const cpu = toMedian(rounds.map(toCpu));
  return [
    name,
    seconds.toFixed(2),
    toCount(rows / seconds),
    toCount(documents / seconds),
    ...toRatio(rounds.map(toSeconds), first.map(toSeconds)),
    toNumber(cpu),
    ...toRatio(rounds.map(toCpu), first.map(toCpu)),
  ];
}

function toSeconds({ seconds }: Taken): number {
  return seconds;
}

function toCpu({ cpuSeconds }: Taken): number {
  return cpuSeconds ?? Number.NaN;
}

/** The median of the rounds' ratios, and how far they lie apart. */
function toRatio(own: number[], first: number[]): [string, string] {
  const ratios = own.map((value, round) => value / (first[round] ?? Number.NaN));
  return [toNumber(toMedian(ratios)), `${toNumber(Math.min(...ratios))} to ${toNumber(Math.max(...ratios))}`];
}

function toLine(cells: string[], widths: number[]): string {
  const padded = cells.map((cell, column) => {
    const width = widths[column] ?? 0;
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  return padded.join("  ").trimEnd();
}

function toNumber(value: number): string {
  return Number.isNaN(value) ? "?" : value.toFixed(2);
}

function toCount(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
