import type { ReactNode } from "react";
import { findScriptLanguage } from "../script-language.ts";
import styles from "./PageHead.module.css";

/** The heading of a list or of a thing: what it is called and a sentence about it. */
export function PageHead({ title, note, kicker }: { title: string; note?: ReactNode; kicker?: ReactNode }) {
  return (
    <div className={styles.head}>
      {kicker !== undefined && <p className={styles.kicker}>{kicker}</p>}
      <h1 className={styles.title} dir="auto" lang={findScriptLanguage(title)}>
        {title}
      </h1>
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </div>
  );
}
