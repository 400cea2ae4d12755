/** How alike two items are, and which two. */
export interface Link<Item> {
  a: Item;
  b: Item;
  likeness: number;
}

/** What joining by average may ask about its items. */
export interface LinkRules<Item> {
  /** Whether two groups may become one; what is forbidden once is not tried again. */
  canJoin(a: readonly Item[], b: readonly Item[]): boolean;
  /** Whether a pair without a link speaks against joining. One of which nothing can be known does not. */
  isAgainst(a: Item, b: Item): boolean;
}

interface Group<Item> {
  members: Item[];
  /** By group: the sum of its links to this one, and how many pairs the average is taken over. */
  ties: Map<number, { sum: number; pairs: number }>;
}

interface Nearest {
  to: number;
  average: number;
}

/**
 * Groups items by average linkage: the two groups that are most alike on average over the pairs of their items are
 * joined, until none are as alike as the threshold. A pair without a link counts as 0. Equal averages are decided by the
 * order of the items, so that items in one order always give the same groups.
 */
export function linkByAverage<Item>(
  items: readonly Item[],
  links: readonly Link<Item>[],
  threshold: number,
  { canJoin = () => true, isAgainst = () => true }: Partial<LinkRules<Item>> = {},
): Item[][] {
  const groups = toGroups(items, links);
  const linked = new Map(items.map((item): [Item, Set<Item>] => [item, new Set()]));
  for (const { a, b } of links) linked.get(a)?.add(b);
  for (const { a, b } of links) linked.get(b)?.add(a);
  const countUnlinked = (a: readonly Item[], b: readonly Item[]) => {
    let count = 0;
    for (const one of a)
      for (const other of b) if (!linked.get(one)?.has(other) && isAgainst(one, other)) count += 1;
    return count;
  };
  const nearest = new Map<number, Nearest>();
  const refresh = (from: number) => {
    const best = findNearest(groups, from, threshold);
    if (best) nearest.set(from, best);
    else nearest.delete(from);
  };
  for (const index of groups.keys()) refresh(index);
  for (let pair = findClosest(nearest); pair; pair = findClosest(nearest)) {
    const { from, to } = pair;
    const [one, other] = [groups.get(from), groups.get(to)];
    if (!one || !other) break;
    if (!canJoin(one.members, other.members)) {
      one.ties.delete(to);
      other.ties.delete(from);
      refresh(from);
      refresh(to);
      continue;
    }
    const joined = join(groups, from, to, countUnlinked);
    nearest.delete(to);
    for (const next of [from, ...joined.ties.keys()]) refresh(next);
  }
  return [...groups.values()].map(({ members }) => members);
}

function toGroups<Item>(items: readonly Item[], links: readonly Link<Item>[]): Map<number, Group<Item>> {
  const rank = new Map(items.map((item, index) => [item, index]));
  const groups = new Map(
    items.map((item, index): [number, Group<Item>] => [index, { members: [item], ties: new Map() }]),
  );
  for (const { a, b, likeness } of links) {
    const [from, to] = [rank.get(a), rank.get(b)];
    if (from === undefined || to === undefined || from === to) continue;
    groups.get(from)?.ties.set(to, { sum: likeness, pairs: 1 });
    groups.get(to)?.ties.set(from, { sum: likeness, pairs: 1 });
  }
  return groups;
}

function findNearest<Item>(
  groups: ReadonlyMap<number, Group<Item>>,
  from: number,
  threshold: number,
): Nearest | null {
  let best: Nearest | null = null;
  for (const [to, { sum, pairs }] of groups.get(from)?.ties ?? []) {
    const average = sum / pairs;
    if (average < threshold) continue;
    if (!best || average > best.average || (average === best.average && to < best.to)) best = { to, average };
  }
  return best;
}

function findClosest(nearest: ReadonlyMap<number, Nearest>): { from: number; to: number } | null {
  let closest: { from: number; to: number; average: number } | null = null;
  for (const [from, { to, average }] of nearest)
    if (!closest || average > closest.average || (average === closest.average && from < closest.from))
      closest = { from, to, average };
  return closest;
}

/** Takes the second group into the first, and ties the first to everybody that either was tied to. */
function join<Item>(
  groups: Map<number, Group<Item>>,
  from: number,
  to: number,
  countUnlinked: (a: readonly Item[], b: readonly Item[]) => number,
): Group<Item> {
  const [one, other] = [groups.get(from), groups.get(to)];
  if (!one || !other) throw new RangeError("only groups can be joined");
  const ties = new Map<number, { sum: number; pairs: number }>();
  for (const next of new Set([...one.ties.keys(), ...other.ties.keys()])) {
    const neighbour = groups.get(next);
    if (!neighbour || next === from || next === to) continue;
    const [left, right] = [one.ties.get(next), other.ties.get(next)];
    const toPairs = (tie: typeof left, group: Group<Item>) =>
      tie?.pairs ?? countUnlinked(group.members, neighbour.members);
    const tie = {
      sum: (left?.sum ?? 0) + (right?.sum ?? 0),
      pairs: toPairs(left, one) + toPairs(right, other),
    };
    ties.set(next, tie);
    neighbour.ties.delete(to);
    neighbour.ties.set(from, tie);
  }
  const joined = { members: [...one.members, ...other.members], ties };
  groups.set(from, joined);
  groups.delete(to);
  return joined;
}
