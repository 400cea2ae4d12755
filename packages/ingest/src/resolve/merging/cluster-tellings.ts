import { byText, groupBy } from "../../order.ts";
import { type DecisionBook, NO_DECISIONS } from "../decisions/decision-book.ts";
import { isApart, toApartKey } from "../decisions/is-apart.ts";
import { toTwin, toUnitKey } from "./block-keys.ts";
import { type BlockSize, findCandidatePairs, toBlockSizes } from "./candidate-pairs.ts";
import { compareTellings, type Likeness, toStrength } from "./compare-tellings.ts";
import { fitDates, LONGEST_DAYS, toWidth } from "./date-fit.ts";
import { linkByAverage } from "./likeness/average-link.ts";
import { findSpanningLinks, splitByLinks } from "./likeness/spanning-links.ts";
import type { Comparable, Telling } from "./telling.ts";
import type { Traits } from "./traits.ts";

/** A likeness that joined two reports. */
export interface Join extends Likeness {
  a: Telling;
  b: Telling;
}

/** Reports that tell of one happening, and what joined them: one join fewer than reports. */
export interface Cluster {
  /** In order of their ids. */
  tellings: Telling[];
  joins: Join[];
}

/** Reports of one happening, and the pairs of them whose likeness holds them together: one fewer than reports. */
export interface Group<Told> {
  /** In order of their ids. */
  tellings: Told[];
  pairs: [a: Told, b: Told][];
}

/** Reports that bear one address, and so are one happening whatever they say. */
type Unit<Told> = Told[];

interface UnitLink<Told> {
  a: Unit<Told>;
  b: Unit<Told>;
  likeness: number;
  /** The two of their reports that are most alike. */
  pair: { a: Told; b: Told };
}

const NEEDED_AVERAGE = 0.45;
/** What is less alike is not linked at all. */
export const WEAKEST = 0.2;
/** How much surer the happening that an undated report joins must be than any of another day. */
const MARGIN = 0.1;

/**
 * Groups reports by happening: reports of one address first, then by average linkage of their likeness. A group never
 * takes in a report whose date conflicts with one it has, or of which somebody decided that it is of another event. The order of
 * the documents does not enter.
 * @param tellings all reports of an archive; or a part of them that nothing links to the rest, with the sizes of its blocks
 */
export function clusterTellings(
  tellings: readonly Telling[],
  sizes: ReadonlyMap<number, BlockSize> = toBlockSizes(tellings),
  decisions: DecisionBook = NO_DECISIONS,
): Cluster[] {
  return groupTellings(tellings, sizes, decisions).map(toCluster);
}

/** The groups that `clusterTellings` makes, without saying what joined them: their traits are enough, and what tells copies. */
export function groupTellings<Told extends Comparable>(
  tellings: readonly Told[],
  sizes: ReadonlyMap<number, BlockSize>,
  decisions: DecisionBook,
): Group<Told>[] {
  const ordered = tellings.toSorted((a, b) => byText(a.id, b.id));
  const toKey = (telling: Told) => `${toUnitKey(telling)} ${toApartKey(telling.id, decisions)}`;
  const units = [...groupBy(ordered, toKey).values()];
  const canJoin = (a: readonly Unit<Told>[], b: readonly Unit<Told>[]) =>
    canBeOne(a, b) && !isApart(a.flat(), b.flat(), decisions);
  const links = dropAmbiguous(findLinks(units, sizes));
  return splitByLinks(units, links)
    .flatMap(({ items, links: within }) =>
      linkByAverage<Unit<Told>>(items, within, NEEDED_AVERAGE, { canJoin, isAgainst }).map((group) => ({
        group,
        within,
      })),
    )
    .map(({ group, within }) => toGroup(group, within));
}

/** What joined the reports of a group. */
export function toCluster({ tellings, pairs }: Group<Telling>): Cluster {
  return { tellings, joins: pairs.flatMap(([a, b]) => toJoin(a, b)) };
}

/** The reports of an address without twins: lists of related news repeat one headline on many pages. */
function toDifferent<Told extends Comparable>(unit: Unit<Told>): Told[] {
  const different = new Map<number, Told>();
  for (const telling of unit) {
    const twin = toTwin(telling);
    if (!different.has(twin)) different.set(twin, telling);
  }
  return [...different.values()];
}

