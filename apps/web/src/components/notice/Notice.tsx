import type { ReactNode } from "react";
import styles from "./Notice.module.css";

/** A page that has nothing to show but why: what happened and what one can do. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.notice}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  );
}
