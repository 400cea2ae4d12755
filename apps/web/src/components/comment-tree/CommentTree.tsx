import type { ReactNode } from "react";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { findMemberHref } from "../../members/member-address.ts";
import { nestReplies, type ThreadNode } from "../../thread/nest-replies.ts";
import { toMomentWords } from "../../time/words.ts";
import { ClaimList, ClaimListData } from "../claim-list/ClaimList.tsx";
import { DecisionLineData, DecisionLines } from "../decision-list/DecisionLines.tsx";
import { EditLinks } from "../edit-links/EditLinks.tsx";
import { HowKnown } from "../how-known/HowKnown.tsx";
import { VisuallyHidden } from "../visually-hidden/VisuallyHidden.tsx";
import styles from "./CommentTree.module.css";

/** A reader's comment, with what it answers and how that is known. */
export const CommentTreeData = graphql(
  `
    fragment CommentTree on Comment {
      id
      position
      author
      postedAt
      score
      up
      down
      text
      start
      end
      isPartial
      member {
        author
        source {
          slug
        }
      }
      inReplyTo {
        kind
        confidence
        comment {
          id
          position
          author
        }
        claims {
          ...ClaimList
        }
      }
      decisions {
        ...DecisionLine
      }
    }
  `,
  [ClaimListData, DecisionLineData],
);

/** A comment as `CommentTree` reads it. */
export type ThreadComment = ResultOf<typeof CommentTreeData>;

const replyWords = {
  QUOTE: "by quoting it",
  NAME: "by naming its author",
  NESTING: "by its place on the page",
  DECISION: "as a person decided",
} as const;

/**
 * How a thread is shown: each comment under the one that it answers, all in the order of the page, the oldest first where the
 * page tells times, those first that were voted up most, or on which the votes are most divided.
 */
export type ThreadOrder = "conversation" | "page" | "oldest" | "top" | "disputed";

/**
 * The readers' discussion. `toWords` writes the words of a comment, marked as in the document. Each comment keeps the
 * number of its place on the page, so that any order can be followed. Only a conversation is put in order here; else the
 * comments come as they are given.
 */
export function CommentTree({
  comments,
  order,
  toWords,
}: {
  comments: readonly FragmentOf<typeof CommentTreeData>[];
  order: ThreadOrder;
  toWords: (comment: ThreadComment) => ReactNode;
}) {
  const data = readFragment(CommentTreeData, comments);
  const nodes =
    order === "conversation" ? nestReplies(data) : data.map((comment) => ({ comment, answers: [] }));
  return <Level nodes={nodes} toWords={toWords} isVoted={data.some(({ score }) => score !== null)} />;
}

function Level({
  nodes,
  toWords,
  isVoted,
}: {
  nodes: readonly ThreadNode<ThreadComment>[];
  toWords: (comment: ThreadComment) => ReactNode;
  /** Whether any comment has a score, so that having none says something. */
  isVoted: boolean;
}) {
  return (
    <ol className={styles.level}>
      {nodes.map(({ comment, answers }) => (
        <li key={comment.id}>
          <article className={styles.comment} id={`comment-${comment.position + 1}`}>
            <CommentHead comment={comment} isVoted={isVoted} />
            <div className={styles.words}>{toWords(comment)}</div>
            <EditLinks
              label={`Correct comment ${comment.position + 1}`}
              links={[["Whom it answers, hide", `/edit/comments/${comment.id}`]]}
            />
            <DecisionLines decisions={comment.decisions} />
            {comment.isPartial && <p className={styles.partial}>The saved page ends inside this comment.</p>}
            {comment.inReplyTo !== null && (
              <HowKnown about={`that comment ${comment.position + 1} answers another`}>
                <ClaimList claims={comment.inReplyTo.claims} />
              </HowKnown>
            )}
          </article>
          {answers.length > 0 && <Level nodes={answers} toWords={toWords} isVoted={isVoted} />}
        </li>
      ))}
    </ol>
  );
}

function CommentHead({ comment, isVoted }: { comment: ThreadComment; isVoted: boolean }) {
  const { inReplyTo: reply, member } = comment;
  const memberHref = member && findMemberHref({ source: member.source?.slug ?? null, author: member.author });
  return (
    <header className={styles.head}>
      {isVoted && <Score score={comment.score} up={comment.up} down={comment.down} />}
      <h3 className={styles.author}>
        <a href={`#comment-${comment.position + 1}`}>
          <span className={styles.number}>{comment.position + 1}.</span>{" "}
          {comment.author ?? <i>no name on the page</i>}
        </a>
      </h3>
      {memberHref !== null && (
        <a className={styles.more} href={memberHref}>
          all by {comment.author}
        </a>
      )}
      {comment.postedAt !== null && (
        <time dateTime={comment.postedAt}>{toMomentWords(comment.postedAt)}</time>
      )}
      {reply !== null && (
        <p className={styles.reply}>
          answers{" "}
          <a href={`#comment-${reply.comment.position + 1}`}>
            {reply.comment.position + 1}. {reply.comment.author}
          </a>{" "}
          {replyWords[reply.kind]}
          {reply.confidence < 1 && `, ${Math.round(reply.confidence * 100)}% sure`}
        </p>
      )}
    </header>
  );
}

function Score({ score, up, down }: { score: number | null; up: number | null; down: number | null }) {
  if (score === null) return <p className={styles.score}>no score</p>;
  const votes = up === null || down === null ? "" : ` (${up} for, ${down} against)`;
  return (
    <p className={`${styles.score} ${score < 0 ? styles.negative : ""}`}>
      <VisuallyHidden>Score </VisuallyHidden>
      {score > 0 ? "+" : score < 0 ? "−" : ""}
      {Math.abs(score)}
      {votes}
    </p>
  );
}
