import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toDateWords } from "../../time/words.ts";
import styles from "./DecisionLines.module.css";
import { findWhatItSays } from "./decision-says.ts";

/** A decision in a line. */
export const DecisionLineData = graphql(`
  fragment DecisionLine on Decision {
    id
    kind
    author
    decidedAt
    payload
    entityNames
    undoes {
      kind
      payload
      entityNames
    }
  }
`);

/** What people decided of a small thing, such as a comment: a line each, which leads to the decision. */
export function DecisionLines({ decisions }: { decisions: readonly FragmentOf<typeof DecisionLineData>[] }) {
  if (decisions.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label="What people decided of it">
      {readFragment(DecisionLineData, decisions).map((decision) => (
        <li key={decision.id}>
          {decision.author} decided on {toDateWords(decision.decidedAt)}:{" "}
          <a href={`/decisions/${decision.id}`}>{findWhatItSays(decision)}</a>
        </li>
      ))}
    </ul>
  );
}
