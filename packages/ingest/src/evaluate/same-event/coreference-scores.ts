import { groupBy } from "../../order.ts";
import { findBestSum } from "./best-assignment.ts";

/** Which group each item is in, by item. Both sides of a comparison hold the same items. */
export type Grouping = ReadonlyMap<string, string>;

interface Score {
  precision: number;
  recall: number;
}

function toF1({ precision, recall }: Score): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function toGroups(grouping: Grouping): Map<string, string[]> {
  const groups = groupBy(grouping, ([, group]) => group);
  return new Map([...groups].map(([group, members]) => [group, members.map(([item]) => item)]));
}

/** B-cubed F1 (Bagga and Baldwin 1998): for each item, how much of its group is right, on average. 0 to 1. */
export function toBCubed(gold: Grouping, given: Grouping): number {
  const sides = [toGroups(gold), toGroups(given)] as const;
  const score = { precision: 0, recall: 0 };
  for (const item of gold.keys()) {
    const right = sides[0].get(gold.get(item) ?? "") ?? [];
    const found = sides[1].get(given.get(item) ?? "") ?? [];
    const both = found.filter((other) => gold.get(other) === gold.get(item)).length;
    score.precision += both / found.length / gold.size;
    score.recall += both / right.length / gold.size;
  }
  return toF1(score);
}

/** MUC F1 (Vilain et al. 1995): how many of the links that hold a group together are found. 0 to 1. */
export function toMuc(gold: Grouping, given: Grouping): number {
  return toF1({ precision: countLinks(given, gold), recall: countLinks(gold, given) });
}

function countLinks(of: Grouping, by: Grouping): number {
  let found = 0;
  let all = 0;
  for (const members of toGroups(of).values()) {
    found += members.length - new Set(members.map((item) => by.get(item))).size;
    all += members.length - 1;
  }
  return all === 0 ? 0 : found / all;
}

/** CEAF-e F1 (Luo 2005): the best one-to-one assignment of groups, each pair counted by its share in common. 0 to 1. */
export function toCeafE(gold: Grouping, given: Grouping): number {
  const [right, found] = [toGroups(gold), toGroups(given)];
  const shares = new Map<string, Map<string, number>>();
  for (const [group, members] of right) {
    const counts = groupBy(members, (item) => given.get(item) ?? "");
    const row = [...counts].map(([other, common]): [string, number] => [
      other,
      (2 * common.length) / (members.length + (found.get(other)?.length ?? 0)),
    ]);
    shares.set(group, new Map(row));
  }
  const sum = findBestSum(shares);
  return toF1({ precision: sum / found.size, recall: sum / right.size });
}

/** The mean of MUC, B-cubed and CEAF-e that the CoNLL-2011 task ranks by. 0 to 1. */
export function toConll(gold: Grouping, given: Grouping): number {
  return (toMuc(gold, given) + toBCubed(gold, given) + toCeafE(gold, given)) / 3;
}
