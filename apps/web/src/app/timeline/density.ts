import { graphql } from "../../graphql/graphql.ts";
import { runSharedQuery } from "../../graphql/run-query.ts";
import { type Density, type DensityFrame, toDensity, toFrame, toUnitText } from "../../time/density.ts";
import { parsePeriod } from "../../time/period.ts";
import { type TimelineParams, toEventFilter } from "./timeline-params.ts";

const SpanQuery = graphql(`
  query Span {
    archive {
      from
      to
    }
  }
`);

const DensityQuery = graphql(`
  query Density(
    $granularity: Granularity!
    $happened: EventFilter
    $planned: EventFilter
    $hasHappened: Boolean!
    $hasPlanned: Boolean!
  ) {
    happened: timeline(granularity: $granularity, filter: $happened) @include(if: $hasHappened) {
      start
      end
      count
    }
    planned: timeline(granularity: $granularity, filter: $planned) @include(if: $hasPlanned) {
      start
      end
      count
    }
  }
`);

/** How dense a view of the timeline is: over the whole span of the archive, and within the chosen period. */
export interface Densities {
  whole: Density;
  /** Null where no period is chosen, or one that fills most of the span. */
  chosen: Density | null;
}

/**
 * Counts the events of a view along time: over the archive's whole span whatever the period, so that the picture stays as
 * the period moves, and closer up where one is chosen. Null where nothing in the archive is dated.
 */
export async function findDensities(params: TimelineParams): Promise<Densities | null> {
  const { archive } = await runSharedQuery(SpanQuery, {});
  if (archive.from === null || archive.to === null) return null;
  const wholeFrame = toFrame(archive.from, archive.to);
  const { from, to } = params.period;
  const chosenFrame = toFrame(from ?? archive.from, to ?? archive.to);
  const isCloser = (from ?? to) !== null && toMonths(chosenFrame) * 2 <= toMonths(wholeFrame);
  const [whole, chosen] = await Promise.all([
    findDensity(params, wholeFrame),
    isCloser ? findDensity(params, chosenFrame) : null,
  ]);
  return { whole, chosen };
}

async function findDensity(params: TimelineParams, frame: DensityFrame): Promise<Density> {
  const { unit, first, length } = frame;
  const period = parsePeriod(toUnitText(first, unit), toUnitText(first + length - 1, unit));
  const filter = toEventFilter({ ...params, period });
  const happened = (["OCCURRED", "STATEMENT"] as const).filter((status) => isWanted(params, status));
  const hasPlanned = isWanted(params, "PLANNED");
  const data = await runSharedQuery(DensityQuery, {
    granularity: unit === "year" ? "YEAR" : "MONTH",
    happened: { ...filter, statuses: happened },
    planned: { ...filter, statuses: ["PLANNED"] },
    hasHappened: happened.length > 0,
    hasPlanned,
  });
  return toDensity(frame, data.happened ?? [], data.planned ?? []);
}

function isWanted({ statuses }: TimelineParams, status: TimelineParams["statuses"][number]): boolean {
  return statuses.length === 0 || statuses.includes(status);
}

function toMonths({ unit, length }: DensityFrame): number {
  return unit === "year" ? length * 12 : length;
}
