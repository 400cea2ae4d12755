import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import styles from "./AttributionChain.module.css";

/** A source as a step of the way by which a report reached its page. */
export const AttributionChainData = graphql(`
  fragment AttributionChain on Source {
    id
    slug
    name
  }
`);

/** The way by which a report reached its page, who published it first: UAWire, citing RIA Novosti, citing Kyodo. */
export function AttributionChain({
  sources,
}: {
  sources: readonly FragmentOf<typeof AttributionChainData>[];
}) {
  return (
    <ol className={styles.chain}>
      {readFragment(AttributionChainData, sources).map((source, index) => (
        <li key={source.id}>
          {index > 0 && <span className={styles.citing}>citing </span>}
          <a href={`/sources/${source.slug}`}>{source.name}</a>
        </li>
      ))}
    </ol>
  );
}
