import { cache } from "react";
import { AliasListData } from "../../../components/alias-list/AliasList.tsx";
import { findArchiveSpan } from "../../../components/archive-ruler/query.ts";
import { AsOfNoteData } from "../../../components/as-of/AsOfNote.tsx";
import { DecisionListData } from "../../../components/decision-list/DecisionList.tsx";
import { DocumentListData } from "../../../components/document-list/DocumentList.tsx";
import { EventYearsData } from "../../../components/event-years/EventYears.tsx";
import { MentionListData } from "../../../components/mention-list/MentionList.tsx";
import { PagerData } from "../../../components/pager/Pager.tsx";
import { PositionListData } from "../../../components/position-list/PositionList.tsx";
import { SparklineBucketData } from "../../../components/sparkline/Sparkline.tsx";
import { EntityRecordData } from "../../../formats/records/entity-record.ts";
import { graphql } from "../../../graphql/graphql.ts";
import { runQuery } from "../../../graphql/run-query.ts";

const EntityQuery = graphql(
  `
    query Entity(
      $slug: String!
      $slugs: [String!]
      $asOf: Date
      $isAsOf: Boolean!
      $first: Int
      $after: String
      $last: Int
      $before: String
      $mentionsAfter: String
      $positionsAfter: String
    ) {
      tagged: documents(filter: { entities: $slugs, asOf: $asOf }, orderBy: PUBLISHED_DESC, first: 6) {
        totalCount
        nodes {
          ...DocumentList
        }
      }
      entity(slug: $slug, asOf: $asOf) {
        slug
        known @include(if: $isAsOf) {
          ...AsOfNote
        }
        knowledge: known @skip(if: $isAsOf) {
          isDated
        }
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
        positions(first: 10, after: $positionsAfter) {
          totalCount
          nodes {
            ...PositionList
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        decisions {
          ...DecisionList
        }
        tellers(first: 40) {
          events
          source {
            slug
            name
          }
        }
        cooccurring(first: 16) {
          events
          entity {
            slug
            name
            kind
            cooccurring(first: 40) @skip(if: $isAsOf) {
              events
              entity {
                slug
              }
            }
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
    AsOfNoteData,
    DecisionListData,
    DocumentListData,
    EntityRecordData,
    EventYearsData,
    MentionListData,
    PagerData,
    PositionListData,
    SparklineBucketData,
  ],
);

const pageSize = 30;

/**
 * Returns what the page of an entity shows, as of an ISO day if one is given, and then without what its companions have in
 * common; its `entity` is null where none has that slug. The cursors are those of the address: of the list of events, of the mentions and of what it said.
 */
export const getEntityPage = cache(
  async (
    slug: string,
    after: string | null,
    before: string | null,
    mentionsAfter: string | null,
    positionsAfter: string | null,
    asOf: string | null,
  ) => {
    const [archive, data] = await Promise.all([
      findArchiveSpan(),
      runQuery(EntityQuery, {
        slug,
        slugs: [slug],
        asOf,
        isAsOf: asOf !== null,
        mentionsAfter,
        positionsAfter,
        ...(before === null ? { first: pageSize, after } : { last: pageSize, before }),
      }),
    ]);
    return { ...data, archive };
  },
);
