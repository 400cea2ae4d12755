import type { ReactNode } from "react";
import styles from "./VisuallyHidden.module.css";

/** Words for screen readers that a sighted reader has from the layout: a unit under a column, what a question is about. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
