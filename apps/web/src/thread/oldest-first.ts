/**
 * Returns comments with the oldest first, each by the ISO 8601 time that `getTime` gives; those that tell none come last, and
 * comments of one time stay in the order given. A time that is stated more finely comes after one that only tells its day.
 */
export function takeOldestFirst<Item>(
  comments: readonly Item[],
  getTime: (comment: Item) => string | null,
): Item[] {
  return comments.toSorted((a, b) => compareTimes(getTime(a), getTime(b)));
}

function compareTimes(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const moments = Date.parse(a) - Date.parse(b);
  return Number.isNaN(moments) || moments === 0 ? a.length - b.length : moments;
}
