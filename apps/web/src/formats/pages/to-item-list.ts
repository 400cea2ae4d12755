import { toList } from "../../app/timeline/timeline-params.ts";
import type { Item, ItemList } from "../model.ts";
import type { PageRequest } from "./page-request.ts";

/** One page of a list as the API gives it. */
interface Connection<Node> {
  totalCount?: number | undefined;
  nodes: readonly Node[];
  pageInfo: {
    startCursor: string | null;
    endCursor: string | null;
    hasNextPage: boolean;
    hasPreviousPage: boolean;
  };
}

/** Which stretch of a list the API is asked for. Its length is counted once: that costs the most. */
export interface Stretch {
  isCounted: boolean;
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
}

const latestSize = 50;

/** How many items are asked for and kept at once where all are given. */
const portion = 50;

/**
 * Reads a list as far as the format carries it: the reader's page, the latest, or all, a portion at a time. The first
 * portion is asked for at once, so that an address that asks too much is refused before anything is written.
 */
export async function toItemList<Node>(
  { scope, params }: Pick<PageRequest, "scope" | "params">,
  pageSize: number,
  getStretch: (stretch: Stretch) => Promise<Connection<Node>>,
  toItem: (node: Node) => Item,
): Promise<ItemList> {
  const first = await getStretch(toStretch(scope, pageSize, params));
  const { startCursor, endCursor, hasNextPage, hasPreviousPage } = first.pageInfo;
  const isPage = scope === "page";
  async function* read(): AsyncGenerator<Item> {
    for (let stretch = first; ; ) {
      yield* stretch.nodes.map(toItem);
      const after = stretch.pageInfo.hasNextPage ? stretch.pageInfo.endCursor : null;
      if (scope !== "all" || after === null) return;
      stretch = await getStretch({ isCounted: false, first: portion, after });
    }
  }
  return {
    totalCount: first.totalCount ?? first.nodes.length,
    items: read(),
    next: isPage && hasNextPage ? endCursor : null,
    previous: isPage && hasPreviousPage ? startCursor : null,
  };
}

function toStretch(scope: PageRequest["scope"], pageSize: number, params: PageRequest["params"]): Stretch {
  if (scope !== "page") return { isCounted: true, first: scope === "all" ? portion : latestSize };
  const before = toList(params.before)[0] ?? null;
  const after = toList(params.after)[0] ?? null;
  return before === null
    ? { isCounted: true, first: pageSize, after }
    : { isCounted: true, last: pageSize, before };
}
