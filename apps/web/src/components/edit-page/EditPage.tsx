import type { ReactNode } from "react";
import type { FragmentOf } from "../../graphql/graphql.ts";
import type { ArchiveRulerData } from "../archive-ruler/ArchiveRuler.tsx";
import { PageHead } from "../page-head/PageHead.tsx";
import { PageShell } from "../page-shell/PageShell.tsx";
import styles from "./EditPage.module.css";

/** A page on which one thing is corrected; `kicker` is the way back to it. */
export function EditPage({
  archive,
  children,
  ...head
}: {
  archive: FragmentOf<typeof ArchiveRulerData>;
  kicker: ReactNode;
  title: string;
  note: string;
  children: ReactNode;
}) {
  return (
    <PageShell archive={archive}>
      <PageHead {...head} />
      {children}
    </PageShell>
  );
}

/** One of the corrections that can be made: its name, and beside it the form. */
export function EditSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
