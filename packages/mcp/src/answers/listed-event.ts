import { z } from "zod";
import { graphql, type ResultOf } from "../api/graphql.ts";
import { CitedSpan, citation, toCitations } from "./citation.ts";
import type { Footnotes } from "./footnotes.ts";

/** An event as it stands in a list: its headline and its date, each with the words that it rests on. */
export const ListedEvent = graphql(
  `
    fragment ListedEvent on Event {
      slug
      headline: title
      kind
      date {
        edtf
        display
      }
      titleClaims: claims(property: "title", status: SHOWN) {
        evidence {
          ...CitedSpan
        }
      }
      dateClaims: claims(property: "date", status: SHOWN) {
        evidence {
          ...CitedSpan
        }
      }
    }
  `,
  [CitedSpan],
);

/** The shape of an event in a list. */
export const listedEvent = z.object({
  slug: z.string().describe("Give it to the tool `event`"),
  title: z.string(),
  kind: z.string(),
  date: z.string().nullable().describe("EDTF (ISO 8601-2): 2017-03-20, 2013-11, 195X; null = undated"),
  dateInWords: z.string(),
  url: z.url().describe("Its page on the archive's site"),
  citations: z.array(citation).describe("What its headline and its date rest on"),
});

/** An event in a list. */
export type ListedEventAnswer = z.infer<typeof listedEvent>;

/** Makes an event of a list. Of what its headline and its date rest on, the first claim of each is cited. */
export function toListedEvent(siteUrl: string, event: ResultOf<typeof ListedEvent>): ListedEventAnswer {
  const { slug, headline: title, kind, date } = event;
  const spans = [event.titleClaims[0], event.dateClaims[0]].flatMap((claim) => claim?.evidence ?? []);
  return {
    slug,
    title,
    kind,
    date: date.edtf,
    dateInWords: date.display,
    url: `${siteUrl}/events/${slug}`,
    citations: toCitations(siteUrl, spans),
  };
}

/** Writes an event as one line of a list. */
export function writeListedEvent(event: ListedEventAnswer, notes: Footnotes): string {
  return `- ${event.dateInWords}: ${event.title} (event ${event.slug})${notes.cite(event.citations)}`;
}
