import styles from "./SourceList.module.css";

/** What the sources of an event are and where their pages lead. */
export interface SourceListProps {
  sources: readonly { id: string; slug: string; name: string }[];
  citations: readonly { name: string; url: string; source: { slug: string; name: string } }[];
}

/** The sources of an event, and the links that its reports cite. */
export function SourceList({ sources, citations }: SourceListProps) {
  if (sources.length + citations.length === 0) return <p>No page that tells of it names one.</p>;
  return (
    <div className={styles.sources}>
      <ul className={styles.names}>
        {sources.map((source) => (
          <li key={source.id}>
            <a href={`/sources/${source.slug}`}>{source.name}</a>
          </li>
        ))}
      </ul>
      {citations.length > 0 && (
        <ul className={styles.citations}>
          {citations.map((citation) => (
            <li key={`${citation.name} ${citation.url}`}>
              Cited: <a href={`/sources/${citation.source.slug}`}>{citation.name}</a>
              <CitedAddress url={citation.url} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A cited address becomes a link only where it is one of the web: a page may cite anything. */
function CitedAddress({ url }: { url: string }) {
  if (!/^https?:\/\//.test(url)) return <span className={styles.address}>{url}</span>;
  return (
    <a className={styles.address} href={url} rel="noreferrer nofollow">
      {url}
    </a>
  );
}
