/** Compares two texts by their UTF-16 code units: the same on every machine, whatever its locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups items by a key, in the order in which keys first appear. */
export function groupBy<Item, Key>(items: Iterable<Item>, toKey: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
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

/** Something that gets a slug. */
interface Slugged {
  /** `evt-` and hex digits, no two the same. */
  id: string;
  /** The slug that it would have alone, without two hyphens in a row; may be empty. */
  slugStem: string;
}

/**
 * Gives each item a slug of its own, by its id: the first of those that want the same one gets it, the others get theirs
 * with as much of their id behind two hyphens as tells them apart. Who wants another slug does not matter. Items must come
 * in an order that does not depend on how they were found.
 */
export function assignSlugs(items: readonly Slugged[]): Map<string, string> {
  const slugs = new Map<string, string>();
  for (const [stem, [first, ...others]] of groupBy(items, ({ slugStem }) => slugStem)) {
    if (first === undefined) continue;
    slugs.set(first.id, stem === "" ? toDigits(first.id) : stem);
    const length = toTelling(others.map(({ id }) => toDigits(id)));
    for (const { id } of others)
      slugs.set(id, stem === "" ? toDigits(id) : `${stem}--${toDigits(id).slice(0, length)}`);
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
