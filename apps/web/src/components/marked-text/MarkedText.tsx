import type { MarkedPart } from "../../reader/mark-text.ts";
import { toOmissionWords } from "../../reader/omission-words.ts";
import type { ReaderMark } from "../../reader/reader-marks.ts";
import styles from "./MarkedText.module.css";

/**
 * A piece of a document with its marks as elements: names are links, evidence has an id to land on, what was left out
 * of the story is set small with the reason. Later pieces of a mark that had to be cut carry its id as `data-of`.
 */
export function MarkedText({ parts }: { parts: readonly MarkedPart<ReaderMark>[] }) {
  return parts.map((part, index) => {
    if (part.kind === "text") return part.text;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
    return <Mark key={index} data={part.data} isFirst={part.isFirst} parts={part.parts} />;
  });
}

function Mark({ data, isFirst, parts }: Omit<Extract<MarkedPart<ReaderMark>, { kind: "mark" }>, "kind">) {
  const inside = <MarkedText parts={parts} />;
  const place = "id" in data ? (isFirst ? { id: data.id } : { "data-of": data.id }) : {};
  switch (data.kind) {
    case "mention":
      return (
        <a
          {...place}
          className={`${styles.mention} ${styles[data.entityKind]}`}
          href={data.href}
          title={data.because}
        >
          {inside}
        </a>
      );
    case "evidence":
      return (
        <span {...place} className={data.isShort ? styles.evidence : styles.passage}>
          {inside}
        </span>
      );
    case "report":
      return (
        <span {...place} className={styles.passage}>
          {inside}
        </span>
      );
    case "omission":
      return (
        <span className={styles.omission}>
          {inside}
          {isFirst && <span className={styles.label}> left out: {toOmissionWords(data.reason)}</span>}
        </span>
      );
    case "warning":
      return (
        <span className={styles.warning} title={data.message}>
          {inside}
        </span>
      );
    case "address":
      return <span className={styles.address}>{inside}</span>;
  }
}
