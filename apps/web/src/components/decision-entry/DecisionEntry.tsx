import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { toMomentWords } from "../../time/words.ts";
import { EditForm } from "../edit-form/EditForm.tsx";
import styles from "./DecisionEntry.module.css";

/** A decision, and what it corrects. */
export const DecisionEntryData = graphql(`
  fragment DecisionEntry on Decision {
    id
    kind
    author
    reason
    decidedAt
    state
    orphanedBecause
    touched {
      __typename
      ... on Event {
        slug
        title
      }
      ... on Entity {
        slug
        name
      }
      ... on Document {
        id
        documentTitle: title
      }
      ... on Comment {
        position
        thread {
          document {
            id
          }
        }
      }
    }
    undoes {
      id
      kind
    }
    undoneBy {
      id
    }
  }
`);

type Kind = ResultOf<typeof DecisionEntryData>["kind"];

const kindWords: Partial<Record<Kind, string>> = {
  MERGE: "Merged",
  SPLIT: "Split",
  RENAME: "Renamed",
  REDATE: "Dated anew",
  HIDE: "Hidden",
  ADD_ALIAS: "Given a further name",
  MARK_REPLY: "Marked as an answer",
  UNDO: "Taken back",
};

/** What decisions of a kind did, in words. */
export const toDecisionWords = (kind: Kind): string =>
  kindWords[kind] ?? `${kind[0]}${kind.slice(1).toLowerCase().replaceAll("_", " ")}`;

/** A decision: what was done, to what, by whom and why, whether it holds, and a form that takes it back. */
export function DecisionEntry({
  decision,
  path,
}: {
  decision: FragmentOf<typeof DecisionEntryData>;
  path: string;
}) {
  const data = readFragment(DecisionEntryData, decision);
  const { id, kind, author, reason, decidedAt, state, touched, undoes, undoneBy } = data;
  return (
    <article className={styles.decision} id={id}>
      <p className={styles.what}>
        <strong>{toDecisionWords(kind)}</strong>
        {undoes !== null && (
          <>
            : <a href={`/edit/decisions/${undoes.id}`}>{toDecisionWords(undoes.kind).toLowerCase()}</a>
          </>
        )}
        {state === "UNDONE" && <span className={styles.state}>taken back</span>}
        {state === "ORPHANED" && <span className={styles.state}>without effect</span>}
      </p>
      {touched.length > 0 && (
        <ul className={styles.touched}>
          {touched.map((node) => {
            const { href, name } = toLink(node);
            return (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            );
          })}
        </ul>
      )}
      <p className={styles.who}>
        {author}, <time dateTime={decidedAt}>{toMomentWords(decidedAt)}</time>: {reason}
        {data.orphanedBecause !== null && ` ${data.orphanedBecause}`}
      </p>
      {undoneBy === null ? (
        <details className={styles.undo}>
          <summary>{kind === "UNDO" ? "Put it in force again" : "Take it back"}</summary>
          <EditForm
            path={path}
            action="undo"
            name={`undo-${id}`}
            submit={kind === "UNDO" ? "Put it in force again" : "Take it back"}
            says={[["decision", id]]}
          />
        </details>
      ) : (
        <p className={styles.who}>
          <a href={`/edit/decisions/${undoneBy.id}`}>By whom it was taken back</a>
        </p>
      )}
    </article>
  );
}

type Touched = ResultOf<typeof DecisionEntryData>["touched"][number];

function toLink(node: Touched): { href: string; name: string } {
  switch (node.__typename) {
    case "Event":
      return { href: `/events/${node.slug}`, name: node.title };
    case "Entity":
      return { href: `/entities/${node.slug}`, name: node.name };
    case "Document":
      return { href: `/documents/${node.id}`, name: node.documentTitle ?? "Untitled page" };
    case "Comment":
      return {
        href: `/documents/${node.thread.document.id}#comment-${node.position + 1}`,
        name: `Comment ${node.position + 1}`,
      };
    default:
      return { href: "/", name: node.__typename };
  }
}
