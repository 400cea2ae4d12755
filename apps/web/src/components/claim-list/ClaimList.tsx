import { toClaimWords } from "../../graphql/claim-words.ts";
import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { SpanQuote, SpanQuoteData } from "../span-quote/SpanQuote.tsx";
import styles from "./ClaimList.module.css";

/** A claim with all that it rests on. */
export const ClaimListData = graphql(
  `
    fragment ClaimList on Claim {
      id
      property
      value
      rule
      ruleVersion
      status
      confidence
      because
      evidence {
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

/** Claims, the shown ones first: what is claimed, why, by which rule, and the words that it rests on beside it. */
export function ClaimList({ claims }: { claims: readonly FragmentOf<typeof ClaimListData>[] }) {
  const ordered = readFragment(ClaimListData, claims).toSorted(
    (a, b) => Number(a.status === "RIVAL") - Number(b.status === "RIVAL"),
  );
  return (
    <ol className={styles.claims}>
      {ordered.map((claim) => (
        <li key={claim.id} className={claim.status === "RIVAL" ? styles.rival : styles.claim}>
          <div className={styles.reason}>
            <p className={styles.value}>
              {toClaimWords(claim)}
              {claim.status === "RIVAL" && <span className={styles.tag}>Rival claim, not shown</span>}
            </p>
            <p>{claim.because}</p>
            <p className={styles.rule}>
              Rule <code>{claim.rule}</code>, version {claim.ruleVersion}
              {claim.confidence < 1 && `; ${Math.round(claim.confidence * 100)}% sure`}
            </p>
          </div>
          {claim.evidence.length > 0 && (
            <ul className={styles.evidence}>
              {claim.evidence.map((span) => (
                <li key={`${span.document.id} ${span.start} ${span.end}`}>
                  <SpanQuote span={span} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
