import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import styles from "./SourceTable.module.css";

/** A source with how much it published and told. */
export const SourceTableData = graphql(`
  fragment SourceTable on Source {
    id
    slug
    name
    domain
    documents(first: 1) {
      totalCount
    }
    events(first: 1) {
      totalCount
    }
  }
`);

/** Sources with where they publish, how many documents of theirs are here and of how many events they tell. */
export function SourceTable({ sources }: { sources: readonly FragmentOf<typeof SourceTableData>[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col" className={styles.domain}>
            Publishes on
          </th>
          <th scope="col" className={styles.number}>
            Documents
          </th>
          <th scope="col" className={styles.number}>
            Events
          </th>
        </tr>
      </thead>
      <tbody>
        {readFragment(SourceTableData, sources).map((source) => (
          <tr key={source.id}>
            <th scope="row">
              <a href={`/sources/${source.slug}`}>{source.name}</a>
            </th>
            <td className={styles.domain}>{source.domain}</td>
            <td className={styles.number}>{source.documents.totalCount.toLocaleString("en")}</td>
            <td className={styles.number}>{source.events.totalCount.toLocaleString("en")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
