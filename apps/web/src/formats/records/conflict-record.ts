import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { toSpanHref } from "../../reader/span-address.ts";
import type { ConflictItem, ConflictSide } from "../model.ts";

const SideRecordData = graphql(`
  fragment SideRecord on Claim {
    id
    value
    because
    evidence {
      quote
      start
      end
      document {
        id
        source {
          name
        }
      }
    }
  }
`);

/** A conflict as every format carries it. */
export const ConflictRecordData = graphql(
  `
    fragment ConflictRecord on Conflict {
      property
      diff
      event {
        id
        slug
        title
        date {
          display
        }
      }
      shown {
        ...SideRecord
      }
      rival {
        ...SideRecord
      }
    }
  `,
  [SideRecordData],
);

/** Returns a conflict with absolute addresses: its own is its place on the page of its event. */
export function toConflictItem(site: string, data: FragmentOf<typeof ConflictRecordData>): ConflictItem {
  const { property, diff, event, ...sides } = readFragment(ConflictRecordData, data);
  const shown = readFragment(SideRecordData, sides.shown);
  const rival = readFragment(SideRecordData, sides.rival);
  const url = `${site}/events/${event.slug}`;
  return {
    type: "conflict",
    id: rival.id,
    url: `${url}#${rival.id}`,
    about: property,
    event: { id: event.id, name: event.title, url, date: event.date.display },
    shown: toSide(site, shown),
    rival: toSide(site, rival),
    diff,
  };
}

function toSide(site: string, { value, because, evidence }: ResultOf<typeof SideRecordData>): ConflictSide {
  return {
    value,
    because,
    evidence: evidence.map(({ quote, start, end, document }) => ({
      quote,
      url: site + toSpanHref(document.id, start, end),
      source: document.source?.name ?? null,
    })),
  };
}
