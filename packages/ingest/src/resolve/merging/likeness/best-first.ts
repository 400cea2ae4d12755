/** Items of which the best can be taken at any time, whatever order they came in: a binary heap. */
export class BestFirst<Item> {
  readonly #items: Item[] = [];
  readonly #isBefore: (a: Item, b: Item) => boolean;

  /** @param isBefore whether one item is better than another; no two may be equal */
  constructor(isBefore: (a: Item, b: Item) => boolean) {
    this.#isBefore = isBefore;
  }

  add(item: Item): void {
    const items = this.#items;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = items[above];
      if (parent === undefined || !this.#isBefore(item, parent)) break;
      items[at] = parent;
      at = above;
    }
    items[at] = item;
  }

  /** The best item, taken out; undefined if there is none. */
  take(): Item | undefined {
    const items = this.#items;
    const best = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return best;
    let at = 0;
    for (;;) {
      const below = this.#findBetter(2 * at + 1, 2 * at + 2);
      const child = items[below];
      if (child === undefined || !this.#isBefore(child, last)) break;
      items[at] = child;
      at = below;
    }
    items[at] = last;
    return best;
  }

  #findBetter(left: number, right: number): number {
    const [one, other] = [this.#items[left], this.#items[right]];
    return one !== undefined && other !== undefined && this.#isBefore(other, one) ? right : left;
  }
}
