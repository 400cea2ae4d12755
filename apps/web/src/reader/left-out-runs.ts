import type { MarkedPart } from "./mark-text.ts";
import type { ReaderMark } from "./reader-marks.ts";
import type { TextBlock } from "./split-blocks.ts";

/** A paragraph with its marks as parts. */
export interface MarkedBlock extends TextBlock {
  parts: readonly MarkedPart<ReaderMark>[];
}

/** Paragraphs that follow each other and are shown alike. */
export interface BlockRun {
  blocks: MarkedBlock[];
  /** What the run is if no word of it is of the story; null for a paragraph of the story, which is a run by itself. */
  leftOut: { lines: number; reasons: string[] } | null;
}

/** Joins paragraphs of which all was left out of the story, as the menus around it, into runs. The order stays. */
export function toRuns(blocks: readonly MarkedBlock[]): BlockRun[] {
  const runs: BlockRun[] = [];
  for (const block of blocks) {
    if (!isLeftOut(block.parts)) {
      runs.push({ blocks: [block], leftOut: null });
      continue;
    }
    const last = runs.at(-1);
    const run = last?.leftOut ? last : { blocks: [], leftOut: { lines: 0, reasons: [] } };
    if (run !== last) runs.push(run);
    addBlock(run, block);
  }
  return runs;
}

function addBlock(run: BlockRun, block: MarkedBlock): void {
  run.blocks.push(block);
  if (run.leftOut === null) return;
  run.leftOut.lines += toText(block.parts).split("\n").length;
  run.leftOut.reasons = [...new Set([...run.leftOut.reasons, ...findReasons(block.parts)])];
}

/** Returns whether all words of a paragraph were left out of the story. */
function isLeftOut(parts: readonly MarkedPart<ReaderMark>[]): boolean {
  return parts.every((part) => (part.kind === "text" ? part.text.trim() === "" : isOmission(part)));
}

function isOmission(part: Extract<MarkedPart<ReaderMark>, { kind: "mark" }>): boolean {
  return part.data.kind === "omission" || (part.data.kind !== "mention" && isLeftOut(part.parts));
}

function findReasons(parts: readonly MarkedPart<ReaderMark>[]): string[] {
  return parts.flatMap((part) => {
    if (part.kind === "text") return [];
    return part.data.kind === "omission" ? [part.data.reason] : findReasons(part.parts);
  });
}

function toText(parts: readonly MarkedPart<ReaderMark>[]): string {
  return parts.map((part) => (part.kind === "text" ? part.text : toText(part.parts))).join("");
}
