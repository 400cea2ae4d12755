import { graphql } from "../../graphql/graphql.ts";
import { EventDetailData, toEventDetail } from "../records/event-record.ts";
import { MovedAddress, type PageLoader } from "./page-request.ts";
import { parseAsOf } from "./parse-as-of.ts";

const EventQuery = graphql(
  `
    query FormatEvent($slug: String!, $asOf: Date) {
      event(slug: $slug, asOf: $asOf) {
        slug
        ...EventDetail
      }
    }
  `,
  [EventDetailData],
);

/** The page of an event. */
export const loadEvent: PageLoader = async ({ ask, site, key, params }) => {
  const { event } = await ask(EventQuery, { slug: key, asOf: parseAsOf(params) });
  if (event === null) return null;
  if (event.slug !== key) throw new MovedAddress(event.slug);
  const subject = toEventDetail(site, event);
  return {
    kind: "event",
    title: subject.title,
    description: subject.description ?? subject.date.display,
    subject,
    list: null,
    undatedCount: subject.date.edtf === null ? 1 : 0,
  };
};
