import type { ReactNode } from "react";
import type { FragmentOf } from "../../graphql/graphql.ts";
import type { DayRange } from "../../time/day.ts";
import { ArchiveRuler, type ArchiveRulerData } from "../archive-ruler/ArchiveRuler.tsx";
import { Island } from "../island/Island.tsx";
import { Rendered } from "../rendered/Rendered.tsx";
import styles from "./PageShell.module.css";

const sections = [
  { href: "/timeline", name: "Timeline" },
  { href: "/entities", name: "Entities" },
  { href: "/sources", name: "Sources" },
  { href: "/documents", name: "Documents" },
  { href: "/undated", name: "Undated" },
  { href: "/search", name: "Search" },
] as const;

/** Address of a section of the site. */
export type SectionHref = (typeof sections)[number]["href"];

/** What stands around the content of every page. */
export interface PageShellProps {
  children: ReactNode;
  /** The archive's span; null where the archive could not be asked. */
  archive: FragmentOf<typeof ArchiveRulerData> | null;
  /** The section that the page belongs to. */
  section?: SectionHref;
  /** The days that the page is about. */
  here?: DayRange | null;
  /** Links to the page in its other formats. */
  formats?: ReactNode;
  /** True on the front page, whose heading is the nameplate itself. */
  isFront?: boolean;
}

/** The page's landmarks: a link past the header, the nameplate, the sections, the content, and how it all works. */
export function PageShell({
  children,
  archive,
  section,
  here = null,
  formats,
  isFront = false,
}: PageShellProps) {
  const nameplate = isFront ? <h1 className={styles.name}>Annals</h1> : <a href="/">Annals</a>;
  return (
    <Rendered>
      <Island name="search" />
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <header className={`${styles.header} ${isFront ? styles.front : ""}`}>
        <div className={styles.nameplate}>{nameplate}</div>
        <nav className={styles.nav} aria-label="Sections">
          <ul>
            {sections.map(({ href, name }) => (
              <li key={href}>
                <a href={href} aria-current={href === section ? "page" : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.rule}>
          <ArchiveRuler archive={archive} here={here} />
        </div>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>
        {formats}
        <p>
          Documents are kept byte for byte. Events, dates and names are read from them by rules and a trained
          tagger, and every one shows its rule and the words it rests on: ask “How do you know?” wherever you
          see it. What no document tells stays <a href="/undated">undated</a>; where sources contradict each
          other, both sides are kept among the <a href="/conflicts">conflicts</a>; what people corrected is
          listed as their <a href="/decisions">decisions</a>, and whoever has the archive’s token may{" "}
          <a href="/edit" rel="nofollow" data-place="Correct the archive">
            correct it
          </a>
          .
        </p>
      </footer>
    </Rendered>
  );
}
