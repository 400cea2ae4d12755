import type { ReactNode } from "react";
import styles from "./SideBySide.module.css";

/** One of the things that are compared. */
export interface Side {
  href: string;
  name: string;
  /** What is known of it, in the same order for each: name, words, and whether they differ from the others'. */
  facts: readonly { name: string; words: ReactNode; differs?: boolean }[];
}

/** Things beside each other with what is known of each; what differs is marked, and said. */
export function SideBySide({ sides }: { sides: readonly Side[] }) {
  return (
    <div className={styles.sides}>
      {sides.map(({ href, name, facts }) => (
        <article key={href} className={styles.side}>
          <h2 className={styles.name}>
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
    </div>
  );
}
