import { getEditor } from "../../edit/get-editor.ts";
import { toClaimWords } from "../../graphql/claim-words.ts";
import { decisionKindWords, decisionStateWords } from "../../graphql/decision-words.ts";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { toMomentWords } from "../../time/words.ts";
import { ClaimList, ClaimListData } from "../claim-list/ClaimList.tsx";
import { findWhatItSays, toUndoWords } from "../decision-list/decision-says.ts";
import { type DecisionTold, DecisionToldData } from "../decision-list/decision-told.ts";
import { toTouchedLink } from "../decision-list/touched-link.ts";
import { EditForm } from "../edit-form/EditForm.tsx";
import { HowKnown } from "../how-known/HowKnown.tsx";
import { Section } from "../section/Section.tsx";
import styles from "./DecisionView.module.css";

/** A decision with all that it touches and changes. */
export const DecisionViewData = graphql(
  `
    fragment DecisionView on Decision {
      ...DecisionTold
      claims {
        id
        property
        value
        ...ClaimList
      }
      overruled {
        id
        property
        value
        ...ClaimList
      }
    }
  `,
  [ClaimListData, DecisionToldData],
);

type Decision = DecisionTold & Pick<ResultOf<typeof DecisionViewData>, "claims" | "overruled">;

/** How many claims of each side are told with what they rest on. */
const mostClaims = 40;

/**
 * A decision: its number, what it says as the headline, why, by whom and when, whether it holds; what it changed, both sides with
 * their words; and for those who are signed in, the form that takes it back.
 */
export function DecisionView({ decision: data }: { decision: FragmentOf<typeof DecisionViewData> }) {
  const { claims, overruled, ...told } = readFragment(DecisionViewData, data);
  const decision = { ...readFragment(DecisionToldData, told), claims, overruled };
  const { kind, position, state } = decision;
  const says = findWhatItSays(decision);
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.number} aria-hidden="true">
          {position}
        </p>
        <div className={styles.telling}>
          <p className={styles.kicker}>
            <a href="/decisions">Decision {position}</a>
            <a href={`/decisions?${new URLSearchParams({ kind })}`}>{decisionKindWords[kind].one}</a>
            <span className={state === "IN_FORCE" ? styles.holds : styles.void}>
              {decisionStateWords[state]}
            </span>
          </p>
          <h1 className={styles.title}>{state === "UNDONE" ? <s>{says}</s> : says}</h1>
          <blockquote className={styles.reason}>{decision.reason}</blockquote>
          <p className={styles.author}>
            <a href={`/decisions?${new URLSearchParams({ by: decision.author })}`}>{decision.author}</a>,{" "}
            <time dateTime={decision.decidedAt}>{toMomentWords(decision.decidedAt)}</time>
          </p>
          <Standing decision={decision} />
        </div>
      </header>
      <Touched decision={decision} />
      {claims.length > 0 && (
        <Section id="changes" title="What it changed">
          <div className={styles.sides}>
            <Side name="Shown now, as decided" claims={claims} />
            <Side name="What the rules read, kept as a rival" claims={overruled} isOverruled />
          </div>
          <HowKnown about="either">
            <ClaimList claims={[...claims.slice(0, mostClaims), ...overruled.slice(0, mostClaims)]} />
          </HowKnown>
        </Section>
      )}
      <TakeBack decision={decision} />
    </article>
  );
}

function Standing({ decision: { undoes, undoneBy, orphanedBecause } }: { decision: Decision }) {
  return (
    <>
      {undoes !== null && (
        <p className={styles.standing}>
          It takes back <a href={`/decisions/${undoes.id}`}>number {undoes.position}</a>.
        </p>
      )}
      {undoneBy !== null && (
        <p className={styles.standing}>
          {undoneBy.author} took it back on {toMomentWords(undoneBy.decidedAt)}, by{" "}
          <a href={`/decisions/${undoneBy.id}`}>number {undoneBy.position}</a>.
        </p>
      )}
      {orphanedBecause !== null && <p className={styles.standing}>{orphanedBecause}</p>}
    </>
  );
}

function toTouchedTitle(count: number, isUndone: boolean): string {
  const verb = isUndone ? "touched, until it was taken back" : "touches";
  return count === 1 ? `What it ${verb}` : `The ${count} things it ${verb}`;
}

function Touched({ decision }: { decision: Decision }) {
  const links = decision.touched.flatMap((thing) => toTouchedLink(thing) ?? []);
  if (links.length === 0) return null;
  return (
    <Section id="touched" title={toTouchedTitle(links.length, decision.state === "UNDONE")}>
      <ul
        className={styles.touched}
        aria-label={decision.state === "UNDONE" ? "What it shaped" : "What it shapes"}
      >
        {links.map(({ id, href, name, isHidden }) => (
          <li key={id}>
            {isHidden ? (
              <>
                {name} <span className={styles.hidden}>hidden: no page shows it</span>
              </>
            ) : (
              <a href={href}>{name}</a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Side({
  name,
  claims,
  isOverruled = false,
}: {
  name: string;
  claims: readonly { property: string; value: string | null }[];
  isOverruled?: boolean;
}) {
  const words = [...new Set(claims.map(toClaimWords))];
  const rest = words.length - mostClaims;
  return (
    <div className={isOverruled ? styles.overruled : styles.decided}>
      <h3>{name}</h3>
      {words.length === 0 ? (
        <p className={styles.nothing}>They read nothing of the kind.</p>
      ) : (
        <ul>
          {words.slice(0, mostClaims).map((word) => (
            <li key={word}>{isOverruled ? <s>{word}</s> : word}</li>
          ))}
          {rest > 0 && <li>and {rest} more</li>}
        </ul>
      )}
    </div>
  );
}

async function TakeBack({ decision: { id, kind, state } }: { decision: Decision }) {
  if (state === "UNDONE" || (await getEditor()) === null) return null;
  const words = toUndoWords(kind);
  return (
    <Section id="undo" title={words}>
      <EditForm path={`/edit/decisions/${id}`} action="undo" submit={words} says={[["decision", id]]}>
        <p>What was decided stays in the list, with who took it back and why.</p>
      </EditForm>
    </Section>
  );
}
