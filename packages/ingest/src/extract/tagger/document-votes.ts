import { KINDS, LABEL_COUNT, OUTSIDE, toKind } from "./labels.ts";
import { LINE, type Sentence } from "./sentence.ts";

/** What the other places of a document make of a word counts so much, in units of a score. */
const WEIGHT = 3;

const SIZE = KINDS.length + 2;
const COUNT = KINDS.length + 1;

/** How the kinds of a word's occurrences in running text add up: outside, each kind, and how many there are. */
export type Votes = Map<number, Float64Array>;

/** Only running text votes: in tables of results the names of towns are teams, in datelines they are towns. */
export function mayVote({ line }: Sentence): boolean {
  return line === LINE.prose;
}

/** Whether the words of a line are judged by the votes, too: headlines are. */
export function isJudged({ line }: Sentence): boolean {
  return line === LINE.prose || line === LINE.capitals || line === LINE.headline;
}

/** Adds the probabilities of a run's labels to the votes. */
export function addVotes(
  votes: Votes,
  { words }: Sentence,
  start: number,
  end: number,
  marginals: Float64Array,
): void {
  for (let at = start; at < end; at++) {
    const word = words[at];
    if (!word?.hasCapital) continue;
    const sum = votes.get(word.hash) ?? new Float64Array(SIZE);
    for (let label = 0; label < LABEL_COUNT; label++) {
      const kind = label === OUTSIDE ? 0 : toKind(label) + 1;
      (sum[kind] as number) += marginals[(at - start) * LABEL_COUNT + label] as number;
    }
    (sum[COUNT] as number) += 1;
    votes.set(word.hash, sum);
  }
}

/**
 * Raises the scores of a run's labels by what the document makes of the same words elsewhere.
 * @param own the probabilities by which this run voted itself; null if it did not
 * @returns whether any score changed
 */
export function applyVotes(
  votes: Votes,
  { words }: Sentence,
  start: number,
  end: number,
  scores: Float64Array,
  own: Float64Array | null,
): boolean {
  let changed = false;
  for (let at = start; at < end; at++) {
    const word = words[at];
    const sum = word?.hasCapital ? votes.get(word.hash) : undefined;
    const others = (sum?.[COUNT] ?? 0) - (own ? 1 : 0);
    if (!sum || others <= 0.5) continue;
    changed = true;
    const share = WEIGHT / (others + 1);
    const base = (at - start) * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const kind = label === OUTSIDE ? 0 : toKind(label) + 1;
      (scores[base + label] as number) += share * (sum[kind] as number);
    }
    if (!own) continue;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const kind = label === OUTSIDE ? 0 : toKind(label) + 1;
      const given = share * (own[base + label] as number);
      for (let other = 0; other < LABEL_COUNT; other++)
        if ((other === OUTSIDE ? 0 : toKind(other) + 1) === kind) (scores[base + other] as number) -= given;
    }
  }
  return changed;
}
