import { eventKindWords } from "../../graphql/words.ts";
import { findEvents } from "../find-events.ts";
import type { EventItem, Publication } from "../model.ts";
import { findStatedDate } from "../stated-date.ts";
import { escapeXml } from "../xml/to-element.ts";

/**
 * Writes the dated events of a page as the JSON that TimelineJS draws (timeline.knightlab.com/docs/json-format.html). A
 * month is a month and not its first day; what is wider is drawn over all of its days, and every slide says the date in
 * the archive's words.
 */
export async function* writeTimelineJs(page: Publication): AsyncGenerator<string> {
  const undated = page.undatedCount === 0 ? "" : ` ${page.undatedCount} more without a date cannot be drawn.`;
  const text = `<p>${escapeXml(page.description + undated)} <a href="${escapeXml(page.url)}">Annals</a></p>`;
  const title = { text: { headline: escapeXml(page.title), text } };
  yield `{"scale":"human","title":${JSON.stringify(title)},"events":[`;
  let separator = "\n";
  for await (const event of findEvents(page)) {
    const slide = findSlide(event);
    if (slide === null) continue;
    yield separator + JSON.stringify(slide);
    separator = ",\n";
  }
  yield "\n]}\n";
}

function findSlide(event: EventItem) {
  const { from, to, display } = event.date;
  const start = findStatedDate(event.date) ?? from ?? to;
  if (start === null) return null;
  const isSpan = findStatedDate(event.date) === null && to !== null && to !== start;
  return {
    unique_id: event.id,
    start_date: toSlideDate(start),
    ...(isSpan ? { end_date: toSlideDate(to) } : {}),
    display_date: escapeXml(display),
    group: eventKindWords[event.kind],
    text: {
      headline: `<a href="${escapeXml(event.url)}">${escapeXml(event.title)}</a>`,
      text: event.description === null ? "" : `<p>${escapeXml(event.description)}</p>`,
    },
  };
}

function toSlideDate(iso: string): { year: number; month?: number; day?: number } {
  const [year = 0, month, day] = iso.split("-").map(Number);
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}
