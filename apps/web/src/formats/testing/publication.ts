import type { EventItem, Item, KnownDate, Named, Publication } from "../model.ts";

const site = "http://annals.example";

/** Makes something that has a page. */
function toTestNamed(section: string, slug: string, name: string): Named {
  return { id: `ent-${slug}`, name, url: `${site}/${section}/${slug}` };
}

/** A text that every format must carry without breaking: signs of markup, quotes, lines, a formula, other scripts. */
export const hostileTitle =
  '=1+1 "Talks" & <script>alert(1)</script>, ]]> *bold* [a](b) `c`; 日本 \u{1F600}\u0007';

/** Makes an event on a date. */
export function toTestEvent(slug: string, date: KnownDate, more: Partial<EventItem> = {}): EventItem {
  return {
    type: "event",
    id: `evt-${slug}`,
    url: `${site}/events/${slug}`,
    title: `Event ${slug}`,
    description: null,
    kind: "MEETING",
    status: "OCCURRED",
    date,
    place: toTestNamed("entities", "tokyo", "Tokyo"),
    entities: [
      { ...toTestNamed("entities", "japan", "Japan"), kind: "PLACE", role: "PARTICIPANT" },
      { ...toTestNamed("entities", "lavrov", "Lavrov"), kind: "PERSON", role: "PARTICIPANT" },
    ],
    sources: [toTestNamed("sources", "gazette", "The Gazette")],
    citations: [],
    reports: [],
    ...more,
  };
}

/** Dates of every kind. */
export const dates = {
  day: {
    edtf: "2017-03-20",
    from: "2017-03-20",
    to: "2017-03-20",
    precision: "DAY",
    display: "20 March 2017",
  },
  month: {
    edtf: "2013-11",
    from: "2013-11-01",
    to: "2013-11-30",
    precision: "MONTH",
    display: "November 2013",
  },
  decade: { edtf: "195X", from: "1950-01-01", to: "1959-12-31", precision: "DECADE", display: "the 1950s" },
  since: { edtf: "1956/..", from: "1956-01-01", to: null, precision: "INTERVAL", display: "since 1956" },
  unknown: { edtf: null, from: null, to: null, precision: "UNKNOWN", display: "undated" },
} as const satisfies Record<string, KnownDate>;

/** Makes a timeline of these items. */
export function toTestPage(items: readonly Item[], more: Partial<Publication> = {}): Publication {
  return {
    kind: "timeline",
    title: "Timeline",
    description: "Some events.",
    subject: null,
    list: { totalCount: items.length, items: iterate(items), next: null, previous: null },
    undatedCount: 0,
    site,
    url: `${site}/timeline`,
    selfUrl: `${site}/timeline.test`,
    nextUrl: null,
    previousUrl: null,
    ...more,
  };
}

/** Returns what a writer writes, in one piece. */
export async function toText(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

async function* iterate(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
