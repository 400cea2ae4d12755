import { cache } from "react";
import { ArchiveRulerData } from "../../../components/archive-ruler/ArchiveRuler.tsx";
import { DocumentListData } from "../../../components/document-list/DocumentList.tsx";
import { EventYearsData } from "../../../components/event-years/EventYears.tsx";
import { PagerData } from "../../../components/pager/Pager.tsx";
import { SourceYearsData } from "../../../components/source-years/SourceYears.tsx";
import { SourceRecordData } from "../../../formats/records/source-record.ts";
import { graphql } from "../../../graphql/graphql.ts";
import { runQuery } from "../../../graphql/run-query.ts";

const SourceQuery = graphql(
  `
    query Source($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
      archive {
        ...ArchiveRuler
      }
      source(slug: $slug) {
        slug
        name
        domain
        ...SourceRecord
        years {
          ...SourceYears
        }
        documents(first: 20) {
          totalCount
          nodes {
            ...DocumentList
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
      }
    }
  `,
  [ArchiveRulerData, DocumentListData, EventYearsData, PagerData, SourceRecordData, SourceYearsData],
);

const pageSize = 50;

/** Returns what the page of a source shows; its `source` is null where none has that slug. */
export const getSourcePage = cache((slug: string, after: string | null, before: string | null) =>
  runQuery(SourceQuery, {
    slug,
    ...(before === null ? { first: pageSize, after } : { last: pageSize, before }),
  }),
);
