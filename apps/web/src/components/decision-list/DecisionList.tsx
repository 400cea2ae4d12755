import { toClaimWords } from "../../graphql/claim-words.ts";
import { decisionKindWords } from "../../graphql/decision-words.ts";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { toDateWords } from "../../time/words.ts";
import { EditLinks } from "../edit-links/EditLinks.tsx";
import styles from "./DecisionList.module.css";
import { findWhatItSays, toUndoWords } from "./decision-says.ts";
import { type DecisionTold, DecisionToldData } from "./decision-told.ts";
import { toTouchedLink } from "./touched-link.ts";

/** A person's correction with what it touches and what it overrules. */
export const DecisionListData = graphql(
  `
  fragment DecisionList on Decision {
    ...DecisionTold
    overruled {
      id
      property
      value
    }
  }
`,
  [DecisionToldData],
);

type Decision = DecisionTold & Pick<ResultOf<typeof DecisionListData>, "overruled">;

/** How many of the things that a decision touches are named. */
const mostTouched = 8;

/** How many of the claims that it overrules are told. */
const mostOverruled = 4;

/**
 * Decisions, one an entry: its number and day in the margin, what it says as the headline, why and by whom, and what of the
 * archive it shapes. What was taken back is struck out, with who took it back.
 */
export function DecisionList({
  decisions,
  headingLevel,
}: {
  decisions: readonly FragmentOf<typeof DecisionListData>[];
  headingLevel: 2 | 3;
}) {
  const Words = `h${headingLevel}` as const;
  return (
    <ol className={styles.decisions}>
      {toDecisions(decisions).map((decision) => (
        <li key={decision.id} id={decision.id} className={styles.decision}>
          <p className={styles.margin}>
            <span className={styles.number}>{decision.position}</span>
            <time dateTime={decision.decidedAt}>{toDateWords(decision.decidedAt)}</time>
          </p>
          <div className={styles.entry}>
            <p className={styles.kind}>
              <a href={`/decisions?${new URLSearchParams({ kind: decision.kind })}`}>
                {decisionKindWords[decision.kind].one}
              </a>
            </p>
            <Words className={styles.words}>
              <a href={`/decisions/${decision.id}`}>
                {decision.state === "UNDONE" ? <s>{findWhatItSays(decision)}</s> : findWhatItSays(decision)}
              </a>
            </Words>
            <p className={styles.reason}>{decision.reason}</p>
            <p className={styles.author}>
              <a href={`/decisions?${new URLSearchParams({ by: decision.author })}`}>{decision.author}</a>
            </p>
          </div>
          <Effect decision={decision} />
        </li>
      ))}
    </ol>
  );
}

function toDecisions(decisions: readonly FragmentOf<typeof DecisionListData>[]): Decision[] {
  return readFragment(DecisionListData, decisions).map(({ overruled, ...decision }) => ({
    ...readFragment(DecisionToldData, decision),
    overruled,
  }));
}

function Effect({ decision }: { decision: Decision }) {
  const { state, orphanedBecause, overruled, touched, undoes, undoneBy } = decision;
  const against = [...new Set(overruled.map(toClaimWords))];
  const links = touched.flatMap((thing) => toTouchedLink(thing) ?? []);
  return (
    <div className={styles.effect}>
      {undoes !== null && (
        <p>
          Takes back <a href={`/decisions/${undoes.id}`}>number {undoes.position}</a>
        </p>
      )}
      {state === "UNDONE" && undoneBy !== null && (
        <p>
          Taken back by {undoneBy.author} on {toDateWords(undoneBy.decidedAt)},{" "}
          <a href={`/decisions/${undoneBy.id}`}>number {undoneBy.position}</a>
        </p>
      )}
      {state !== "UNDONE" && (
        <EditLinks
          label={`Correct decision ${decision.position}`}
          links={[[toUndoWords(decision.kind), `/decisions/${decision.id}#undo`]]}
        />
      )}
      {orphanedBecause !== null && <p>Without effect. {orphanedBecause}</p>}
      {links.length > 0 && (
        <ul aria-label={state === "UNDONE" ? "What it shaped" : "What it shapes"}>
          {links.slice(0, mostTouched).map(({ href, name, isHidden }) => (
            <li key={href}>{isHidden ? `${name} (hidden)` : <a href={href}>{name}</a>}</li>
          ))}
          {links.length > mostTouched && <li>and {links.length - mostTouched} more</li>}
        </ul>
      )}
      {against.length > 0 && (
        <div>
          <p>Against what rules read:</p>
          <ul>
            {against.slice(0, mostOverruled).map((words) => (
              <li key={words}>
                <s>{words}</s>
              </li>
            ))}
            {against.length > mostOverruled && <li>and {against.length - mostOverruled} more</li>}
          </ul>
        </div>
      )}
    </div>
  );
}
