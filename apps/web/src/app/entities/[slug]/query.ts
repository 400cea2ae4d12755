import { cache } from "react";
import { AliasListData } from "../../../components/alias-list/AliasList.tsx";
import { ArchiveRulerData } from "../../../components/archive-ruler/ArchiveRuler.tsx";
import { EventYearsData } from "../../../components/event-years/EventYears.tsx";
import { MentionListData, MentionListDocumentData } from "../../../components/mention-list/MentionList.tsx";
import { PagerData } from "../../../components/pager/Pager.tsx";
import { SparklineBucketData } from "../../../components/sparkline/Sparkline.tsx";
import { EntityRecordData } from "../../../formats/records/entity-record.ts";
import { graphql } from "../../../graphql/graphql.ts";
import { runQuery } from "../../../graphql/run-query.ts";

const EntityQuery = graphql(
  `
    query Entity($slug: String!, $first: Int, $after: String, $last: Int, $before: String, $mentionsAfter: String) {
      archive {
        ...ArchiveRuler
      }
      entity(slug: $slug) {
        slug
        name
        kind
        ...EntityRecord
        aliases {
          id
          name
          ...AliasList
        }
        timeline(granularity: MONTH) {
          start
          end
          ...SparklineBucket
        }
        cooccurring(first: 16) {
          events
          entity {
            id
            slug
            name
          }
        }
        events(orderBy: DATE_DESC, first: $first, after: $after, last: $last, before: $before) {
          totalCount
          nodes {
            ...EventYears
          }
          pageInfo {
            ...Pager
          }
        }
        mentions(first: 30, after: $mentionsAfter) {
          totalCount
          nodes {
            document {
              id
            }
            ...MentionList
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [
    AliasListData,
    ArchiveRulerData,
    EntityRecordData,
    EventYearsData,
    MentionListData,
    PagerData,
    SparklineBucketData,
  ],
);

const MentionDocumentsQuery = graphql(
  `
    query MentionDocuments($ids: [ID!]!) {
      nodes(ids: $ids) {
        __typename
        ... on Document {
          ...MentionListDocument
        }
      }
    }
  `,
  [MentionListDocumentData],
);

const pageSize = 30;

/**
 * Returns what the page of an entity shows; its `entity` is null where none has that slug. The cursors are those of
 * the address: of the list of events and of the mentions.
 */
export const getEntityPage = cache(
  async (slug: string, after: string | null, before: string | null, mentionsAfter: string | null) => {
    const data = await runQuery(EntityQuery, {
      slug,
      mentionsAfter,
      ...(before === null ? { first: pageSize, after } : { last: pageSize, before }),
    });
    const ids = [...new Set(data.entity?.mentions.nodes.map((mention) => mention.document.id) ?? [])];
    const { nodes } = ids.length === 0 ? { nodes: [] } : await runQuery(MentionDocumentsQuery, { ids });
    const documents = nodes.flatMap((node) => (node?.__typename === "Document" ? [node] : []));
    return { ...data, documents };
  },
);
