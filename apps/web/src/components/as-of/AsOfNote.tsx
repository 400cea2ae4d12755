import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";
import { toCountWords } from "../../graphql/words.ts";
import { toDateWords } from "../../time/words.ts";
import styles from "./AsOfNote.module.css";

/** When the archive knew what of the thing that a page is about. */
export const AsOfNoteData = graphql(`
  fragment AsOfNote on Knowledge {
    asOf
    caveats
    days {
      day
      documents
      decisions
    }
  }
`);

/** How many days are linked to, the last ones; the TimeMap has all. */
const maxDays = 60;

interface Props {
  /** Null where the page is of today. */
  known: FragmentOf<typeof AsOfNoteData> | null | undefined;
  /** Path of the page as it is now, with what the reader chose of it. */
  address: string;
}

/** Says as of which day a page is and what that leaves out, and leads to today's and to each day on which it changed. */
export function AsOfNote({ known, address }: Props) {
  if (known == null) {
    return (
      <p className={styles.quiet}>
        <a href={`/timegate${address}`} rel="nofollow">
          What of this was known when
        </a>
      </p>
    );
  }
  const { asOf, caveats, days } = readFragment(AsOfNoteData, known);
  return (
    <aside className={styles.note} aria-label="As of a day">
      <p>
        As the archive knew it on <strong>{toDateWords(asOf ?? "")}</strong>.{" "}
        <a href={address}>As it is known now</a>.
      </p>
      {caveats.length > 0 && (
        <ul className={styles.caveats}>
          {caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>
          {days.length === 1 ? "The day on which it changed" : `${days.length} days on which it changed`}
        </summary>
        <ul className={styles.days}>
          {days.slice(-maxDays).map(({ day, documents, decisions }) => (
            <li key={day}>
              <a
                href={`${address}${address.includes("?") ? "&" : "?"}asOf=${day}`}
                rel="nofollow"
                aria-current={day === asOf ? "page" : undefined}
              >
                {toDateWords(day)}
              </a>{" "}
              {toCauses(documents, decisions)}
            </li>
          ))}
        </ul>
        <p>
          <a href={`/timemap${address}`} type="application/link-format" rel="nofollow">
            All of them as a TimeMap
          </a>
        </p>
      </details>
    </aside>
  );
}

function toCauses(documents: number, decisions: number): string {
  return [
    ...(documents > 0 ? [toCountWords(documents, "document")] : []),
    ...(decisions > 0 ? [toCountWords(decisions, "decision")] : []),
  ].join(", ");
}
