import type { Comment, CommentThread } from "@annals/schema/client";
import type { Context } from "../../context.ts";
import { loadGroup, loadRow, loadRowOrThrow } from "../../loading/rows.ts";
import { toCommentsSql, toRepliesSql, toThreadsOfDocumentsSql, toThreadsSql } from "./thread.sql.ts";

/** Reads a thread; null if there is none. */
export function findThread(context: Context, id: string): Promise<CommentThread | null> {
  return loadRow<CommentThread>(context, "CommentThread", toThreadsSql, id);
}

/** Reads a thread that another row names. */
export function loadThread(context: Context, id: string): Promise<CommentThread> {
  return loadRowOrThrow<CommentThread>(context, "CommentThread", toThreadsSql, id);
}

/** Reads the thread of a document; null if it has none. */
export async function findThreadOfDocument(
  context: Context,
  documentId: string,
): Promise<CommentThread | null> {
  const [thread] = await loadGroup<CommentThread>(
    context,
    "Document.thread",
    toThreadsOfDocumentsSql,
    documentId,
  );
  return thread ?? null;
}

/** Reads a comment; null if there is none. */
export function findComment(context: Context, id: string): Promise<Comment | null> {
  return loadRow<Comment>(context, "Comment", toCommentsSql, id);
}

/** Reads the direct replies to a comment, in the order of the page. */
export function loadReplies(context: Context, id: string): Promise<Comment[]> {
  return loadGroup<Comment>(context, "Comment.replies", toRepliesSql, id);
}