function findLinks<Told extends Comparable>(
  units: Unit<Told>[],
  sizes: ReadonlyMap<number, BlockSize>,
): UnitLink<Told>[] {
  const tellings = units.flatMap((unit) => toDifferent(unit));
  const unitOf = new Map(units.flatMap((unit) => unit.map((telling): [Told, Unit<Told>] => [telling, unit])));
  const seen = new Set<string>();
  const best = new Map<string, UnitLink<Told>>();
  for (const [one, other] of findCandidatePairs(tellings, sizes)) {
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    const [unitA, unitB] = [unitOf.get(a), unitOf.get(b)];
    if (!unitA || !unitB || unitA === unitB) continue;
    const key = `${a.id} ${b.id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const likeness = toStrength(a, b);
    if (likeness < WEAKEST) continue;
    const [first, second] = (unitA[0]?.id ?? "") < (unitB[0]?.id ?? "") ? [unitA, unitB] : [unitB, unitA];
    const link = { a: first, b: second, likeness, pair: { a, b } };
    const unitKey = `${first[0]?.id} ${second[0]?.id}`;
    const known = best.get(unitKey);
    if (!known || isSurer(link, known)) best.set(unitKey, link);
  }
  return [...best.values()].toSorted((x, y) => (isSurer(x, y) ? -1 : 1));
}

function isSurer(x: UnitLink<Comparable>, y: UnitLink<Comparable>): boolean {
  const order =
    y.likeness - x.likeness || byText(x.pair.a.id, y.pair.a.id) || byText(x.pair.b.id, y.pair.b.id);
  return order < 0;
}

/** A report that tells no day, or no year, may fit happenings of several days: then it joins none, unless one fits clearly best. */
function dropAmbiguous<Told extends Comparable>(links: UnitLink<Told>[]): UnitLink<Told>[] {
  const dropped = new Set<UnitLink<Told>>();
  const byUnit = new Map<Unit<Told>, UnitLink<Told>[]>();
  for (const link of links)
    for (const unit of [link.a, link.b])
      if (unit.every(isOpen)) byUnit.set(unit, [...(byUnit.get(unit) ?? []), link]);
  for (const [unit, own] of byUnit) {
    const toOther = ({ a, b }: UnitLink<Told>) => (a === unit ? b : a);
    const dated = own.filter((link) => toOther(link).some((telling) => isFiner(telling, unit)));
    const [best] = dated;
    if (!best) continue;
    const rivals = dated.filter((link) => !canBeOne([toOther(best)], [toOther(link)]));
    const isClear = rivals.every(({ likeness }) => likeness <= best.likeness - MARGIN);
    for (const link of isClear ? rivals : dated) dropped.add(link);
  }
  return links.filter((link) => !dropped.has(link));
}

export function isOpen({ date }: Traits): boolean {
  return date.from === null && date.to === null;
}

/** Two reports that both tell their day would have been linked if they were alike; of an undated one on another page nothing is known. */
function isAgainst(a: Unit<Comparable>, b: Unit<Comparable>): boolean {
  if (a.some(({ documentId }) => b.some((other) => other.documentId === documentId))) return true;
  return ![a, b].some((unit) => unit.every(({ date }) => toWidth(date) > LONGEST_DAYS));
}

/** Whether a report tells a year, or a day of one where a unit tells nothing. */
function isFiner({ date }: Comparable, unit: Unit<Comparable>): boolean {
  return (
    date.from !== null ||
    date.to !== null ||
    (date.edtf !== null && unit.every((one) => one.date.edtf === null))
  );
}

/** Whether no two dates of two groups conflict. */
function canBeOne(a: readonly Unit<Comparable>[], b: readonly Unit<Comparable>[]): boolean {
  const others = toDistinct(b);
  return toDistinct(a).every((one) => others.every((other) => fitDates(one, other) !== "conflict"));
}

/** One report for each date that a group claims. */
function toDistinct(group: readonly Unit<Comparable>[]): Comparable[] {
  const distinct = new Map<string, Comparable>();
  for (const telling of group.flat()) distinct.set(`${telling.date.edtf} ${telling.weekday}`, telling);
  return [...distinct.values()];
}

function toGroup<Told extends Comparable>(
  group: readonly Unit<Told>[],
  links: readonly UnitLink<Told>[],
): Group<Told> {
  const shared = group.flatMap(([first, ...others]) =>
    others.flatMap((b): [Told, Told][] => (first ? [[first, b]] : [])),
  );
  const spanning = findSpanningLinks(group, links).map(({ pair }): [Told, Told] => [pair.a, pair.b]);
  return { tellings: group.flat().toSorted((a, b) => byText(a.id, b.id)), pairs: [...shared, ...spanning] };
}

function toJoin(a: Telling, b: Telling): Join[] {
  const likeness = compareTellings(a, b);
  return likeness ? [{ ...likeness, a, b }] : [];
}
