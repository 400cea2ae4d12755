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
export function findMostCommon(values: string[]): string | null {
  const groups = [...groupBy(values, (value) => value)];
  const [best] = groups.toSorted(
    ([a, as], [b, bs]) => bs.length - as.length || b.length - a.length || byText(a, b),
  );
  return best?.[0] ?? null;
}

/**
 * Gives each item a slug of its own: the first of those that want the same one gets it, the others get theirs with a
 * suffix. Items must come in an order that does not depend on how they were found.
 */
export function assignSlugs<Item>(
  items: Item[],
  toWanted: (item: Item) => string,
  toSuffix: (item: Item) => string,
): Map<Item, string> {
  const slugs = new Map<Item, string>();
  const taken = new Set<string>();
  for (const item of items) {
    const wanted = toWanted(item) || toSuffix(item);
    const slug = taken.has(wanted) ? `${wanted}-${toSuffix(item)}` : wanted;
    taken.add(slug);
    slugs.set(item, slug);
  }
  return slugs;
}
