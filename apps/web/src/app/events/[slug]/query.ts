import { cache } from "react";
import { ArchiveRulerData } from "../../../components/archive-ruler/ArchiveRuler.tsx";
import { AsOfNoteData } from "../../../components/as-of/AsOfNote.tsx";
import { ClaimListData } from "../../../components/claim-list/ClaimList.tsx";
import { ConflictListData } from "../../../components/conflict-list/ConflictList.tsx";
import { DateFigureData } from "../../../components/date-figure/DateFigure.tsx";
import { DecisionListData } from "../../../components/decision-list/DecisionList.tsx";
import { EventCommentsData } from "../../../components/event-comments/EventComments.tsx";
import { MarginaliaData } from "../../../components/marginalia/Marginalia.tsx";
import { PositionListData } from "../../../components/position-list/PositionList.tsx";
import { RelatedListData } from "../../../components/related-list/RelatedList.tsx";
import { ReportColumnsData } from "../../../components/report-columns/ReportColumns.tsx";
import { RoleListData } from "../../../components/role-list/RoleList.tsx";
import { WordingData } from "../../../components/wording-list/WordingList.tsx";
import { EventRecordData } from "../../../formats/records/event-record.ts";
import { graphql } from "../../../graphql/graphql.ts";
import { runQuery } from "../../../graphql/run-query.ts";

const EventQuery = graphql(
  `
    query Event($slug: String!, $asOf: Date, $isAsOf: Boolean!) {
      archive {
        ...ArchiveRuler
      }
      event(slug: $slug, asOf: $asOf) {
        slug
        known @include(if: $isAsOf) {
          ...AsOfNote
        }
        knowledge: known @skip(if: $isAsOf) {
          isDated
        }
        title
        description
        kind
        status
        explain
        date {
          from
          to
          display
        }
        place {
          slug
          name
        }
        reports(first: 50) {
          totalCount
          nodes {
            id
            ...EventComments
            ...ReportColumns
            ...Wording
          }
        }
        entities(first: 100) {
          edges {
            ...RoleList
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
          source {
            slug
            name
          }
        }
        related(first: 12) {
          ...RelatedList
        }
        claims {
          property
          ...ClaimList
          ...Marginalia
        }
        positions(first: 20) {
          totalCount
          nodes {
            ...PositionList
          }
        }
        conflicts {
          ...ConflictList
        }
        decisions {
          ...DecisionList
        }
        ...DateFigure
        ...EventRecord
      }
    }
  `,
  [
    ArchiveRulerData,
    AsOfNoteData,
    ClaimListData,
    ConflictListData,
    DateFigureData,
    DecisionListData,
    EventCommentsData,
    EventRecordData,
    MarginaliaData,
    PositionListData,
    RelatedListData,
    ReportColumnsData,
    RoleListData,
    WordingData,
  ],
);

/**
 * Returns what the page of an event shows, as of an ISO day if one is given; its `event` is null where no event has that slug.
 * Asked once a request.
 */
export const getEventPage = cache((slug: string, asOf: string | null) =>
  runQuery(EventQuery, { slug, asOf, isAsOf: asOf !== null }),
);
