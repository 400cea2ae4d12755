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
 * Gives each item a slug of its own: the first of those that want the same one gets it, the others get theirs with as much
 * of their id behind it as it takes. Items must come in an order that does not depend on how they were found.
 * @param toWanted the slug that an item would have alone; may be empty
 * @param toId the item's id, `evt-` and hex digits, no two the same
 */
export function assignSlugs<Item>(
  items: Item[],
  toWanted: (item: Item) => string,
  toId: (item: Item) => string,
): Map<Item, string> {
  const slugs = new Map<Item, string>();
  const taken = new Set<string>();
  for (const item of items) {
    const digits = toId(item).replace(/^[a-z]+-/, "");
    const wanted = toWanted(item);
    let slug = wanted;
    for (let length = 4; slug === "" || taken.has(slug); length += 4) {
      slug = `${wanted}${wanted ? "-" : ""}${digits.slice(0, length)}`;
      if (length > digits.length) throw new RangeError("two items have one id");
    }
    taken.add(slug);
    slugs.set(item, slug);
  }
  return slugs;
}
