import { toFormatLinks } from "../../formats/format-links.ts";
import styles from "./FollowLinks.module.css";

const followed = /\.(?:atom|rss|feed\.json|ics)(?:\?|$)/;

/** Links by which a feed reader or a calendar follows a view: its feeds keep what the reader chose of it. */
export function FollowLinks({ address }: { address: string }) {
  return (
    <p className={styles.follow}>
      Follow this view:{" "}
      {toFormatLinks(address)
        .filter(({ href }) => followed.test(href))
        .map(({ name, mediaType, href }) => (
          <a key={href} href={href} type={mediaType} rel="alternate nofollow">
            {name}
          </a>
        ))}
    </p>
  );
}
