import type { TextMark } from "./mark-text.ts";
import type { ReaderMark } from "./reader-marks.ts";

/**
 * Returns style rules that light up all pieces of a stretch when its first piece is the target of a link: for the
 * evidence that goes on in a next paragraph or crosses another mark, and so may have been cut.
 */
export function toCutSpanRules(text: string, marks: readonly TextMark<ReaderMark>[]): string {
  return marks
    .flatMap((mark) => (mark.data.kind === "evidence" && mayBeCut(text, mark, marks) ? [mark.data.id] : []))
    .map((id) => `:root:has(#${id}:target) [data-of=${id}]{background:var(--marker-strong)}`)
    .join("");
}

function mayBeCut(text: string, mark: TextMark<ReaderMark>, marks: readonly TextMark<ReaderMark>[]): boolean {
  if (/\n\s*\n/.test(text.slice(mark.start, mark.end))) return true;
  return marks.some(
    ({ start, end }) =>
      (start < mark.start && end > mark.start && end < mark.end) ||
      (start > mark.start && start < mark.end && end > mark.end),
  );
}
