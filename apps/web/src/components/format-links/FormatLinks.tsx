import { toFormatLinks } from "../../formats/format-links.ts";
import styles from "./FormatLinks.module.css";

/**
 * A line of links to a page in its other formats; `address` is the page's path and what the reader chose of it, `isEmpty` whether
 * its list has nothing.
 */
export function FormatLinks({ address, isEmpty = false }: { address: string; isEmpty?: boolean }) {
  return (
    <nav className={styles.formats} aria-labelledby="formats">
      <h2 id="formats" className={styles.title}>
        This page as
      </h2>
      <ul>
        {toFormatLinks(address, { isEmpty }).map(({ name, mediaType, href }) => (
          <li key={href}>
            <a href={href} type={mediaType} rel="alternate nofollow">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
