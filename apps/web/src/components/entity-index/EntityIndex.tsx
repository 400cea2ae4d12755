import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { entityKindWords, toCountWords } from "../../graphql/words.ts";
import { findScriptLanguage } from "../script-language.ts";
import styles from "./EntityIndex.module.css";
import { groupByLetter } from "./group-by-letter.ts";

/** An entity as an entry of the index. */
export const EntityIndexData = graphql(`
  fragment EntityIndex on Entity {
    id
    slug
    name
    kind
    aliases {
      id
      name
    }
    mentions(first: 1) {
      totalCount
    }
  }
`);

/**
 * The index of names, as at the back of a book: by letter, with other names and how often each is mentioned. Without letters where
 * the names are in another order.
 */
export function EntityIndex({
  entities,
  hasLetters,
}: {
  entities: readonly FragmentOf<typeof EntityIndexData>[];
  hasLetters: boolean;
}) {
  const entries = readFragment(EntityIndexData, entities);
  if (!hasLetters) {
    return (
      <div className={styles.index}>
        <Entries entries={entries} />
      </div>
    );
  }
  return (
    <div className={styles.index}>
      {groupByLetter(entries).map((group) => (
        <section key={group.letter} className={styles.letter}>
          <h2 className={styles.initial} lang={findScriptLanguage(group.letter)}>
            {group.letter}
          </h2>
          <Entries entries={group.entries} />
        </section>
      ))}
    </div>
  );
}

function Entries({ entries }: { entries: readonly ResultOf<typeof EntityIndexData>[] }) {
  return (
    <ul>
      {entries.map((entity) => {
        const others = entity.aliases.filter((alias) => alias.name !== entity.name);
        return (
          <li key={entity.id} className={styles.entry}>
            <a
              className={`${styles.name} ${styles[entity.kind]}`}
              href={`/entities/${entity.slug}`}
              lang={findScriptLanguage(entity.name)}
            >
              {entity.name}
            </a>{" "}
            <span className={styles.about}>
              {entityKindWords[entity.kind].one.toLowerCase()},{" "}
              {toCountWords(entity.mentions.totalCount, "mention")}
            </span>
            {others.length > 0 && (
              <span className={styles.others}>also {others.map((alias) => alias.name).join(", ")}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
