import { toDocumentName } from "../../app/document-name.ts";
import { parseDocumentsParams, toDocumentFilter } from "../../app/documents/documents-params.ts";
import { toShortText } from "../../app/short-text.ts";
import { follow } from "../../graphql/follow.ts";
import { graphql } from "../../graphql/graphql.ts";
import type { ItemList } from "../model.ts";
import { CommentRecordData, toCommentItem } from "../records/comment-record.ts";
import {
  DocumentDetailData,
  DocumentMentionData,
  DocumentRecordData,
  toDocumentDetail,
  toDocumentItem,
} from "../records/document-record.ts";
import type { PageLoader, PageRequest } from "./page-request.ts";
import { toItemList } from "./to-item-list.ts";

const DocumentsQuery = graphql(
  `
    query FormatDocuments(
      $filter: DocumentFilter
      $isCounted: Boolean!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      documents(
        filter: $filter
        orderBy: PUBLISHED_DESC
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount @include(if: $isCounted)
        nodes {
          ...DocumentRecord
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
  [DocumentRecordData],
);

const DocumentQuery = graphql(
  `
    query FormatDocument($id: ID!) {
      document(id: $id) {
        thread {
          id
        }
        ...DocumentDetail
      }
    }
  `,
  [DocumentDetailData],
);

const MentionsQuery = graphql(
  `
    query FormatMentions($id: ID!, $after: String) {
      document(id: $id) {
        mentions(first: 100, after: $after) {
          nodes {
            ...DocumentMention
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [DocumentMentionData],
);

const CommentsQuery = graphql(
  `
    query FormatComments($id: ID!, $isCounted: Boolean!, $first: Int, $after: String) {
      thread(documentId: $id) {
        comments(orderBy: POSITION, first: $first, after: $after) {
          totalCount @include(if: $isCounted)
          nodes {
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
    }
  `,
  [CommentRecordData],
);

/** The saved pages, all or those chosen, newest first by the date that they give themselves. */
export const loadDocuments: PageLoader = async (request) => {
  const filter = toDocumentFilter(parseDocumentsParams(request.params));
  const list = await toItemList(
    request,
    50,
    async (stretch) => (await request.ask(DocumentsQuery, { filter, ...stretch })).documents,
    (node) => toDocumentItem(request.site, node),
  );
  return {
    kind: "documents",
    title: "Documents",
    description: "The saved pages that everything in the archive is read from.",
    subject: null,
    list,
    undatedCount: 0,
  };
};

/** The reader of a document: its list is what readers said of it. */
export const loadDocument: PageLoader = async (request) => {
  const { document } = await request.ask(DocumentQuery, { id: request.key });
  if (document === null) return null;
  const [mentions, list] = await Promise.all([
    collectMentions(request),
    document.thread === null ? null : listComments(request),
  ]);
  const subject = toDocumentDetail(request.site, document, mentions);
  return {
    kind: "document",
    title: toDocumentName(subject),
    description: toShortText(subject.excerpt, 300),
    subject,
    list,
    undatedCount: 0,
  };
};

/** Every comment, however many: the page has them all. */
function listComments(request: PageRequest): Promise<ItemList> {
  return toItemList(
    { ...request, scope: "all" },
    0,
    async (stretch) => {
      const { thread } = await request.ask(CommentsQuery, { id: request.key, ...stretch });
      return thread?.comments ?? noComments;
    },
    (node) => toCommentItem(request.site, request.key, node),
  );
}

const noComments = {
  totalCount: 0,
  nodes: [],
  pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false },
};

function collectMentions({ ask, key }: PageRequest) {
  return Array.fromAsync(
    follow(async (after) => (await ask(MentionsQuery, { id: key, after })).document?.mentions),
  );
}
