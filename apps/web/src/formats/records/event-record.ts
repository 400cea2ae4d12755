import { toDocumentName } from "../../app/document-name.ts";
import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import type { EventDetail, EventItem } from "../model.ts";
import { ClaimRecordData, toClaimFacts } from "./claim-record.ts";
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
          excerpt
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
        ...ClaimRecord
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
  [ClaimRecordData, EventRecordData],
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
        name: toDocumentName(document),
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
    claims: toClaimFacts(site, event.claims),
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
