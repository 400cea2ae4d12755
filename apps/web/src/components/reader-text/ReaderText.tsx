import { type BlockRun, type MarkedBlock, toRuns } from "../../reader/left-out-runs.ts";
import { type NotedClaim, toMarginNotes } from "../../reader/margin-notes.ts";
import { type TextMark, toMarkedText } from "../../reader/mark-text.ts";
import { toOmissionWords } from "../../reader/omission-words.ts";
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

/** So many lines left out of the story stand in sight; longer runs open. */
const mostLinesInSight = 5;

/** The text of a document, paragraph by paragraph, with what rests on each paragraph in the margin. */
export function ReaderText({ text, start, end, marks, claims, language }: ReaderTextProps) {
  const blocks = splitBlocks(text, start, end).map((block) => ({
    ...block,
    parts: toMarkedText(text, block.start, block.end, marks),
  }));
  return toRuns(blocks).map(({ blocks, leftOut }) => {
    const paragraphs = blocks.map((block) => (
      <Paragraph
        key={block.start}
        block={block}
        claims={claims}
        language={language}
        isLeftOut={leftOut !== null}
      />
    ));
    if (leftOut === null || leftOut.lines <= mostLinesInSight) return paragraphs;
    return (
      <details key={blocks[0]?.start} className={styles.fold}>
        <summary>{toFoldWords(leftOut)}</summary>
        {paragraphs}
      </details>
    );
  });
}

function Paragraph({
  block,
  claims,
  language,
  isLeftOut,
}: {
  block: MarkedBlock;
  claims: readonly NotedClaim[];
  language: string;
  isLeftOut: boolean;
}) {
  return (
    <div className={styles.row}>
      <p lang={language} dir="auto" className={isLeftOut ? styles.leftOut : styles.paragraph}>
        <MarkedText parts={block.parts} />
      </p>
      <MarginNotes notes={toMarginNotes(block, claims)} language={language} />
    </div>
  );
}

function toFoldWords({ lines, reasons }: NonNullable<BlockRun["leftOut"]>): string {
  return `${lines} lines left out: ${reasons.map(toOmissionWords).join(", ")}`;
}
