import { toArchiveDate } from "@annals/schema/edtf";
import type { EventRow } from "@annals/schema/rows";
import { toDay } from "../to-day.ts";
import { type Ruling, toRuled } from "./decision-claims.ts";

/** What rulings on an event change in its row. */
export function correctEvent(rulings: readonly Ruling[]): Partial<EventRow> {
  const ruled = toRuled(rulings);
  const [title, date] = [ruled.get("title"), ruled.get("date")];
  return {
    ...(title?.value ? { title: title.value } : {}),
    ...(date ? toDateColumns(date.value) : {}),
    ...(ruled.has("hidden") ? { isHidden: true } : {}),
  };
}

function toDateColumns(edtf: string | null): Partial<EventRow> {
  const date = toArchiveDate(edtf);
  return {
    dateEdtf: date.edtf,
    dateFrom: toDay(date.from),
    dateTo: toDay(date.to),
    datePrecision: date.precision,
  };
}
