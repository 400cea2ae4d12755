import { BestFirst } from "./best-first.ts";

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

interface Tie {
  /** Of the links between two groups. */
  sum: number;
  /** Over how many pairs the average is taken. */
  pairs: number;
}

interface Group<Item> {
  members: Item[];
  /** By the number of the group that it is tied to. */
  ties: Map<number, Tie>;
}

/** Two groups, the one of the smaller number first, that may be joined while their tie is this one. */
interface Candidate {
  from: number;
  to: number;
  tie: Tie;
  average: number;
}

function isBefore(a: Candidate, b: Candidate): boolean {
  return a.average !== b.average ? a.average > b.average : a.from !== b.from ? a.from < b.from : a.to < b.to;
}

/**
 * Groups items by average linkage: the two groups that are most alike on average over the pairs of their items are
 * joined, until none are as alike as the threshold. A pair without a link counts as 0. Equal averages are decided by the
 * order of the items, so that items in one order always give the same groups. The work grows with the links.
 */
export function linkByAverage<Item>(
  items: readonly Item[],
  links: readonly Link<Item>[],
  threshold: number,
  { canJoin = () => true, isAgainst = () => true }: Partial<LinkRules<Item>> = {},
): Item[][] {
  const groups = toGroups(items, links);
  const countUnlinked = toUnlinkedCounter(items, links, isAgainst);
  const queue = new BestFirst<Candidate>(isBefore);
  const offer = (a: number, b: number, tie: Tie) => {
    const average = tie.sum / tie.pairs;
    if (average >= threshold) queue.add({ from: Math.min(a, b), to: Math.max(a, b), tie, average });
  };
  for (const [from, { ties }] of groups) for (const [to, tie] of ties) if (from < to) offer(from, to, tie);
  for (let best = queue.take(); best; best = queue.take()) {
    const { from, to, tie } = best;
    const [one, other] = [groups.get(from), groups.get(to)];
    // A tie that has been replaced since is of groups that are no more.
    if (!one || !other || one.ties.get(to) !== tie) continue;
    if (canJoin(one.members, other.members)) {
      for (const [next, joined] of join(groups, from, to, countUnlinked)) offer(from, next, joined);
    } else {
      one.ties.delete(to);
      other.ties.delete(from);
    }
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
    const tie = { sum: likeness, pairs: 1 };
    groups.get(from)?.ties.set(to, tie);
    groups.get(to)?.ties.set(from, tie);
  }
  return groups;
}

type UnlinkedCounter<Item> = (a: readonly Item[], b: readonly Item[]) => number;

/** How many pairs of two groups have no link and speak against joining. */
function toUnlinkedCounter<Item>(
  items: readonly Item[],
  links: readonly Link<Item>[],
  isAgainst: (a: Item, b: Item) => boolean,
): UnlinkedCounter<Item> {
  const linked = new Map(items.map((item): [Item, Set<Item>] => [item, new Set()]));
  for (const { a, b } of links) {
    linked.get(a)?.add(b);
    linked.get(b)?.add(a);
  }
  return (a, b) => {
    let count = 0;
    for (const one of a)
      for (const other of b) if (!linked.get(one)?.has(other) && isAgainst(one, other)) count += 1;
    return count;
  };
}

/** Takes the second group into the first, and ties the first to everybody that either was tied to: returns these ties. */
function join<Item>(
  groups: Map<number, Group<Item>>,
  from: number,
  to: number,
  countUnlinked: UnlinkedCounter<Item>,
): Map<number, Tie> {
  const [one, other] = [groups.get(from), groups.get(to)];
  if (!one || !other) throw new RangeError("only groups can be joined");
  const ties = new Map<number, Tie>();
  for (const next of new Set([...one.ties.keys(), ...other.ties.keys()])) {
    const neighbour = groups.get(next);
    if (!neighbour || next === from || next === to) continue;
    const [left, right] = [one.ties.get(next), other.ties.get(next)];
    const toPairs = (tie: Tie | undefined, group: Group<Item>) =>
      tie?.pairs ?? countUnlinked(group.members, neighbour.members);
    const tie = {
      sum: (left?.sum ?? 0) + (right?.sum ?? 0),
      pairs: toPairs(left, one) + toPairs(right, other),
    };
    ties.set(next, tie);
    neighbour.ties.delete(to);
    neighbour.ties.set(from, tie);
  }
  groups.set(from, { members: [...one.members, ...other.members], ties });
  groups.delete(to);
  return ties;
}
