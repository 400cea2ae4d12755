import data from "../../../../data/happenings.json" with { type: "json" };
import { toStem } from "./to-stem.ts";

const FAMILIES = data.lines.map((line) => new Set(line.split(" ").map(toStem)));

const familiesOf = new Map<string, Set<number>>();
for (const [index, family] of FAMILIES.entries())
  for (const stem of family) familiesOf.set(stem, (familiesOf.get(stem) ?? new Set<number>()).add(index));

const NONE: ReadonlySet<number> = new Set();

/** The kinds of happening that stems are words for, by number. */
export function toFamilies(stems: Iterable<string>): ReadonlySet<number> {
  const found = [...stems].flatMap((stem) => [...(familiesOf.get(stem) ?? [])]);
  return found.length === 0 ? NONE : new Set(found);
}

/** Whether two stems are words for one kind of happening, by data/happenings.json: `murder` and `kill`. */
export function isSameFamily(a: string, b: string): boolean {
  const [one, other] = [familiesOf.get(a), familiesOf.get(b)];
  return one !== undefined && other !== undefined && !one.isDisjointFrom(other);
}
