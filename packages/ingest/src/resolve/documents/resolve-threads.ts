import { toId } from "@annals/schema/ids";
import type { CommentRow, CommentThreadRow } from "@annals/schema/rows";
import type { ParsedComment } from "../../parsed-document.ts";
import type { ResolvableDocument } from "../archive.ts";
import { type ClaimDraft, inDocument } from "../claims.ts";
import { correctThread, type DecidedLink } from "../decisions/correct-thread.ts";
import type { DecisionBook } from "../decisions/decision-book.ts";
import { overrule, toRulingClaims } from "../decisions/decision-claims.ts";
import { findReplies } from "./replies/find-replies.ts";
import type { ReplyLink } from "./replies/thread-comment.ts";

const LONGEST_AUTHOR = 200;

/** The readers' discussions. */
export interface Threads {
  rows: CommentThreadRow[];
  comments: CommentRow[];
  claims: ClaimDraft[];
}

/** The threads of the documents that have one, with who answers whom. */
export function resolveThreads(documents: readonly ResolvableDocument[], decisions: DecisionBook): Threads {
  const threads = documents.flatMap((document) => {
    const { comments } = document.extraction.parsed;
    return comments === null ? [] : [toThread(document, comments, decisions)];
  });
  return {
    rows: threads.map(({ row }) => row),
    comments: threads.flatMap(({ comments }) => comments),
    claims: threads.flatMap(({ claims }) => claims),
  };
}

function toThread(document: ResolvableDocument, parsed: ParsedComment[], decisions: DecisionBook) {
  const row: CommentThreadRow = { id: toId("thr", document.id), documentId: document.id };
  const links = findReplies(parsed, document.text);
  const ids = parsed.map(({ start, end }, position) => toId("cmt", document.id, position, start, end));
  const corrected = correctThread(document, parsed, ids, decisions);
  const linkOf = new Map<number, DecidedLink>(links.map((link) => [link.comment, link]));
  for (const [position, link] of corrected.links) {
    if (link) linkOf.set(position, link);
    else linkOf.delete(position);
  }
  const comments = parsed.map((comment, position): CommentRow => {
    const link = linkOf.get(position);
    return {
      id: ids[position] ?? "",
      threadId: row.id,
      position,
      author: comment.author?.text.slice(0, LONGEST_AUTHOR).toWellFormed() ?? null,
      postedAt: comment.postedAt?.text ?? null,
      score: comment.score,
      up: comment.up,
      down: comment.down,
      start: comment.start,
      end: comment.end,
      text: document.text.slice(comment.start, comment.end),
      isPartial: comment.isPartial,
      inReplyToId: link ? (ids[link.parent] ?? null) : null,
      replyKind: link?.kind ?? null,
      replyConfidence: link?.confidence ?? null,
      depth: toDepth(position, linkOf),
      isHidden: corrected.hidden.has(position),
    };
  });
  const claims = [
    ...links.flatMap((link) =>
      overrule([toReplyClaim(document, link, ids)], corrected.rulings.get(link.comment) ?? []),
    ),
    ...[...corrected.rulings].flatMap(([position, rulings]) =>
      toRulingClaims({ subject: "comment", subjectId: ids[position] ?? "" }, rulings),
    ),
  ];
  return { row, comments, claims };
}

/** How many replies lie above a comment. A reply only ever answers an earlier comment, so this ends. */
function toDepth(position: number, linkOf: Map<number, DecidedLink>): number {
  let depth = 0;
  for (let link = linkOf.get(position); link; link = linkOf.get(link.parent)) depth++;
  return depth;
}

function toReplyClaim(document: ResolvableDocument, link: ReplyLink, ids: string[]): ClaimDraft {
  return {
    subject: "comment",
    subjectId: ids[link.comment] ?? "",
    property: "reply",
    value: ids[link.parent] ?? null,
    rule: link.rule,
    ruleVersion: link.ruleVersion,
    status: "SHOWN",
    confidence: link.confidence,
    because: link.because,
    evidence: inDocument(document, link.evidence),
  };
}
