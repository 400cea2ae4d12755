import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toSpanHref } from "../../reader/span-address.ts";
import type { ClaimFacts, EventDetail, EventItem } from "../model.ts";
import { toNamed } from "./to-named.ts";

/** An event as every format carries it. */
export const EventRecordData = graphql(`
  fragment EventRecord on Event {
    id
    slug
    title
    description
    kind
    status
    date {
      edtf
      from
      to
      precision
      display
    }
    place {
      id
      slug
      name
    }
    entities(first: 100) {
      edges {
        role
        node {
          id
          slug
          name
          kind
        }
      }
    }
    sources {
      id
      slug
      name
    }
    citations {
      name
      url
    }
    reports(first: 50) {
      nodes {
        id
        role
        title
        document {
          id
          title
          url
          publishedAt
          source {
            id
            slug
            name
          }
        }
      }
    }
  }
`);

/** What the page of one event tells beside it. */
export const EventDetailData = graphql(
  `
    fragment EventDetail on Event {
      explain
      claims {
        property
        value
        status
        rule
        ruleVersion
        because
        evidence {
          quote
          start
          end
          document {
            id
          }
        }
      }
      related(first: 12) {
        reason
        event {
          id
          slug
          title
          date {
            display
          }
        }
      }
      ...EventRecord
    }
  `,
  [EventRecordData],
);

/** Returns an event with absolute addresses. */
export function toEventItem(site: string, data: FragmentOf<typeof EventRecordData>): EventItem {
  const { place, entities, sources, reports, ...event } = readFragment(EventRecordData, data);
  const { edtf, from, to, precision, display } = event.date;
  return {
    type: "event",
    id: event.id,
    url: `${site}/events/${event.slug}`,
    title: event.title,
    description: event.description,
    kind: event.kind,
    status: event.status,
    date: { edtf, from, to, precision, display },
    place: place && toNamed(site, "entities", place),
    entities: entities.edges.map(({ role, node }) => ({
      ...toNamed(site, "entities", node),
      kind: node.kind,
      role,
    })),
    sources: sources.map((source) => toNamed(site, "sources", source)),
    citations: event.citations.map(({ name, url }) => ({ name, url })),
    reports: reports.nodes.map(({ id, role, title, document }) => ({
      id,
      role,
      title,
      source: document.source && toNamed(site, "sources", document.source),
      document: {
        id: document.id,
        name: document.title ?? "Untitled page",
        url: `${site}/documents/${document.id}`,
        publishedUrl: document.url,
        publishedAt: document.publishedAt,
      },
    })),
  };
}

/** Returns an event with its claims, their evidence, and what is related. */
export function toEventDetail(site: string, data: FragmentOf<typeof EventDetailData>): EventDetail {
  const event = readFragment(EventDetailData, data);
  return {
    ...toEventItem(site, event),
    claims: event.claims.map(
      ({ evidence, ...claim }): ClaimFacts => ({
        ...claim,
        evidence: evidence.map(({ quote, start, end, document }) => ({
          quote,
          url: site + toSpanHref(document.id, start, end),
          start,
          end,
        })),
      }),
    ),
    explanation: [...event.explain],
    related: event.related.map(({ reason, event: other }) => ({
      id: other.id,
      name: other.title,
      url: `${site}/events/${other.slug}`,
      date: other.date.display,
      reason,
    })),
  };
}
