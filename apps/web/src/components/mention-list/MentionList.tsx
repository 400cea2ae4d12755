import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { findContext } from "../../reader/find-context.ts";
import { toSpanHref } from "../../reader/span-address.ts";
import styles from "./MentionList.module.css";

/** A place in a document where a thing is named. */
export const MentionListData = graphql(`
  fragment MentionList on Mention {
    id
    start
    end
    quote
    claim {
      because
    }
    document {
      id
    }
  }
`);

/** A document that mentions stand in; its text is null where its notice keeps it from the public. */
export const MentionListDocumentData = graphql(`
  fragment MentionListDocument on Document {
    id
    title
    text
    source {
      name
    }
  }
`);

const contextLength = 90;

/** Mentions in the words around them, one a line, the name in the middle: a concordance. */
export function MentionList({
  mentions,
  documents,
}: {
  mentions: readonly FragmentOf<typeof MentionListData>[];
  /** Each document of the mentions, once. */
  documents: readonly FragmentOf<typeof MentionListDocumentData>[];
}) {
  const byId = new Map(
    readFragment(MentionListDocumentData, documents).map((document) => [document.id, document]),
  );
  return (
    <ul className={styles.mentions}>
      {readFragment(MentionListData, mentions).map(
        ({ id, start, end, quote, claim, document: { id: documentId } }) => {
          const document = byId.get(documentId);
          const text = document?.text ?? null;
          const around = text === null ? null : findContext(text, start, end, contextLength);
          return (
            <li key={id} className={styles.mention}>
              <p className={styles.words}>
                <span>{around?.before}</span>
                <a href={toSpanHref(documentId, start, end)}>{quote}</a>
                <span>{around?.after}</span>
              </p>
              <p className={styles.origin}>
                <b>{document?.source?.name}</b> {document?.title}
                <span className={styles.why}>{claim.because}</span>
              </p>
            </li>
          );
        },
      )}
    </ul>
  );
}
