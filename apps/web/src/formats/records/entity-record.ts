import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toSpanHref } from "../../reader/span-address.ts";
import type { EntityDetail, EntityItem } from "../model.ts";
import { toNamed } from "./to-named.ts";

/** An entity as every format carries it. */
export const EntityRecordData = graphql(`
  fragment EntityRecord on Entity {
    id
    slug
    name
    entityKind: kind
    aliases {
      name
      mentionCount
    }
    told: events(first: 0) {
      totalCount
    }
  }
`);

/** What the page of one entity tells beside it. */
export const EntityDetailData = graphql(
  `
    fragment EntityDetail on Entity {
      cooccurring(first: 30) {
        events
        entity {
          id
          slug
          name
        }
      }
      mentions(first: 100) {
        totalCount
        nodes {
          quote
          start
          end
          document {
            id
          }
        }
      }
      ...EntityRecord
    }
  `,
  [EntityRecordData],
);

/** Returns an entity with its absolute address. */
export function toEntityItem(site: string, data: FragmentOf<typeof EntityRecordData>): EntityItem {
  const { id, slug, name: shown, entityKind, aliases, told } = readFragment(EntityRecordData, data);
  return {
    type: "entity",
    id,
    url: `${site}/entities/${slug}`,
    name: shown,
    kind: entityKind,
    aliases: aliases.map(({ name, mentionCount }) => ({ name, mentions: mentionCount })),
    events: told.totalCount,
  };
}

/** Returns an entity with whom it appears and where it is first named. */
export function toEntityDetail(site: string, data: FragmentOf<typeof EntityDetailData>): EntityDetail {
  const entity = readFragment(EntityDetailData, data);
  return {
    ...toEntityItem(site, entity),
    appearsWith: entity.cooccurring.map(({ entity: other, events }) => ({
      ...toNamed(site, "entities", other),
      events,
    })),
    mentionCount: entity.mentions.totalCount,
    mentions: entity.mentions.nodes.map(({ quote, start, end, document }) => ({
      quote,
      url: site + toSpanHref(document.id, start, end),
    })),
  };
}
