import type { LinkedNode } from "../../../formats/linked-data/linked-node.ts";
import { toBreadcrumbs } from "../../../formats/linked-data/page-nodes.ts";
import { toNode } from "../../../formats/linked-data/to-nodes.ts";
import { toCommentItem } from "../../../formats/records/comment-record.ts";
import { toDocumentItem } from "../../../formats/records/document-record.ts";
import { toDocumentName } from "../../document-name.ts";
import type { getComments } from "./query.ts";
import type { ReaderDocument } from "./types.ts";

/** The page carries the first comments for machines; its `.jsonld` has them all. */
const mostComments = 20;

/** Returns a document with its first comments, and where its page stands. */
export function toDocumentNodes(
  site: string,
  document: ReaderDocument,
  comments: Awaited<ReturnType<typeof getComments>>,
): LinkedNode[] {
  const article = toNode(toDocumentItem(site, document));
  const discussion = {
    commentCount: comments.length,
    comment: comments
      .slice(0, mostComments)
      .map((comment) => toNode(toCommentItem(site, document.id, comment))),
  };
  return [
    comments.length === 0 ? article : { ...article, ...discussion },
    toBreadcrumbs(site, [
      ["/documents", "Documents"],
      [`/documents/${document.id}`, toDocumentName(document)],
    ]),
  ];
}
