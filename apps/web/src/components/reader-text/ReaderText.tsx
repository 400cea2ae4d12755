import { type NotedClaim, toMarginNotes } from "../../reader/margin-notes.ts";
import { type MarkedPart, type TextMark, toMarkedText } from "../../reader/mark-text.ts";
import type { ReaderMark } from "../../reader/reader-marks.ts";
import { splitBlocks } from "../../reader/split-blocks.ts";
import { MarginNotes } from "../margin-notes/MarginNotes.tsx";
import { MarkedText } from "../marked-text/MarkedText.tsx";
import styles from "./ReaderText.module.css";

/** A stretch of a document to be read, with all that is marked in it. */
export interface ReaderTextProps {
  text: string;
  start: number;
  end: number;
  marks: readonly TextMark<ReaderMark>[];
  claims: readonly NotedClaim[];
  /** BCP 47 tag of the text. */
  language: string;
}

/** The text of a document, paragraph by paragraph, with what rests on each paragraph in the margin. */
export function ReaderText({ text, start, end, marks, claims, language }: ReaderTextProps) {
  return splitBlocks(text, start, end).map((block) => {
    const parts = toMarkedText(text, block.start, block.end, marks);
    return (
      <div key={block.start} className={styles.row}>
        <p lang={language} dir="auto" className={isLeftOut(parts) ? styles.leftOut : styles.paragraph}>
          <MarkedText parts={parts} />
        </p>
        <MarginNotes notes={toMarginNotes(block, claims)} />
      </div>
    );
  });
}

/** Returns whether all words of a paragraph were left out of the story. */
function isLeftOut(parts: readonly MarkedPart<ReaderMark>[]): boolean {
  return parts.every((part) => (part.kind === "text" ? part.text.trim() === "" : isOmission(part)));
}

function isOmission(part: Extract<MarkedPart<ReaderMark>, { kind: "mark" }>): boolean {
  return part.data.kind === "omission" || (part.data.kind !== "mention" && isLeftOut(part.parts));
}
