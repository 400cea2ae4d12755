import type { ReactNode } from "react";
import { VisuallyHidden } from "../visually-hidden/VisuallyHidden.tsx";
import styles from "./HowKnown.module.css";

/** The question that can be asked of anything, closed until it is asked. `about` completes it for screen readers. */
export function HowKnown({ about, children }: { about: string; children: ReactNode }) {
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        How do you know<VisuallyHidden> {about}</VisuallyHidden>?
      </summary>
      <div className={styles.answer}>{children}</div>
    </details>
  );
}
