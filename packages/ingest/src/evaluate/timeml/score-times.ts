import { type Counts, sumCounts } from "../f1.ts";
import type { GoldTime } from "./parse-timeml.ts";

/** What a system and the annotators agree on, for one kind of expression or all of them. */
export interface TimeScore {
  /** Overlapping and of one value: TempEval-3's "value F1". */
  value: Counts;
  /** Overlapping. */
  relaxed: Counts;
  /** Of the same offsets. */
  strict: Counts;
}

/**
 * Scores given times against gold ones as TempEval-3 does (UzZaman and others 2013): each gold one is matched with the
 * first given one that overlaps it and is not matched yet. A value is right in a given time whose gold one has it.
 * @param type only expressions of this type, on either side; null for all
 */
export function scoreTimes(given: GoldTime[], gold: GoldTime[], type: string | null): TimeScore {
  const of = (times: GoldTime[]) => (type === null ? times : times.filter((time) => time.type === type));
  const pairs = matchTimes(of(given), of(gold));
  const counts = { given: of(given).length, gold: of(gold).length };
  return {
    value: { ...counts, right: pairs.filter(([mine, theirs]) => mine.value === theirs.value).length },
    relaxed: { ...counts, right: pairs.length },
    strict: {
      ...counts,
      right: pairs.filter(([mine, theirs]) => mine.start === theirs.start && mine.end === theirs.end).length,
    },
  };
}

/** Pairs of overlapping given and gold times, each in one pair at most; an equal extent goes first. */
export function matchTimes(given: GoldTime[], gold: GoldTime[]): [GoldTime, GoldTime][] {
  const taken = new Set<GoldTime>();
  return gold.flatMap((theirs): [GoldTime, GoldTime][] => {
    const overlapping = given.filter(
      (mine) => !taken.has(mine) && mine.start < theirs.end && mine.end > theirs.start,
    );
    const mine =
      overlapping.find(({ start, end }) => start === theirs.start && end === theirs.end) ?? overlapping[0];
    if (!mine) return [];
    taken.add(mine);
    return [[mine, theirs]];
  });
}

/** Scores of several documents together. */
export function sumTimeScores(scores: TimeScore[]): TimeScore {
  return {
    value: sumCounts(scores.map(({ value }) => value)),
    relaxed: sumCounts(scores.map(({ relaxed }) => relaxed)),
    strict: sumCounts(scores.map(({ strict }) => strict)),
  };
}
