/** Compares two texts by their UTF-16 code units: the same on every machine, whatever its locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups items by a key, in the order in which keys first appear. */
export function groupBy<Item>(items: Iterable<Item>, toKey: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = toKey(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The value that occurs most often; of equals, the longest, then the first by code units. Null for none. */
export function findMostCommon(values: readonly string[]): string | null {
  return findMostCounted(values.map((value) => ({ value, count: 1 })));
}

/** Like `findMostCommon`, of values that are counted already; counts of one value add up. */
export function findMostCounted(counted: Iterable<{ value: string; count: number }>): string | null {
  const counts = new Map<string, number>();
  for (const { value, count } of counted) counts.set(value, (counts.get(value) ?? 0) + count);
  const [best] = [...counts].toSorted(([a, as], [b, bs]) => bs - as || b.length - a.length || byText(a, b));
  return best?.[0] ?? null;
}

const SHORTEST_MARK = 4;

/**
 * Gives each item a slug of its own: the first of those that want the same one gets it, the others get theirs with as much
 * of their id behind two hyphens as tells them apart. Who wants another slug does not matter. Items must come in an order
 * that does not depend on how they were found.
 * @param toWanted the slug that an item would have alone, without two hyphens in a row; may be empty
 * @param toId the item's id, `evt-` and hex digits, no two the same
 */
export function assignSlugs<Item>(
  items: Item[],
  toWanted: (item: Item) => string,
  toId: (item: Item) => string,
): Map<Item, string> {
  const slugs = new Map<Item, string>();
  for (const [wanted, [first, ...others]] of groupBy(items, toWanted)) {
    if (first === undefined) continue;
    slugs.set(first, wanted === "" ? toDigits(toId(first)) : wanted);
    const ids = others.map((item) => toDigits(toId(item)));
    const length = toTelling(ids);
    for (const [index, item] of others.entries())
      slugs.set(item, wanted === "" ? (ids[index] ?? "") : `${wanted}--${ids[index]?.slice(0, length)}`);
  }
  return slugs;
}

function toDigits(id: string): string {
  return id.replace(/^[a-z]+-/, "");
}

/** How many of their first digits tell some ids apart. */
function toTelling(ids: readonly string[]): number {
  let length = SHORTEST_MARK;
  while (new Set(ids.map((id) => id.slice(0, length))).size < ids.length) {
    length += SHORTEST_MARK;
    if (length > (ids[0]?.length ?? 0) + SHORTEST_MARK) throw new RangeError("two items have one id");
  }
  return length;
}
