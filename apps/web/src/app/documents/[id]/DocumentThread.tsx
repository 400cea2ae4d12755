import {
  CommentTree,
  CommentTreeData,
  type ThreadComment,
  type ThreadOrder,
} from "../../../components/comment-tree/CommentTree.tsx";
import { MarkedText } from "../../../components/marked-text/MarkedText.tsx";
import { Section } from "../../../components/section/Section.tsx";
import { Tabs } from "../../../components/tabs/Tabs.tsx";
import { type FragmentOf, readFragment } from "../../../graphql/graphql.ts";
import { toCountWords } from "../../../graphql/words.ts";
import { type TextMark, toMarkedText } from "../../../reader/mark-text.ts";
import type { ReaderMark } from "../../../reader/reader-marks.ts";
import { splitBlocks } from "../../../reader/split-blocks.ts";
import styles from "./DocumentThread.module.css";
import type { ReaderDocument } from "./types.ts";

const orders: Record<ThreadOrder, string> = {
  conversation: "As a conversation",
  page: "As on the page",
  oldest: "Oldest first",
  top: "Highest score first",
  disputed: "Most disputed first",
};

/** What a comment must have for an order to say more than the page's own. */
const grounds: Partial<Record<ThreadOrder, (comment: ThreadComment) => boolean>> = {
  oldest: ({ postedAt }) => postedAt !== null,
  top: ({ score }) => score !== null,
  disputed: ({ up, down, inReplyTo }) => (up !== null && down !== null) || inReplyTo !== null,
};

/** Reads the order that an address asks for; a conversation unless it names another. */
export function parseThreadOrder(text: string | undefined): ThreadOrder {
  return text !== undefined && Object.hasOwn(orders, text) ? (text as ThreadOrder) : "conversation";
}

/** The readers' comments on a document in one of their orders, in which they are given. */
export function DocumentThread({
  document,
  marks,
  comments,
  order,
}: {
  document: ReaderDocument;
  marks: readonly TextMark<ReaderMark>[];
  comments: readonly FragmentOf<typeof CommentTreeData>[];
  order: ThreadOrder;
}) {
  const path = `/documents/${document.id}`;
  const places = readFragment(CommentTreeData, comments);
  const offered = Object.entries(orders).filter(([name]) => {
    const isGround = grounds[name as ThreadOrder];
    return isGround === undefined || places.some(isGround);
  });
  return (
    <Section id="comments" title={toCountWords(comments.length, "readers’ comment")}>
      <Tabs
        label="Order of the comments"
        tabs={offered.map(([name, words]) => ({
          name: words,
          href: name === "conversation" ? `${path}#comments` : `${path}?order=${name}#comments`,
          isCurrent: order === name,
        }))}
      />
      <CommentTree
        comments={comments}
        order={order}
        toWords={(comment) =>
          document.text === null ? (
            <p lang={document.language} dir="auto" className={styles.paragraph}>
              {comment.text}
            </p>
          ) : (
            <CommentWords
              text={document.text}
              comment={comment}
              marks={marks}
              language={document.language}
              headFrom={toHeadStart(comment, places)}
            />
          )
        }
      />
    </Section>
  );
}

function CommentWords({
  text,
  comment,
  marks,
  headFrom,
  language,
}: {
  text: string;
  comment: ThreadComment;
  marks: readonly TextMark<ReaderMark>[];
  /** Where the heading lines of the comment begin in the text: they are not shown as read, but can be linked to. */
  headFrom: number;
  language: string;
}) {
  const inHead = marks.filter(
    (mark) => "id" in mark.data && mark.start >= headFrom && mark.start < comment.start,
  );
  const blocks = splitBlocks(text, comment.start, comment.end).map((block) => (
    <p key={block.start} lang={language} dir="auto" className={styles.paragraph}>
      <MarkedText parts={toMarkedText(text, block.start, block.end, marks)} />
    </p>
  ));
  return (
    <>
      {inHead.map(({ data }) => "id" in data && <span key={data.id} id={data.id} />)}
      {blocks}
    </>
  );
}

/** Returns where the comment before this one on the page ends; for the first, where its own words begin. */
function toHeadStart(comment: ThreadComment, comments: readonly ThreadComment[]): number {
  return comments.find((other) => other.position === comment.position - 1)?.end ?? comment.start;
}
