import type { WebBench, WebMeasure } from "./bench-web.ts";

/** What the goals are shares of. */
const FLOOR = "files from disk";

const HEAD = [
  "page",
  "connections",
  "way",
  "pages/s",
  "of the files",
  "first byte, ms",
  "p99",
  "of the files",
  "CPU ms a page",
  "of the files",
  "bytes",
];

const GROWTH_HEAD = ["page", "connections", "way", "first byte, times", "CPU, times"];

/** What was measured of the site as lines of text: a way of serving a page each, as a share of the plain files; then growth. */
export function toWebTable(benches: readonly WebBench[]): string {
  const [first, ...others] = benches;
  const growth = first === undefined ? [] : others.map((bench) => toGrowth(first, bench));
  return [...benches.map(toOne), ...growth].join("\n\n");
}

function toOne({ events, measures }: WebBench): string {
  return [
    `${events.toLocaleString("en-US")} events`,
    ...toLines([HEAD, ...measures.map((measure) => toCells(measure, measures))]),
  ].join("\n");
}

function toCells(measure: WebMeasure, measures: readonly WebMeasure[]): string[] {
  const floor = measures.find((other) => other.way === FLOOR && isOfSame(other, measure));
  const toShare = (ours: number, other: number | undefined) =>
    other === undefined ? "?" : (ours / other).toFixed(2);
  const { page, connections, way, pagesPerSecond, firstByteMs, firstByteP99Ms, cpuMsPerPage, bytes } =
    measure;
  return [
    page,
    String(connections),
    way,
    pagesPerSecond.toFixed(pagesPerSecond < 100 ? 1 : 0),
    toShare(pagesPerSecond, floor?.pagesPerSecond),
    firstByteMs.toFixed(2),
    firstByteP99Ms.toFixed(1),
    // Less is better, so that the share is the other way round.
    toShare(floor?.firstByteMs ?? Number.NaN, firstByteMs),
    cpuMsPerPage.toFixed(2),
    toShare(floor?.cpuMsPerPage ?? Number.NaN, cpuMsPerPage),
    String(bytes),
  ];
}

const isOfSame = (one: WebMeasure, other: WebMeasure) =>
  one.page === other.page && one.connections === other.connections;

function toGrowth(small: WebBench, large: WebBench): string {
  const lines = large.measures.map((measure) => {
    const before = small.measures.find((other) => other.way === measure.way && isOfSame(other, measure));
    const toTimes = (now: number, then: number | undefined) => (now / (then ?? Number.NaN)).toFixed(2);
    return [
      measure.page,
      String(measure.connections),
      measure.way,
      toTimes(measure.firstByteMs, before?.firstByteMs),
      toTimes(measure.cpuMsPerPage, before?.cpuMsPerPage),
    ];
  });
  const about = `${large.events.toLocaleString("en-US")} events, times what ${small.events.toLocaleString("en-US")} take`;
  return [about, ...toLines([GROWTH_HEAD, ...lines])].join("\n");
}

function toLines(lines: readonly string[][]): string[] {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  return lines.map((cells) =>
    cells
      .map((cell, column) => cell.padStart(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
