import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { SpanQuote, SpanQuoteData } from "../span-quote/SpanQuote.tsx";
import styles from "./Marginalia.module.css";

/** A claim whose evidence stands in the margin. */
export const MarginaliaData = graphql(
  `
    fragment Marginalia on Claim {
      status
      evidence {
        quote
        start
        end
        document {
          id
        }
        ...SpanQuote
      }
    }
  `,
  [SpanQuoteData],
);

const mostNotes = 3;

/**
 * The first words that the date on show rests on, set in the margin of a wide page. A narrow page has no margin: there
 * the same words stand under "How do you know?".
 */
export function Marginalia({ claims }: { claims: readonly FragmentOf<typeof MarginaliaData>[] }) {
  const shown = readFragment(MarginaliaData, claims).filter((claim) => claim.status === "SHOWN");
  const all = shown.flatMap((claim) => claim.evidence).map((span) => [toWords(span), span] as const);
  // The same words of one document are shown once: the next ones tell more.
  const spans = [...new Map(all).values()].slice(0, mostNotes);
  if (spans.length === 0) return null;
  return (
    <aside className={styles.margin} aria-label="What the date rests on">
      <p className={styles.lemma}>The date rests on</p>
      {spans.map((span) => (
        <SpanQuote key={`${span.document.id} ${span.start} ${span.end}`} span={span} />
      ))}
    </aside>
  );
}

const toWords = ({ quote, document }: { quote: string; document: { id: string } }) =>
  `${document.id} ${quote}`;
