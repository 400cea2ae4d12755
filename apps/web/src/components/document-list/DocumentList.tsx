import { toDocumentName } from "../../app/document-name.ts";
import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toMomentWords } from "../../time/words.ts";
import styles from "./DocumentList.module.css";
import { toVersionWords } from "./version-words.ts";

/** A document as an entry of a list. */
export const DocumentListData = graphql(`
  fragment DocumentList on Document {
    id
    title
    excerpt
    format
    language
    publishedAt
    isRestricted
    retrievedAt
    publishedDay
    source {
      name
    }
    versions {
      id
      retrievedAt
      publishedDay
    }
  }
`);

/** Documents as read: title, or the opening words where a page has none, which version it is, who published it, when it says so itself, and its opening words. */
export function DocumentList({
  documents,
  headingLevel,
  hasSource = true,
}: {
  documents: readonly FragmentOf<typeof DocumentListData>[];
  headingLevel: 2 | 3;
  /** False where all are of the source that the page is about. */
  hasSource?: boolean;
}) {
  const Title = `h${headingLevel}` as const;
  return (
    <ul className={styles.list}>
      {readFragment(DocumentListData, documents).map((document) => (
        <li key={document.id} className={styles.document}>
          <Title className={styles.title} dir="auto" lang={document.language}>
            <a
              href={`/documents/${document.id}`}
              className={document.title === null ? styles.untitled : undefined}
            >
              {toDocumentName(document)}
            </a>
          </Title>
          <p className={styles.labels}>
            {document.publishedAt === null ? (
              <span className={styles.undated}>tells no date</span>
            ) : (
              <time dateTime={document.publishedAt}>{toMomentWords(document.publishedAt)}</time>
            )}
            {hasSource && document.source !== null && <span>{document.source.name}</span>}
            <span>{document.format.replaceAll("-", " ")}</span>
            {document.title === null && <span>without a title</span>}
            {document.versions.length > 0 && <span>{toVersionWords(document, document.versions)}</span>}
            {document.isRestricted && <span>rights notice</span>}
          </p>
          {document.title !== null && document.excerpt !== document.title && (
            <p className={styles.excerpt} dir="auto" lang={document.language}>
              {document.excerpt}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
