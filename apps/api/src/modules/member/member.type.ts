import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { toNodeSql } from "../../reading/nodes.ts";
import { reads, readsColumn, readsRow, readsValue } from "../../reading/reads.ts";
import { SourceRef } from "../source/source.ref.ts";
import { CommentRef } from "../thread/thread.ref.ts";
import {
  answerCount,
  commentCount,
  memberOfComment,
  threadCount,
  toMemberComments,
  toMemberRow,
  totalScore,
} from "./member.sql.ts";

const Member = builder.objectRef<object>("Member").implement({
  description:
    "Who writes readers' comments by one name on one site. The same name on another site may be somebody else.",
  fields: (t) => ({
    author: t.string({ description: "The name as written.", ...readsColumn("author") }),
    source: t.field({
      type: SourceRef,
      nullable: true,
      description: "Who publishes the pages; null if nothing tells.",
      ...readsRow(() => toNodeSql("Source", Prisma.sql`p."sourceId"`)),
    }),
    comments: t.int({
      description: "How many comments they wrote; `memberComments` has them.",
      ...readsValue(commentCount),
    }),
    threads: t.int({ description: "Under how many pages they stand.", ...readsValue(threadCount) }),
    score: t.int({
      nullable: true,
      description: "The sum of their scores; null where no page shows any.",
      ...readsValue(totalScore),
    }),
    answers: t.int({
      description: "How many comments of others answer them.",
      ...readsValue(answerCount),
    }),
  }),
});

const nameArgs = {
  author: { required: true, description: "The name, to the letter." },
  source: {
    description: "Slug of the source of the pages; without it, pages whose source nothing tells.",
  },
} as const;

interface NameArgs {
  author: string;
  source?: string | null;
}

builder.queryField("member", (t) =>
  t.field({
    type: Member,
    nullable: true,
    description: "Who writes comments by that name on that site; null if nobody does.",
    args: { author: t.arg.string(nameArgs.author), source: t.arg.string(nameArgs.source) },
    ...reads(({ author, source }: NameArgs) => ({ kind: "row", row: toMemberRow(author, source ?? null) })),
  }),
);

builder.queryField("memberComments", (t) =>
  t.connection(
    {
      type: CommentRef,
      description:
        "What somebody wrote by that name on that site, under the pages that were published last first, each page's in its own order.",
      args: { author: t.arg.string(nameArgs.author), source: t.arg.string(nameArgs.source) },
      ...reads(({ author, source, ...args }: NameArgs & PagingArgs) => ({
        kind: "page",
        listing: toMemberComments(author, source ?? null),
        args,
      })),
    },
    { name: "MemberCommentConnection", description: "A page of comments of one member." },
    { name: "MemberCommentEdge", description: "A comment of a member in a list." },
  ),
);

builder.objectField(CommentRef, "member", (t) =>
  t.field({
    type: Member,
    nullable: true,
    description:
      "Who wrote it, with everything of theirs on the same site; null where the page shows no name.",
    ...readsRow(() => memberOfComment),
  }),
);
