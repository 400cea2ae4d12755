import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { toNodeSql } from "../../reading/nodes.ts";
import { reads, readsColumn, readsRow, readsValue } from "../../reading/reads.ts";
import { SourceRef } from "../source/source.ref.ts";
import { CommentRef } from "../thread/thread.ref.ts";
import {
  answerCount,
  commentsOfMember,
  memberOfComment,
  threadCount,
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
    comments: t.connection(
      {
        type: CommentRef,
        description:
          "The comments, under the pages that were published last first, each page's in its own order.",
        ...reads((args: PagingArgs) => ({ kind: "page", listing: commentsOfMember, args })),
      },
      { name: "MemberCommentConnection", description: "A page of comments of one member." },
      { name: "MemberCommentEdge", description: "A comment of a member in a list." },
    ),
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

builder.queryField("member", (t) =>
  t.field({
    type: Member,
    nullable: true,
    description: "Who writes comments by that name on that site; null if nobody does.",
    args: {
      author: t.arg.string({ required: true, description: "The name, to the letter." }),
      source: t.arg.string({
        description: "Slug of the source of the pages; without it, pages whose source nothing tells.",
      }),
    },
    ...reads(({ author, source }: { author: string; source?: string | null }) => ({
      kind: "row",
      row: toMemberRow(author, source ?? null),
    })),
  }),
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
