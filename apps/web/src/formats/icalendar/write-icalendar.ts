import ical, { ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { eventKindWords } from "../../graphql/words.ts";
import { toDayNumber, toIsoDay } from "../../time/day.ts";
import { toDateNote } from "../date-note.ts";
import { findEvents } from "../find-events.ts";
import type { EventItem, Publication } from "../model.ts";

const productId = { company: "Annals", product: "Annals", language: "EN" };
const lastLine = "END:VCALENDAR";

/** A calendar must hold something (RFC 5545, 3.6): where nothing of a page has a day, this is what it counts by. */
const universalTime = [
  "BEGIN:VTIMEZONE",
  "TZID:UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
  "",
].join("\r\n");

/**
 * Writes the dated events of a page as iCalendar (RFC 5545), each over all the days that its date may mean. The calendar's
 * description counts the undated, which a calendar cannot hold.
 */
export async function* writeIcalendar(page: Publication): AsyncGenerator<string> {
  const calendar = ical({
    name: page.kind === "front" ? page.title : `${page.title} — Annals`,
    description: `${page.description} ${toUndatedWords(page.undatedCount)}`.trim(),
    prodId: productId,
    url: page.selfUrl,
  });
  yield calendar.toString().replace(/END:VCALENDAR\s*$/, "");
  let isEmpty = true;
  for await (const event of findEvents(page)) {
    const text = findEventText(event);
    if (text === null) continue;
    isEmpty = false;
    yield text;
  }
  if (isEmpty) yield universalTime;
  yield `${lastLine}\r\n`;
}

function toUndatedWords(count: number): string {
  if (count === 0) return "";
  return count === 1 ? "One undated event is left out." : `${count} undated events are left out.`;
}

function findEventText(event: EventItem): string | null {
  const { from, to } = event.date;
  const start = from ?? to;
  if (start === null) return null;
  const calendar = ical({ prodId: productId });
  calendar.createEvent({
    id: `${event.id}@annals`,
    // The format wants a moment for what does not change by itself: the first day of the event, for ever the same.
    stamp: toMidnight(start),
    start: toMidnight(start),
    // The day after the last, as the format counts.
    end: to === null ? null : toMidnight(toIsoDay(toDayNumber(to) + 1)),
    allDay: true,
    summary: event.title,
    description: toDescription(event),
    location: event.place?.name ?? null,
    url: event.url,
    status: event.status === "PLANNED" ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: event.kind === "OTHER" ? [] : [{ name: eventKindWords[event.kind] }],
    x: [{ key: "X-ANNALS-EDTF", value: event.date.edtf ?? "" }],
  });
  const text = calendar.toString();
  return text.slice(text.indexOf("BEGIN:VEVENT"), text.lastIndexOf(lastLine));
}

function toDescription({ date, description, sources, status }: EventItem): string {
  const isOpen = date.from === null || date.to === null;
  return [
    `${toDateNote(date)}.`,
    date.precision === "DAY" ? null : "It happened on a day or days of this span; which is not known.",
    isOpen && date.edtf !== null ? "One end of the span is open, so a single day stands for it." : null,
    status === "PLANNED" ? "Planned: no report tells that it happened." : null,
    description,
    sources.length === 0 ? null : `Told by ${sources.map(({ name }) => name).join(", ")}.`,
  ]
    .filter((line) => line !== null)
    .join("\n");
}

function toMidnight(isoDay: string): Date {
  return new Date(`${isoDay}T00:00:00Z`);
}
