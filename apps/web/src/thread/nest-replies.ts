/** The part of a comment that decides where it stands in a conversation. */
export interface Reply {
  id: string;
  /** 0-based order on the page. */
  position: number;
  /** The comment that it answers, if any. */
  inReplyTo: { comment: { id: string } } | null;
}

/** A comment with its answers, in the order of the page. */
export interface ThreadNode<Comment> {
  comment: Comment;
  answers: ThreadNode<Comment>[];
}

/**
 * Puts each comment under the one that it answers, both in the order of the page.
 * A comment whose parent is not in the list, or would answer itself through others, stands by itself: none is lost.
 */
export function nestReplies<Comment extends Reply>(comments: readonly Comment[]): ThreadNode<Comment>[] {
  const ordered = [...comments].sort((a, b) => a.position - b.position);
  const nodes = new Map(
    ordered.map((comment) => [comment.id, { comment, answers: [] as ThreadNode<Comment>[] }]),
  );
  const roots: ThreadNode<Comment>[] = [];
  for (const node of nodes.values()) {
    const parent = nodes.get(node.comment.inReplyTo?.comment.id ?? "");
    if (parent === undefined || isAnswerTo(nodes, parent.comment, node.comment.id)) roots.push(node);
    else parent.answers.push(node);
  }
  return roots;
}

/** Returns whether a comment answers another, at once or through others in between, or is that comment. */
function isAnswerTo<Comment extends Reply>(
  nodes: ReadonlyMap<string, ThreadNode<Comment>>,
  comment: Comment,
  id: string,
): boolean {
  const seen = new Set<string>();
  for (let at: Comment | undefined = comment; at !== undefined && !seen.has(at.id); ) {
    if (at.id === id) return true;
    seen.add(at.id);
    at = nodes.get(at.inReplyTo?.comment.id ?? "")?.comment;
  }
  return false;
}
