import { toShortText } from "../../app/short-text.ts";
import { toClaimWords, toPropertyWords } from "../../graphql/claim-words.ts";
import type { MarginNote } from "../../reader/margin-notes.ts";
import { toSpanId } from "../../reader/span-address.ts";
import styles from "./MarginNotes.module.css";

const longestLemma = 36;

/**
 * The apparatus beside a paragraph, as in a scholarly edition: the words of the text, a bracket, and what the archive
 * claims by them, under the thing that it is about.
 */
export function MarginNotes({ notes }: { notes: readonly MarginNote[] }) {
  if (notes.length === 0) return null;
  return (
    <div role="note" className={styles.notes} aria-label="What rests on this paragraph">
      {notes.map(({ subject, lines }) => (
        <div key={subject.href} className={styles.note}>
          <a className={styles.subject} href={subject.href}>
            {toShortText(subject.name, 80)}
          </a>
          <ul>
            {lines.map(({ claim, span }) => (
              <li key={claim.id}>
                <a className={styles.lemma} href={`#${toSpanId(span.start, span.end)}`}>
                  {toShortText(span.quote, longestLemma)}
                </a>
                {"] "}
                {claim.value === span.quote ? toPropertyWords(claim.property) : toClaimWords(claim)}
                {claim.status === "RIVAL" && <i> (rival)</i>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
