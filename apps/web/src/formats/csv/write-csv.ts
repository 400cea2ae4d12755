import { stringify } from "csv-stringify/sync";
import { findEvents } from "../find-events.ts";
import type { EventItem, Named, Publication } from "../model.ts";

const columns = [
  "id",
  "url",
  "title",
  "kind",
  "status",
  "date",
  "from",
  "to",
  "precision",
  "date_in_words",
  "place",
  "entities",
  "sources",
  "reports",
  "description",
];

/**
 * Writes the events of a page as CSV (RFC 4180), a line an event. `date` is EDTF, and several values of a field are parted
 * by "; ". A text that a spreadsheet would take for a formula has an apostrophe before it.
 */
export async function* writeCsv(page: Publication): AsyncGenerator<string> {
  yield toLine(columns);
  for await (const event of findEvents(page)) yield toLine(toRow(event));
}

function toRow({ date, ...event }: EventItem): (string | number | null)[] {
  return [
    event.id,
    event.url,
    event.title,
    event.kind,
    event.status,
    date.edtf,
    date.from,
    date.to,
    date.precision,
    date.display,
    event.place?.name ?? null,
    toNames(event.entities),
    toNames(event.sources),
    event.reports.length,
    event.description,
  ];
}

function toNames(things: readonly Named[]): string {
  return things.map(({ name }) => name).join("; ");
}

function toLine(row: readonly (string | number | null)[]): string {
  return stringify([[...row]], { escape_formulas: true, record_delimiter: "windows" });
}
