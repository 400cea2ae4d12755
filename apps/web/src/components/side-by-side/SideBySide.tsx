import type { ReactNode } from "react";
import styles from "./SideBySide.module.css";

/** One of the things that are compared. */
export interface Side {
  href: string;
  name: string;
  /** What is known of it, in the same order for each, eleven at most: name, words, and whether they differ from the others'. */
  facts: readonly { name: string; words: ReactNode; differs?: boolean }[];
}

/** Things beside each other with what is known of each, a fact a line; what differs is marked, and said. */
export function SideBySide({
  sides,
  missing,
}: {
  sides: readonly Side[];
  /** What stands in the place of one that is not chosen yet. */
  missing?: { name: string; content: ReactNode };
}) {
  return (
    <div className={styles.sides}>
      {sides.map(({ href, name, facts }) => (
        <article key={href} className={styles.side}>
          <h2 className={styles.name} dir="auto">
            <a href={href}>{name}</a>
          </h2>
          <dl className={styles.facts}>
            {facts.map((fact) => (
              <div key={fact.name} className={fact.differs ? styles.differs : undefined}>
                <dt>
                  {fact.name}
                  {fact.differs && <span className={styles.flag}> differs</span>}
                </dt>
                <dd>{fact.words}</dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
      {missing !== undefined && (
        <section className={styles.missing} aria-labelledby="find-other">
          <h2 id="find-other" className={styles.name}>
            {missing.name}
          </h2>
          {missing.content}
        </section>
      )}
    </div>
  );
}
