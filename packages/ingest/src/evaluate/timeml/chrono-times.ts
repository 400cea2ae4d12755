import { type ParsedResult, parse } from "chrono-node";
import type { GoldTime } from "./parse-timeml.ts";

/** The baseline: what chrono-node finds in a text that was written on a known day, in TIMEX3's values. */
export function findChronoTimes(text: string, createdOn: string | null): GoldTime[] {
  return parse(text, new Date(`${createdOn ?? "2000-01-01"}T12:00:00Z`)).map((result) => ({
    start: result.index,
    end: result.index + result.text.length,
    ...toTimex(result),
  }));
}

/** As fine as the words tell: a day or month that chrono only supposes is left out. */
function toTimex({ start }: ParsedResult): { type: string; value: string } {
  const pad = (part: "year" | "month" | "day" | "hour" | "minute") =>
    String(start.get(part) ?? 0).padStart(part === "year" ? 4 : 2, "0");
  if (start.isCertain("hour"))
    return {
      type: "TIME",
      value: `${pad("year")}-${pad("month")}-${pad("day")}T${pad("hour")}:${pad("minute")}`,
    };
  const hasDay = start.isCertain("day") || start.isCertain("weekday");
  const hasMonth = hasDay || start.isCertain("month");
  return {
    type: "DATE",
    value: [pad("year"), ...(hasMonth ? [pad("month")] : []), ...(hasDay ? [pad("day")] : [])].join("-"),
  };
}
