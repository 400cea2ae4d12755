import { getEditor } from "../../edit/get-editor.ts";
import styles from "./EditLinks.module.css";

/** Ways to correct what a page shows, for those who are signed in; nothing for everybody else. */
export async function EditLinks({
  links,
  label = "Correct this",
}: {
  /** Tells the links of several things on a page apart. */
  label?: string;
  links: readonly (readonly [name: string, href: string])[];
}) {
  if ((await getEditor()) === null) return null;
  return (
    <nav className={styles.links} aria-label={label}>
      <ul>
        {links.map(([name, href]) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
