import { graphql } from "../../graphql/graphql.ts";
import { EventDetailData, toEventDetail } from "../records/event-record.ts";
import { MovedAddress, type PageLoader } from "./page-request.ts";

const EventQuery = graphql(
  `
    query FormatEvent($slug: String!) {
      event(slug: $slug) {
        slug
        ...EventDetail
      }
    }
  `,
  [EventDetailData],
);

/** The page of an event. */
export const loadEvent: PageLoader = async ({ ask, site, key }) => {
  const { event } = await ask(EventQuery, { slug: key });
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
