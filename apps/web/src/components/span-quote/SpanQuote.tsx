import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toSpanHref } from "../../reader/span-address.ts";
import styles from "./SpanQuote.module.css";

/** A stretch of a document that a claim rests on. */
export const SpanQuoteData = graphql(`
  fragment SpanQuote on Span {
    start
    end
    quote
    isCut
    document {
      id
      title
      language
      source {
        name
      }
    }
  }
`);

/** The words of a document, set as a note, with a link to the very place where they stand. */
export function SpanQuote({ span }: { span: FragmentOf<typeof SpanQuoteData> }) {
  const { start, end, quote, isCut, document } = readFragment(SpanQuoteData, span);
  return (
    <figure className={styles.note}>
      <blockquote className={styles.quote} lang={document.language}>
        <a href={toSpanHref(document.id, start, end)}>{`“${quote.trim()}${isCut ? "…" : ""}”`}</a>
      </blockquote>
      <figcaption className={styles.origin}>
        {document.source !== null && <b>{document.source.name}</b>} {document.title}
      </figcaption>
    </figure>
  );
}
