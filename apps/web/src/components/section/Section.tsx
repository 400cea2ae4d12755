import type { ReactNode } from "react";
import styles from "./Section.module.css";

/** A part of a page under a rule and a heading of its own; `id` is its address on the page. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
