/** A stretch of a connection. */
interface Stretch<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Yields all nodes of a connection, which is asked for a stretch at a time; none where there is no such connection. */
export async function* follow<Node>(
  getStretch: (after: string | null) => Promise<Stretch<Node> | null | undefined>,
): AsyncGenerator<Node> {
  let after: string | null = null;
  do {
    const stretch: Stretch<Node> | null | undefined = await getStretch(after);
    if (!stretch) return;
    yield* stretch.nodes;
    after = stretch.pageInfo.hasNextPage ? stretch.pageInfo.endCursor : null;
  } while (after !== null);
}
