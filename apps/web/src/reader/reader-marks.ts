import type { TextMark } from "./mark-text.ts";
import { toSpanId } from "./span-address.ts";

/** What a marked stretch of a document is to its reader. */
export type ReaderMark =
  | { kind: "mention"; id: string; href: string; entityKind: string; because: string }
  | { kind: "evidence"; id: string; isShort: boolean }
  | { kind: "report"; id: string }
  | { kind: "omission"; reason: string }
  | { kind: "warning"; message: string }
  | { kind: "address" };

/** A stretch of a document; offsets count UTF-16 code units, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** All that is marked in a document, as the API gives it. */
export interface Markable {
  text: string;
  mentions: readonly (Stretch & { claim: { because: string }; entity: { slug: string; kind: string } })[];
  /** Spans of claims that stand in this document. */
  evidence: readonly Stretch[];
  reports: readonly Stretch[];
  omissions: readonly (Stretch & { reason: string })[];
  warnings: readonly { start: number | null; end: number | null; message: string }[];
}

const longestShortEvidence = 120;

/**
 * Returns the marks of a document for `toMarkedText`. Every stretch that a link of the site can lead to has one mark
 * with its id, and no id comes twice: where a mention, a claim and a report share a stretch, the mention has it.
 */
export function toReaderMarks({
  text,
  mentions,
  evidence,
  reports,
  omissions,
  warnings,
}: Markable): TextMark<ReaderMark>[] {
  const ids = new Set<string>();
  const takeId = ({ start, end }: Stretch): string | null => {
    const id = toSpanId(start, end);
    if (ids.has(id)) return null;
    ids.add(id);
    return id;
  };
  const marks: TextMark<ReaderMark>[] = [];
  const add = ({ start, end }: Stretch, data: ReaderMark, isWhole = false) =>
    marks.push({ start, end, data, isWhole });
  for (const mention of mentions) {
    const id = takeId(mention);
    if (id === null) continue;
    const { entity, claim } = mention;
    const href = `/entities/${entity.slug}`;
    add(mention, { kind: "mention", id, href, entityKind: entity.kind, because: claim.because }, true);
  }
  for (const span of evidence) {
    const id = takeId(span);
    if (id !== null)
      add(span, { kind: "evidence", id, isShort: span.end - span.start <= longestShortEvidence });
  }
  for (const report of reports) {
    const id = takeId(report);
    if (id !== null) add(report, { kind: "report", id });
  }
  for (const omission of omissions) add(omission, { kind: "omission", reason: omission.reason });
  for (const { start, end, message } of warnings) {
    if (start !== null && end !== null) add({ start, end }, { kind: "warning", message });
  }
  for (const address of findAddresses(text)) add(address, { kind: "address" });
  return marks;
}

/** Finds the targets of Markdown links, parentheses included, and bare web addresses: read by machines, set small. */
function findAddresses(text: string): Stretch[] {
  return [...text.matchAll(/(?<=\])\([^()\s]+\)|https?:\/\/[^\s()<>]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
