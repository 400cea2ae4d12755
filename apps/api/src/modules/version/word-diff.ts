import { diffWordsWithSpace } from "diff";

/** How a stretch of a comparison stands in both texts. */
export type DiffKind = "SAME" | "REMOVED" | "ADDED";

/** A stretch that two texts share, or that only one of them has. */
export interface DiffPart {
  kind: DiffKind;
  text: string;
}

/** A place where two texts differ, with some words around it. Offsets count UTF-16 code units, ends exclusive. */
export interface DiffHunk {
  fromStart: number;
  fromEnd: number;
  toStart: number;
  toEnd: number;
  parts: DiffPart[];
}

/** How two texts differ. */
export interface WordDiff {
  /** How many words only the later text has, and how many only the earlier one. */
  addedWords: number;
  removedWords: number;
  hunks: DiffHunk[];
}

/** How many characters of what both texts share are shown around a difference. */
const contextLength = 60;

/** How long a comparison may take. */
const timeoutMs = 3000;

const countWords = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function toLead(text: string): string {
  const lead = text.slice(-contextLength);
  return lead.length === text.length ? lead : lead.slice(lead.search(/\s/) + 1 || 0);
}

function toTail(text: string): string {
  const tail = text.slice(0, contextLength);
  return tail.length === text.length
    ? tail
    : tail.slice(0, Math.max(tail.lastIndexOf(" "), 0) || contextLength);
}

/** Puts the stretches of a comparison together: differences that lie near each other are one hunk. */
class HunkWriter {
  readonly hunks: DiffHunk[] = [];
  #hunk: DiffHunk | null = null;
  #from = 0;
  #to = 0;

  addSame(text: string): void {
    const isNear = text.length <= 2 * contextLength;
    if (this.#hunk !== null) {
      const shown = isNear ? text : toTail(text);
      this.#push(this.#hunk, "SAME", shown);
      if (!isNear) this.#hunk = null;
    }
    this.#from += text.length;
    this.#to += text.length;
    this.#before = isNear && this.#hunk !== null ? "" : toLead(text);
  }

  #before = "";

  addChange(kind: "ADDED" | "REMOVED", text: string): void {
    if (this.#hunk === null) {
      const [fromStart, toStart] = [this.#from - this.#before.length, this.#to - this.#before.length];
      this.#hunk = { fromStart, fromEnd: fromStart, toStart, toEnd: toStart, parts: [] };
      this.hunks.push(this.#hunk);
      this.#push(this.#hunk, "SAME", this.#before);
    }
    this.#push(this.#hunk, kind, text);
    if (kind === "ADDED") this.#to += text.length;
    else this.#from += text.length;
  }

  #push(hunk: DiffHunk, kind: DiffKind, text: string): void {
    if (text === "") return;
    hunk.parts.push({ kind, text });
    if (kind !== "ADDED") hunk.fromEnd += text.length;
    if (kind !== "REMOVED") hunk.toEnd += text.length;
  }
}

/** Compares two texts word by word; null where they differ so much that it takes too long. */
export function toWordDiff(from: string, to: string): WordDiff | null {
  const changes = diffWordsWithSpace(from, to, { timeout: timeoutMs });
  if (changes === undefined) return null;
  const writer = new HunkWriter();
  const diff = { addedWords: 0, removedWords: 0 };
  for (const { added, removed, value } of changes) {
    if (added) {
      diff.addedWords += countWords(value);
      writer.addChange("ADDED", value);
    } else if (removed) {
      diff.removedWords += countWords(value);
      writer.addChange("REMOVED", value);
    } else {
      writer.addSame(value);
    }
  }
  return { ...diff, hunks: writer.hunks };
}
