import type { Link } from "./average-link.ts";

/** Which group an item is in, as groups are joined. */
class Groups<Item> {
  readonly #parent = new Map<Item, Item>();

  find(item: Item): Item {
    let root = item;
    for (let next = this.#parent.get(root); next !== undefined; next = this.#parent.get(root)) root = next;
    if (root !== item) this.#parent.set(item, root);
    return root;
  }

  /** False if both were in one group already. */
  join(a: Item, b: Item): boolean {
    const [one, other] = [this.find(a), this.find(b)];
    if (one === other) return false;
    this.#parent.set(other, one);
    return true;
  }
}

/** The items that any chain of links connects, with their links. Both in the order in which they were given. */
export function splitByLinks<Item, Of extends Link<Item>>(
  items: readonly Item[],
  links: readonly Of[],
): { items: Item[]; links: Of[] }[] {
  const groups = new Groups<Item>();
  for (const { a, b } of links) groups.join(a, b);
  const parts = new Map<Item, { items: Item[]; links: Of[] }>();
  for (const item of items) {
    const root = groups.find(item);
    const part = parts.get(root);
    if (part) part.items.push(item);
    else parts.set(root, { items: [item], links: [] });
  }
  for (const link of links) parts.get(groups.find(link.a))?.links.push(link);
  return [...parts.values()];
}

/** The strongest links that hold a group together, one fewer than its items. @param links the strongest first */
export function findSpanningLinks<Item, Of extends Link<Item>>(
  items: readonly Item[],
  links: readonly Of[],
): Of[] {
  const members = new Set(items);
  const groups = new Groups<Item>();
  return links.filter(({ a, b }) => members.has(a) && members.has(b) && groups.join(a, b));
}
