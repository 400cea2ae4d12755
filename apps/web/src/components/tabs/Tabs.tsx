import styles from "./Tabs.module.css";

/** One view of a page. */
export interface Tab {
  name: string;
  href: string;
  isCurrent: boolean;
}

/** Links between the views of a page; `label` names the choice for screen readers. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs}>
        {tabs.map(({ name, href, isCurrent }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? "true" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
