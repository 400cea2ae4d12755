import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { entityKindWords, toCountWords } from "../../graphql/words.ts";
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

/** The index of names, as at the back of a book: by letter, with other names and how often each is mentioned. */
export function EntityIndex({ entities }: { entities: readonly FragmentOf<typeof EntityIndexData>[] }) {
  return (
    <div className={styles.index}>
      {groupByLetter(readFragment(EntityIndexData, entities)).map(({ letter, entries }) => (
        <section key={letter} className={styles.letter}>
          <h2 className={styles.initial}>{letter}</h2>
          <ul>
            {entries.map((entity) => {
              const others = entity.aliases.filter((alias) => alias.name !== entity.name);
              return (
                <li key={entity.id} className={styles.entry}>
                  <a className={`${styles.name} ${styles[entity.kind]}`} href={`/entities/${entity.slug}`}>
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
        </section>
      ))}
    </div>
  );
}
