import { byText } from "../order.ts";
import { findCandidatePairs } from "./candidate-pairs.ts";
import { canBeOneDay, compareTellings, type Likeness } from "./compare-tellings.ts";
import type { Telling } from "./telling.ts";

/** A likeness that joined two reports. */
export interface Join extends Likeness {
  a: Telling;
  b: Telling;
}

/** Reports that tell of one happening, and what joined them. */
export interface Cluster {
  /** In order of their ids. */
  tellings: Telling[];
  joins: Join[];
}

/**
 * Groups reports by happening. Likenesses are followed from the surest down; a group never takes in a report whose date
 * conflicts with one it has, unless both bear one address. The order of the documents does not enter.
 */
export function clusterTellings(tellings: Telling[]): Cluster[] {
  const ordered = tellings.toSorted((a, b) => byText(a.id, b.id));
  const clusterOf = new Map(
    ordered.map((telling): [Telling, Cluster] => [telling, { tellings: [telling], joins: [] }]),
  );
  for (const join of findJoins(ordered)) {
    const a = clusterOf.get(join.a);
    const b = clusterOf.get(join.b);
    if (!a || !b) continue;
    if (a === b) continue;
    const isOneAddress = join.rule === "merge/permalink";
    if (!isOneAddress && !a.tellings.every((one) => b.tellings.every((other) => canBeOneDay(one, other))))
      continue;
    const merged = {
      tellings: [...a.tellings, ...b.tellings].toSorted((x, y) => byText(x.id, y.id)),
      joins: [...a.joins, ...b.joins, join],
    };
    for (const telling of merged.tellings) clusterOf.set(telling, merged);
  }
  return [...new Set(clusterOf.values())];
}

function findJoins(tellings: Telling[]): Join[] {
  const seen = new Set<string>();
  const joins: Join[] = [];
  for (const [one, other] of findCandidatePairs(tellings)) {
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    const key = `${a.id} ${b.id}`;
    if (a.id === b.id || seen.has(key)) continue;
    seen.add(key);
    const likeness = compareTellings(a, b);
    if (likeness) joins.push({ ...likeness, a, b });
  }
  return joins.toSorted(
    (x, y) => y.strength - x.strength || byText(x.a.id, y.a.id) || byText(x.b.id, y.b.id),
  );
}
