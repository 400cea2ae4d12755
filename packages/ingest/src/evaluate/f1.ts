/** How many were right, how many were given, and how many there were. */
export interface Counts {
  right: number;
  given: number;
  gold: number;
}

/** Precision, recall and their harmonic mean, 0 to 1; an empty answer to an empty question is right. */
export function toF1({ right, given, gold }: Counts): { precision: number; recall: number; f1: number } {
  const precision = given === 0 ? Number(gold === 0) : right / given;
  const recall = gold === 0 ? Number(given === 0) : right / gold;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/** The counts of several documents together. */
export function sumCounts(counts: Iterable<Counts>): Counts {
  const sum = { right: 0, given: 0, gold: 0 };
  for (const { right, given, gold } of counts) {
    sum.right += right;
    sum.given += given;
    sum.gold += gold;
  }
  return sum;
}

/** "P 81.2 R 79.0 (402 right of 495 given, 509 gold)" */
export function describeCounts(counts: Counts): string {
  const { precision, recall } = toF1(counts);
  const percent = (share: number) => (share * 100).toFixed(1);
  return `P ${percent(precision)} R ${percent(recall)} (${counts.right} right of ${counts.given} given, ${counts.gold} gold)`;
}
