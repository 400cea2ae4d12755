import { notFound } from "next/navigation";
import { drawCard } from "../../../card/draw-card.ts";
import { type CardEvent, cardSize } from "../../../card/to-card.ts";
import { graphql } from "../../../graphql/graphql.ts";
import { runQuery } from "../../../graphql/run-query.ts";
import { findDayRange } from "../../../time/day.ts";
import { toYearsRuler } from "../../../time/ruler.ts";

/** What Next.js tells of the card in the head of the page. */
export const size = cardSize;
export const contentType = "image/png";
export const alt = "The event on the rule of its years";

const CardQuery = graphql(`
  query Card($slug: String!) {
    event(slug: $slug) {
      title
      status
      date {
        edtf
        display
        from
        to
      }
      sources {
        name
      }
    }
  }
`);

/** The card of an event, where a link to it is shown. */
export default async function EventCard({
  params,
}: {
  params: Promise<{ slug: string }>;
}): Promise<Response> {
  const { event } = await runQuery(CardQuery, { slug: (await params).slug });
  if (event === null) notFound();
  const { date } = event;
  const range = findDayRange(date.from, date.to);
  const card: CardEvent = {
    title: event.title,
    dateWords: date.edtf === null ? null : date.display,
    mark: range === null ? null : { range, isPlanned: event.status === "PLANNED" },
    ruler: range === null ? null : toYearsRuler(date.from, date.to),
    sources: event.sources.map(({ name }) => name),
  };
  return new Response(await drawCard(card), {
    headers: { "content-type": contentType, "cache-control": "public, max-age=3600" },
  });
}
