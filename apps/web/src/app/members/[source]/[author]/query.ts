import { cache } from "react";
import { ArchiveRulerData } from "../../../../components/archive-ruler/ArchiveRuler.tsx";
import { MemberCommentsData } from "../../../../components/member-comments/MemberComments.tsx";
import { PagerData } from "../../../../components/pager/Pager.tsx";
import { MemberRecordData } from "../../../../formats/records/member-record.ts";
import { graphql } from "../../../../graphql/graphql.ts";
import { runQuery } from "../../../../graphql/run-query.ts";

const MemberQuery = graphql(
  `
    query Member($author: String!, $source: String, $first: Int, $after: String, $last: Int, $before: String) {
      archive {
        ...ArchiveRuler
      }
      member(author: $author, source: $source) {
        author
        comments
        threads
        score
        answers
        source {
          slug
          name
        }
        ...MemberRecord
      }
      memberComments(
        author: $author
        source: $source
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        nodes {
          ...MemberComments
        }
        pageInfo {
          ...Pager
        }
      }
    }
  `,
  [ArchiveRulerData, MemberCommentsData, MemberRecordData, PagerData],
);

const pageSize = 40;

/** Returns what the page of a member shows; its `member` is null where nobody comments by that name there. */
export const getMemberPage = cache(
  (source: string | null, author: string, after: string | null, before: string | null) =>
    runQuery(MemberQuery, {
      source,
      author,
      ...(before === null ? { first: pageSize, after } : { last: pageSize, before }),
    }),
);
