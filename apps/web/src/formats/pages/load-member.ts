import { graphql } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import { findMember } from "../../members/member-address.ts";
import { CommentRecordData, toCommentItem } from "../records/comment-record.ts";
import { MemberRecordData, toMemberDetail } from "../records/member-record.ts";
import type { PageLoader } from "./page-request.ts";
import { toItemList } from "./to-item-list.ts";

const MemberQuery = graphql(
  `
    query FormatMember($author: String!, $source: String) {
      member(author: $author, source: $source) {
        ...MemberRecord
      }
    }
  `,
  [MemberRecordData],
);

const MemberCommentsQuery = graphql(
  `
    query FormatMemberComments(
      $author: String!
      $source: String
      $isCounted: Boolean!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      memberComments(
        author: $author
        source: $source
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount @include(if: $isCounted)
        nodes {
          thread {
            document {
              id
            }
          }
          ...CommentRecord
        }
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
      }
    }
  `,
  [CommentRecordData],
);

/** The page of a member: its list is what they wrote. */
export const loadMember: PageLoader = async (request) => {
  const name = findMember(request.key.split("/"));
  if (name === null) return null;
  const [{ member }, list] = await Promise.all([
    request.ask(MemberQuery, { ...name }),
    toItemList(
      request,
      40,
      async (stretch) => (await request.ask(MemberCommentsQuery, { ...name, ...stretch })).memberComments,
      (node) => toCommentItem(request.site, node.thread.document.id, node),
    ),
  ]);
  if (member === null) return null;
  const subject = toMemberDetail(request.site, member);
  return {
    kind: "member",
    title: subject.name,
    description: `${toCountWords(list.totalCount, "comment")}${subject.source === null ? "" : ` on ${subject.source.name}`}.`,
    subject,
    list,
    undatedCount: 0,
  };
};
