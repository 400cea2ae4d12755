import { toList } from "../../app/timeline/timeline-params.ts";
import { findAsOf } from "../../memento/memento.ts";
import type { PageRequest } from "./page-request.ts";
import { refuseUnknown } from "./refuse-mistyped.ts";

/** Returns the ISO day as of which a page is asked for; null is today. Throws `MistypedAddress` where it is no day of the calendar. */
export function parseAsOf(params: PageRequest["params"]): string | null {
  const given = toList(params.asOf);
  const asOf = findAsOf(given[0] ?? "");
  refuseUnknown("day of the calendar", given, [asOf ?? ""]);
  return asOf;
}
