import { ApiTrouble } from "../../graphql/ask-api.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { runSharedQuery } from "../../graphql/run-query.ts";
import type { BucketLayer } from "../../time/score.ts";

const ScoreQuery = graphql(`
  query Score($fine: Granularity!) {
    days: timeline(granularity: $fine, filter: { precisions: [DAY], statuses: [OCCURRED, STATEMENT] }) {
      start
      end
      count
    }
    months: timeline(granularity: MONTH, filter: { precisions: [MONTH], statuses: [OCCURRED, STATEMENT] }) {
      start
      end
      count
    }
    years: timeline(granularity: YEAR, filter: { precisions: [SEASON, YEAR], statuses: [OCCURRED, STATEMENT] }) {
      start
      end
      count
    }
    plannedDays: timeline(granularity: $fine, filter: { precisions: [DAY], statuses: [PLANNED] }) {
      start
      end
      count
    }
    plannedMonths: timeline(granularity: MONTH, filter: { precisions: [MONTH], statuses: [PLANNED] }) {
      start
      end
      count
    }
    plannedYears: timeline(granularity: YEAR, filter: { precisions: [SEASON, YEAR], statuses: [PLANNED] }) {
      start
      end
      count
    }
  }
`);

/** Returns the whole story counted by how fine its dates are; days are counted by month where there are too many. */
export async function findScoreLayers(): Promise<BucketLayer[]> {
  try {
    return toLayers(await runSharedQuery(ScoreQuery, { fine: "DAY" }), "stroke");
  } catch (error) {
    if (!(error instanceof ApiTrouble) || error.code !== "timeline.too-many-buckets") throw error;
    return toLayers(await runSharedQuery(ScoreQuery, { fine: "MONTH" }), "column");
  }
}

function toLayers(data: ResultOf<typeof ScoreQuery>, days: "stroke" | "column"): BucketLayer[] {
  return [
    { buckets: data.years, shape: "haze", isPlanned: false },
    { buckets: data.months, shape: "bar", isPlanned: false },
    { buckets: data.days, shape: days, isPlanned: false },
    { buckets: data.plannedYears, shape: "haze", isPlanned: true },
    { buckets: data.plannedMonths, shape: "bar", isPlanned: true },
    { buckets: data.plannedDays, shape: days, isPlanned: true },
  ];
}
