import type { ApiBench, ApiMeasure } from "./bench-api.ts";

const HEAD = [
  "query",
  "connections",
  "server",
  "requests/s",
  "times PostGraphile",
  "of the floor",
  "p50 ms",
  "p99 ms",
  "CPU ms a request",
  "CPU: times PostGraphile",
];

/** What was measured of the API as lines of text: a server each, and its speed as a multiple of PostGraphile's and of the floor's. */
export function toApiTable(benches: readonly ApiBench[]): string {
  const [first, ...larger] = benches;
  return [...benches.map(toOne), ...larger.map((one) => toGrowth(one, first))].join("\n\n");
}

/** How long one answer takes on an archive, as multiples of what it takes on the first. */
function toGrowth({ events, singles }: ApiBench, first: ApiBench | undefined): string {
  const ratios = Object.entries(singles).map(
    ([name, ms]) => `${name}: ${(ms / (first?.singles[name] ?? Number.NaN)).toFixed(2)}`,
  );
  const sizes = `${events.toLocaleString("en-US")} events, times what ${first?.events.toLocaleString("en-US")} take`;
  return `${sizes}, one after the other, median: ${ratios.join("; ")}`;
}

function toOne({ events, measures, firstAnswerMs, memoryMb, singles }: ApiBench): string {
  const lines = measures.map((measure) => toCells(measure, measures));
  const memory = Object.entries(memoryMb).map(([server, mb]) => `${server} ${mb} MB`);
  const alone = Object.entries(singles).map(([name, ms]) => `${name}: ${ms.toFixed(2)} ms`);
  return [
    `${events.toLocaleString("en-US")} events`,
    ...toLines([HEAD, ...lines]),
    `from the start of the API to its first answer: ${(firstAnswerMs / 1000).toFixed(2)} s`,
    `memory after all of it: ${memory.join(", ")}`,
    `one after the other, median: ${alone.join("; ")}`,
  ].join("\n");
}

function toCells(measure: ApiMeasure, measures: readonly ApiMeasure[]): string[] {
  const toRatio = (server: string, of: (one: ApiMeasure) => number) => {
    const other = measures.find(
      ({ query, connections, server: name }) =>
        query === measure.query && connections === measure.connections && name === server,
    );
    return other === undefined ? Number.NaN : of(measure) / of(other);
  };
  return [
    measure.query,
    String(measure.connections),
    measure.server,
    measure.requestsPerSecond.toFixed(1),
    toRatio("PostGraphile", (one) => one.requestsPerSecond).toFixed(2),
    toRatio("floor", (one) => one.requestsPerSecond).toFixed(2),
    measure.p50Ms.toFixed(1),
    measure.p99Ms.toFixed(1),
    measure.cpuMsPerRequest.toFixed(2),
    toRatio("PostGraphile", (one) => 1 / one.cpuMsPerRequest).toFixed(2),
  ];
}

function toLines(lines: string[][]): string[] {
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines.map((cells) =>
    cells
      .map((cell, column) => cell.padStart(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
