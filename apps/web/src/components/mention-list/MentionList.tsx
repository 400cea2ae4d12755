import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
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
      evidence {
        before(length: 90)
        after(length: 90)
      }
    }
    document {
      id
      title
      isWithheld
      source {
        name
      }
    }
  }
`);

/** Mentions in the words around them, one a line, the name in the middle: a concordance. */
export function MentionList({ mentions }: { mentions: readonly FragmentOf<typeof MentionListData>[] }) {
  return (
    <ul className={styles.mentions}>
      {readFragment(MentionListData, mentions).map(({ id, start, end, quote, claim, document }) => {
        // The first of its evidence is where it stands. Many mentions together would tell most of a text.
        const around = document.isWithheld ? undefined : claim.evidence[0];
        return (
          <li key={id} className={styles.mention}>
            <p className={styles.words}>
              <span>{around?.before}</span>
              <a href={toSpanHref(document.id, start, end)}>{quote}</a>
              <span>{around?.after}</span>
            </p>
            <p className={styles.origin}>
              <b>{document.source?.name}</b> {document.title}
              <span className={styles.why}>{claim.because}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
