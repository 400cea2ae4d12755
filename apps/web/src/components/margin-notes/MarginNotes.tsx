import { toShortText } from "../../app/short-text.ts";
import { toClaimWords, toPropertyWords } from "../../graphql/claim-words.ts";
import { toCountWords } from "../../graphql/words.ts";
import type { MarginNote, NoteLine } from "../../reader/margin-notes.ts";
import { toSpanId } from "../../reader/span-address.ts";
import { findScriptLanguage } from "../script-language.ts";
import styles from "./MarginNotes.module.css";

const longestLemma = 36;

/** Beside one paragraph so many things have their notes in sight; those of the others open. */
const mostInSight = 5;

/**
 * The apparatus beside a paragraph, as in a scholarly edition: the words of the text, a bracket, and what the archive
 * claims by them, under the thing that it is about. `language` is that of the text, a BCP 47 tag.
 */
export function MarginNotes({ notes, language }: { notes: readonly MarginNote[]; language: string }) {
  if (notes.length === 0) return null;
  const hasMore = notes.length > mostInSight + 1;
  return (
    <div role="note" className={styles.notes} aria-label="What rests on this paragraph">
      <Notes notes={hasMore ? notes.slice(0, mostInSight) : notes} language={language} />
      {hasMore && (
        <details>
          <summary>and what it says of {toCountWords(notes.length - mostInSight, "other")}</summary>
          <Notes notes={notes.slice(mostInSight)} language={language} />
        </details>
      )}
    </div>
  );
}

function Notes({ notes, language }: { notes: readonly MarginNote[]; language: string }) {
  return notes.map(({ subject, lines }) => (
    <div key={subject.href} className={styles.note}>
      <a className={styles.subject} href={subject.href} lang={findScriptLanguage(subject.name)}>
        {toShortText(subject.name, 80)}
      </a>
      <ul>
        {toWordedLines(lines).map(({ id, span, words, isRival }) => (
          <li key={id}>
            <a className={styles.lemma} href={`#${toSpanId(span.start, span.end)}`} lang={language}>
              {toLemma(span.quote)}
            </a>
            {"] "}
            {words}
            {isRival && <i> (rival)</i>}
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** Lines as they read, each once: claims that differ by what no reader sees, as by the reports they join, read alike. */
function toWordedLines(lines: readonly NoteLine[]) {
  const worded = lines.map(({ claim, span }) => ({
    id: claim.id,
    span,
    words: claim.value === span.quote ? toPropertyWords(claim.property) : toClaimWords(claim),
    isRival: claim.status === "RIVAL",
  }));
  const byWords = new Map(
    worded.map((line) => [JSON.stringify([line.span.start, line.words, line.isRival]), line]),
  );
  return [...byWords.values()];
}

/** The words of the text without the signs of Markdown before them; the signs where there is nothing else. */
function toLemma(quote: string): string {
  return toShortText(quote.replace(/^[\s#>*_[]+(?=.)/, ""), longestLemma);
}
