/** A version of a page, as far as it tells which came first. */
export interface PageVersion {
  id: string;
  /** When it was saved, in ISO 8601. */
  retrievedAt: string | null;
  /** The day that it says it was published on, in ISO 8601. */
  publishedDay: string | null;
}

/**
 * Returns which version of its page a document is: "version 2 of 3", the oldest first, in the order in which the API lists
 * versions. Where neither the times of saving nor of publication tell them apart it is "one of 3 versions".
 */
export function toVersionWords(one: PageVersion, others: readonly PageVersion[]): string {
  const count = others.length + 1;
  if (others.some((other) => compareAges(one, other) === 0)) return `one of ${count} versions`;
  return `version ${others.filter((other) => compareAges(other, one) < 0).length + 1} of ${count}`;
}

/** By the time of saving, then by the day of publication; what has neither comes last. */
function compareAges(one: PageVersion, other: PageVersion): number {
  return (
    compareTexts(one.retrievedAt, other.retrievedAt) || compareTexts(one.publishedDay, other.publishedDay)
  );
}

function compareTexts(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
