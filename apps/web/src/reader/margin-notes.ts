import type { Stretch } from "./reader-marks.ts";
import type { TextBlock } from "./split-blocks.ts";

/** A claim that rests on words of the document. */
export interface NotedClaim {
  id: string;
  property: string;
  value: string | null;
  status: "SHOWN" | "RIVAL";
  /** What the claim is about: its page and its name. */
  subject: { href: string; name: string };
  /** The spans of this document that it rests on. */
  spans: readonly (Stretch & { quote: string })[];
}

/** One line of a note: the words in the text, and what is claimed by them. */
export interface NoteLine {
  claim: NotedClaim;
  span: Stretch & { quote: string };
}

/** What the words of a paragraph say of one thing. */
export interface MarginNote {
  subject: { href: string; name: string };
  lines: NoteLine[];
}

/**
 * Returns the notes beside a paragraph: for each thing that a claim with words in the paragraph is about, its claims,
 * in the order of the words. A claim stands once in a paragraph, and two that say the same of the same thing once.
 */
export function toMarginNotes(block: TextBlock, claims: readonly NotedClaim[]): MarginNote[] {
  const lines = claims
    .flatMap((claim) => {
      const span = claim.spans.find(({ start }) => start >= block.start && start < block.end);
      return span === undefined ? [] : [{ claim, span }];
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const notes = new Map<string, MarginNote>();
  const seen = new Set<string>();
  for (const line of lines) {
    const { subject, property, value } = line.claim;
    const key = JSON.stringify([subject.href, property, value]);
    if (seen.has(key)) continue;
    seen.add(key);
    const note = notes.get(subject.href) ?? { subject, lines: [] };
    note.lines.push(line);
    notes.set(subject.href, note);
  }
  return [...notes.values()];
}
