import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import type { CommentItem } from "../model.ts";

/** A reader's comment as every format carries it. */
export const CommentRecordData = graphql(`
  fragment CommentRecord on Comment {
    id
    position
    author
    postedAt
    score
    up
    down
    commentText: text
    inReplyTo {
      kind
      confidence
      comment {
        position
      }
    }
  }
`);

/** Returns a comment with its absolute address on the page of the document that it discusses. */
export function toCommentItem(
  site: string,
  documentId: string,
  data: FragmentOf<typeof CommentRecordData>,
): CommentItem {
  const { inReplyTo, ...comment } = readFragment(CommentRecordData, data);
  const toUrl = (position: number) => `${site}/documents/${documentId}#comment-${position + 1}`;
  return {
    type: "comment",
    id: comment.id,
    url: toUrl(comment.position),
    position: comment.position,
    author: comment.author,
    postedAt: comment.postedAt,
    score: comment.score,
    up: comment.up,
    down: comment.down,
    text: comment.commentText,
    inReplyTo: inReplyTo && {
      url: toUrl(inReplyTo.comment.position),
      kind: inReplyTo.kind,
      confidence: inReplyTo.confidence,
    },
  };
}
