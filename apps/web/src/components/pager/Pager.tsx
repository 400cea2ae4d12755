import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import styles from "./Pager.module.css";

/** Where a page of a list ends and whether there is more. */
export const PagerData = graphql(`
  fragment Pager on PageInfo {
    startCursor
    endCursor
    hasNextPage
    hasPreviousPage
  }
`);

/** How to get from one page of a list to the next. */
export interface PagerProps {
  pageInfo: FragmentOf<typeof PagerData>;
  /** Returns the address of the page after a cursor. */
  toNext: (after: string) => string;
  /** Returns the address of the page before a cursor. */
  toPrevious: (before: string) => string;
  nextName?: string;
  previousName?: string;
}

/** Links to the next and the previous page of a list; nothing where all fits on one. */
export function Pager({
  pageInfo,
  toNext,
  toPrevious,
  nextName = "Next page",
  previousName = "Previous page",
}: PagerProps) {
  const { startCursor, endCursor, hasNextPage, hasPreviousPage } = readFragment(PagerData, pageInfo);
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <nav className={styles.pager} aria-label="Pages">
      {hasPreviousPage && startCursor !== null && (
        <a rel="prev" href={toPrevious(startCursor)}>
          ← {previousName}
        </a>
      )}
      {hasNextPage && endCursor !== null && (
        <a rel="next" className={styles.next} href={toNext(endCursor)}>
          {nextName} →
        </a>
      )}
    </nav>
  );
}
