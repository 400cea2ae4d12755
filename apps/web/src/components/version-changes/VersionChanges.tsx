import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import { Section } from "../section/Section.tsx";
import styles from "./VersionChanges.module.css";

/** How a version of a page differs from the one before. */
export const VersionChangesData = graphql(`
  fragment VersionChanges on DocumentDiff {
    addedWords
    removedWords
    from {
      id
    }
    hunks {
      fromStart
      toStart
      toEnd
      parts {
        kind
        text
      }
    }
  }
`);

/** What a page said otherwise before: each changed place in the words around it. `length` is that of the later text. */
export function VersionChanges({
  diff,
  length,
}: {
  diff: FragmentOf<typeof VersionChangesData>;
  length: number;
}) {
  const { addedWords, removedWords, from, hunks } = readFragment(VersionChangesData, diff);
  return (
    <Section id="changes" title="Changed since the version before">
      <p className={styles.note}>
        {toCountWords(addedWords, "word")} <ins>added</ins>, {toCountWords(removedWords, "word")}{" "}
        <del>taken out</del>, beside <a href={`/documents/${from.id}`}>the version before</a>.
      </p>
      <ol className={styles.hunks}>
        {hunks.map(({ fromStart, toStart, toEnd, parts }) => (
          <li key={`${fromStart} ${toStart}`}>
            {toStart > 0 && "… "}
            {parts.map(({ kind, text }, index) => {
              if (kind === "SAME") return text;
              // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one place in their order
              return kind === "ADDED" ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>;
            })}
            {toEnd < length && " …"}
          </li>
        ))}
      </ol>
    </Section>
  );
}
