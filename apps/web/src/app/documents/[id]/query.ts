import { cache } from "react";
import { ArchiveRulerData } from "../../../components/archive-ruler/ArchiveRuler.tsx";
import { ClaimListData } from "../../../components/claim-list/ClaimList.tsx";
import { CommentTreeData } from "../../../components/comment-tree/CommentTree.tsx";
import { VersionChangesData } from "../../../components/version-changes/VersionChanges.tsx";
import { CommentRecordData } from "../../../formats/records/comment-record.ts";
import { DocumentRecordData } from "../../../formats/records/document-record.ts";
import { follow } from "../../../graphql/follow.ts";
import { graphql } from "../../../graphql/graphql.ts";
import { runQuery } from "../../../graphql/run-query.ts";
import { EvidenceData } from "./evidence.ts";

const ReaderMentionData = graphql(`
  fragment ReaderMention on Mention {
    start
    end
    claim {
      because
    }
    entity {
      slug
      kind
    }
  }
`);

const DocumentQuery = graphql(
  `
    query Document($id: ID!) {
      archive {
        ...ArchiveRuler
      }
      document(id: $id) {
        id
        url
        title
        format
        language
        text
        excerpt
        isRestricted
        publishedAt
        retrievedAt
        sha256
        byteLength
        source {
          slug
          name
        }
        publishedClaims {
          ...ClaimList
        }
        reports {
          id
          start
          end
          event {
            slug
            title
          }
        }
        images {
          id
          caption
          credit
        }
        rights {
          notice
          rule
        }
        omissions {
          start
          end
          reason
          quote
        }
        warnings {
          code
          message
          start
          end
        }
        versions {
          id
          title
          excerpt
          publishedAt
          retrievedAt
          sha256
        }
        diff {
          ...VersionChanges
        }
        ...DocumentRecord
        evidence {
          evidence {
            start
            end
            document {
              id
            }
          }
          ...Evidence
        }
      }
    }
  `,
  [ArchiveRulerData, ClaimListData, DocumentRecordData, EvidenceData, VersionChangesData],
);

const MentionsQuery = graphql(
  `
    query DocumentMentions($id: ID!, $after: String) {
      document(id: $id) {
        mentions(first: 100, after: $after) {
          nodes {
            ...ReaderMention
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [ReaderMentionData],
);

const CommentsQuery = graphql(
  `
    query DocumentComments($id: ID!, $after: String) {
      thread(documentId: $id) {
        comments(orderBy: POSITION, first: 100, after: $after) {
          nodes {
            id
            ...CommentRecord
            ...CommentTree
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [CommentRecordData, CommentTreeData],
);

const RankingQuery = graphql(`
  query DocumentRanking($id: ID!, $orderBy: CommentOrder!, $after: String) {
    thread(documentId: $id) {
      comments(orderBy: $orderBy, first: 100, after: $after) {
        nodes {
          id
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** Returns what the reader of a document shows, but its mentions and comments. Asked once a request. */
export const getDocumentPage = cache((id: string) => runQuery(DocumentQuery, { id }));

/** Returns every mention in a document: the reader shows the whole text. */
export function getMentions(id: string) {
  return Array.fromAsync(
    follow(async (after) => (await runQuery(MentionsQuery, { id, after })).document?.mentions),
  );
}

/** Returns every comment on a document, in the order of the page. */
export function getComments(id: string) {
  return Array.fromAsync(
    follow(async (after) => (await runQuery(CommentsQuery, { id, after })).thread?.comments),
  );
}

/** Returns the ids of all comments on a document, the highest score or the most disputed first. */
export async function getRanking(id: string, orderBy: "TOP" | "DISPUTED"): Promise<string[]> {
  const ranked = follow(
    async (after) => (await runQuery(RankingQuery, { id, orderBy, after })).thread?.comments,
  );
  return Array.fromAsync(ranked, (comment) => comment.id);
}

export { ReaderMentionData };
