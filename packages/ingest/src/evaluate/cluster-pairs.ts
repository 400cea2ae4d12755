import type { Counts } from "./f1.ts";

/** A document, or one entry of a listing, that tells of an event. */
export interface ToldEvent {
  /** `seed/002` or `seed/002#6`. */
  unit: string;
  /** `reports` and `announces` tell it at first hand, `mentions` as background. */
  role: string;
}

/** An event of the answers with everything that tells of it. */
export interface GoldEvent {
  name: string;
  date: string;
  told: ToldEvent[];
}

/** Whether two units tell of one event: at first hand both, one of them, or neither; null if they do not. */
export type ToldTogether = (a: string, b: string, date: string | null) => "both" | "one" | "neither" | null;

/** How well the pairs of units that share an event are found, and which were merged that are two events. */
export interface PairScore {
  counts: Counts;
  /** Pairs that tell of two events at first hand, and were merged as one. */
  broken: string[];
  misses: string[];
}

/**
 * Scores pairs of units. A pair of one event is found if both are about one event, or share one of its date. A pair of no
 * common event is given if both share one that either of them tells at first hand; that two recall the same happening
 * as background is not in the answers, and is not counted.
 */
export function scorePairs(events: readonly GoldEvent[], together: ToldTogether): PairScore {
  const roles = new Map<string, Map<GoldEvent, string>>();
  for (const event of events)
    for (const { unit, role } of event.told) {
      const of = roles.get(unit) ?? new Map<GoldEvent, string>();
      roles.set(unit, of.set(event, role));
    }
  const score: PairScore = { counts: { right: 0, given: 0, gold: 0 }, broken: [], misses: [] };
  const units = [...roles.keys()];
  for (const [index, a] of units.entries())
    for (const b of units.slice(index + 1)) {
      const shared = events.filter((event) => roles.get(a)?.has(event) && roles.get(b)?.has(event));
      if (shared.length > 0) countShared(score, shared, a, b, together);
      else countOther(score, isFirstHand(roles.get(a)) && isFirstHand(roles.get(b)), a, b, together);
    }
  return score;
}

function isFirstHand(roles: Map<GoldEvent, string> | undefined): boolean {
  return [...(roles?.values() ?? [])].some((role) => role !== "mentions");
}

function countShared(
  { counts, misses }: PairScore,
  shared: GoldEvent[],
  a: string,
  b: string,
  together: ToldTogether,
): void {
  for (const event of shared) {
    const isFound = together(a, b, event.date) !== null;
    counts.gold += 1;
    counts.given += Number(isFound);
    counts.right += Number(isFound);
    if (!isFound) misses.push(`not found: ${event.date} ${event.name}: ${a} and ${b}`);
  }
}

function countOther(
  { counts, broken, misses }: PairScore,
  isTwoEvents: boolean,
  a: string,
  b: string,
  together: ToldTogether,
): void {
  const found = together(a, b, null);
  if (found === null || found === "neither") return;
  counts.given += 1;
  misses.push(`wrongly one: ${a} and ${b}`);
  if (found === "both" && isTwoEvents) broken.push(`must not merge: ${a} and ${b}`);
}
