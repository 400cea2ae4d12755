import styles from "./PageContents.module.css";

/** A part of a page: the `id` of its section, and what it is called in a line. */
export type PagePart = readonly [id: string, name: string];

/** The parts of a long page in a line, each with the way there. Nothing where there is but one. */
export function PageContents({ parts }: { parts: readonly (PagePart | false)[] }) {
  const shown = parts.filter((part) => part !== false);
  if (shown.length < 2) return null;
  return (
    <nav aria-label="On this page">
      <ul className={styles.parts}>
        {shown.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
