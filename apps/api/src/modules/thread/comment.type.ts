import { builder } from "../../builder.ts";
import { addNodeLoader } from "../../loading/node-loaders.ts";
import { wordsOf } from "../../words.ts";
import { findComment, loadReplies, loadThread } from "./thread.loader.ts";
import { CommentRef, CommentThreadRef } from "./thread.ref.ts";

builder.node(CommentRef, {
  description: wordsOf("Comment"),
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    thread: t.field({
      type: CommentThreadRef,
      description: wordsOf("Comment.thread"),
      resolve: ({ threadId }, _args, context) => loadThread(context, threadId),
    }),
    position: t.exposeInt("position", { description: wordsOf("Comment.position") }),
    author: t.exposeString("author", { nullable: true, description: wordsOf("Comment.author") }),
    postedAt: t.exposeString("postedAt", { nullable: true, description: wordsOf("Comment.postedAt") }),
    score: t.exposeInt("score", { nullable: true, description: wordsOf("Comment.score") }),
    up: t.exposeInt("up", { nullable: true, description: wordsOf("Comment.up") }),
    down: t.exposeInt("down", { nullable: true, description: wordsOf("Comment.down") }),
    text: t.exposeString("text", {
      description: `${wordsOf("Comment.text")} Also shown of a restricted document: these are the reader's own words.`,
    }),
    start: t.exposeInt("start", { description: wordsOf("Comment.start") }),
    end: t.exposeInt("end", { description: wordsOf("Comment.end") }),
    isPartial: t.exposeBoolean("isPartial", { description: wordsOf("Comment.isPartial") }),
    replies: t.field({
      type: [CommentRef],
      description: "The comments that answer it, in the order of the page.",
      resolve: ({ id }, _args, context) => loadReplies(context, id),
    }),
    depth: t.exposeInt("depth", { description: wordsOf("Comment.depth") }),
  }),
});

addNodeLoader("Comment", findComment);
