import type { Comment, CommentThread } from "@annals/schema/client";
import { builder } from "../../builder.ts";

/** The readers' discussion of a document. The type's own fields are in thread.type.ts. */
export const CommentThreadRef = builder.objectRef<CommentThread>("CommentThread");

/** One reader's comment. The type's own fields are in comment.type.ts. */
export const CommentRef = builder.objectRef<Comment>("Comment");
