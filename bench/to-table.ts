import { type BenchResult, toMedian } from "./measure.ts";

/** A bench as lines of text: a measure each, its speed, and its time as a multiple of the first one's in the same round. */
export function toTable({ documents, rows, peakMemoryMb, measures }: BenchResult): string {
  const [floor] = measures;
  const head = ["", "seconds", "rows/s", "documents/s", "times the first", "in the rounds"];
  const lines = measures.map(({ name, seconds }) => {
    const median = toMedian(seconds);
    const ratios = seconds.map((value, round) => value / (floor?.seconds[round] ?? Number.NaN));
    return [
      name,
      median.toFixed(2),
      toCount(rows / median),
      toCount(documents / median),
      toMedian(ratios).toFixed(2),
      `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
    ];
  });
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((cells) => cells[column]?.length ?? 0)),
  );
  const toLine = (cells: string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ");
  return [
    `${toCount(documents)} documents, ${toCount(rows)} rows, peak memory of one ingest ${toCount(peakMemoryMb)} MB`,
    "",
    ...[head, ...lines].map(toLine),
  ].join("\n");
}

function toCount(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
