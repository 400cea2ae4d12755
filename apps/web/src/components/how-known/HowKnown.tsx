import type { ReactNode } from "react";
import styles from "./HowKnown.module.css";

/** The question that can be asked of anything, closed until it is asked. `about` completes it for screen readers. */
export function HowKnown({ about, children }: { about: string; children: ReactNode }) {
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        How do you know<span className={styles.about}> {about}</span>?
      </summary>
      <div className={styles.answer}>{children}</div>
    </details>
  );
}
