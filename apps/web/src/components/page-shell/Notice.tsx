import type { ReactNode } from "react";
import styles from "./PageShell.module.css";

/** A page that has nothing to show but why: what happened and what one can do. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.notice}>
      <h1 className={styles.noticeTitle}>{title}</h1>
      {children}
    </div>
  );
}
