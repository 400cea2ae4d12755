import type { PrismaClient } from "@annals/schema/client";
import { toDisplay } from "@annals/schema/edtf";
import type { SentEvent } from "./sent.ts";

/** An event that the reader has not been sent so. */
export interface NewsItem {
  event: SentEvent;
  slug: string;
  /** Its date in words: `20 March 2017`; `undated`. */
  when: string;
  /** Names of those whom the reader follows and who take part. */
  about: string[];
  /** Names of those who published its reports. */
  sources: string[];
  /** The words that its date rests on, and who published them; null = undated. */
  evidence: { quote: string; source: string } | null;
  /** What is other than it was sent, in words; null = it was never sent. */
  changes: string[] | null;
}

/** Whom to follow, and from which day on. */
export interface Interest {
  /** Slugs of entities. */
  follow: readonly string[];
  /** The first day of interest; null = everything, what nothing dates included. */
  since: Date | null;
}

/**
 * Collects what is new or changed about those whom a reader follows, newest first, what nothing dates last. An event that only
 * mentions them is none of theirs. Throws an `Error` that names the slugs that no entity of the archive has.
 */
export async function collectNews(
  client: PrismaClient,
  { follow, since }: Interest,
  sent: readonly SentEvent[],
): Promise<NewsItem[]> {
  const followed = await client.entity.findMany({
    where: { slug: { in: [...follow] }, isHidden: false },
    select: { id: true, slug: true },
  });
  const missing = follow.filter((slug) => !followed.some((entity) => entity.slug === slug));
  if (missing.length > 0) throw new Error(`The archive has no entity ${missing.join(", ")}.`);
  const ofThem = { entityId: { in: followed.map(({ id }) => id) }, role: { not: "MENTIONED" } } as const;
  const events = await client.event.findMany({
    where: { isHidden: false, entities: { some: ofThem }, ...(since && { dateTo: { gte: since } }) },
    orderBy: [{ dateFrom: { sort: "desc", nulls: "last" } }, { id: "asc" }],
    select: {
      slug: true,
      title: true,
      dateEdtf: true,
      entities: { where: ofThem, select: { entity: { select: { name: true } } } },
      reports: {
        where: { document: { isHidden: false } },
        orderBy: { id: "asc" },
        select: { id: true, document: { select: { source: { select: { name: true } } } } },
      },
      claims: {
        where: { property: "date", status: "SHOWN" },
        orderBy: { id: "asc" },
        take: 1,
        select: {
          evidence: {
            orderBy: { position: "asc" },
            take: 1,
            select: { quote: true, document: { select: { source: { select: { name: true } } } } },
          },
        },
      },
    },
  });
  return events.flatMap(({ slug, title, dateEdtf, entities, reports, claims }) => {
    const event = { reports: reports.map(({ id }) => id), title, date: dateEdtf };
    const changes = findChanges(event, sent);
    if (changes?.length === 0) return [];
    const span = claims[0]?.evidence[0];
    return {
      event,
      slug,
      when: toDisplay(dateEdtf),
      about: entities.map(({ entity }) => entity.name).toSorted(),
      sources: toNames(reports.map(({ document }) => document.source)),
      evidence: span ? { quote: span.quote, source: span.document.source?.name ?? "unknown" } : null,
      changes,
    };
  });
}

/** What an event has other than it was sent; null = it was never sent. A sent one shares a report with it. */
function findChanges(event: SentEvent, sent: readonly SentEvent[]): string[] | null {
  const known = sent.filter(({ reports }) => reports.some((id) => event.reports.includes(id)));
  const [first] = known;
  if (first === undefined) return null;
  const added = event.reports.filter((id) => !known.some(({ reports }) => reports.includes(id))).length;
  return [
    ...(known.length > 1 ? [`it was sent as ${known.length} events, which are one`] : []),
    ...(first.title === event.title ? [] : [`it was called “${first.title}”`]),
    ...(first.date === event.date ? [] : [`its date was given as ${toDisplay(first.date)}`]),
    ...(added === 0 ? [] : [`${added} more ${added === 1 ? "report tells" : "reports tell"} of it`]),
  ];
}

const toNames = (sources: readonly ({ name: string } | null)[]) =>
  [...new Set(sources.flatMap((source) => source?.name ?? []))].toSorted();
