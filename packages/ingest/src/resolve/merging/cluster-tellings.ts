import { byText, groupBy } from "../../order.ts";
import { type DecisionBook, NO_DECISIONS } from "../decisions/decision-book.ts";
import { isApart, toApartKey } from "../decisions/is-apart.ts";
import { toTwin, toUnitKey } from "./block-keys.ts";
import { type BlockSize, findCandidatePairs, toBlockSizes } from "./candidate-pairs.ts";
import { compareTellings, type Likeness, toStrength } from "./compare-tellings.ts";
import { fitDates, LONGEST_DAYS, toWidth } from "./date-fit.ts";
import { linkByAverage } from "./likeness/average-link.ts";
import { findSpanningLinks, splitByLinks } from "./likeness/spanning-links.ts";
import type { Telling } from "./telling.ts";

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

/** Reports that bear one address, and so are one happening whatever they say. */
type Unit = Telling[];

interface UnitLink {
  a: Unit;
  b: Unit;
  likeness: number;
  /** The two of their reports that are most alike. */
  pair: { a: Telling; b: Telling };
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
  const ordered = tellings.toSorted((a, b) => byText(a.id, b.id));
  const toKey = (telling: Telling) => `${toUnitKey(telling)} ${toApartKey(telling.id, decisions)}`;
  const units = [...groupBy(ordered, toKey).values()];
  const canJoin = (a: readonly Unit[], b: readonly Unit[]) =>
    canBeOne(a, b) && !isApart(a.flat(), b.flat(), decisions);
  const links = dropAmbiguous(findLinks(units, sizes));
  return splitByLinks(units, links)
    .flatMap(({ items, links: within }) =>
      linkByAverage(items, within, NEEDED_AVERAGE, { canJoin, isAgainst }).map((group) => ({
        group,
        within,
      })),
    )
    .map(({ group, within }) => toCluster(group, within));
}

/** The reports of an address without twins: lists of related news repeat one headline on many pages. */
function toDifferent(unit: Unit): Telling[] {
  const different = new Map<number, Telling>();
  for (const telling of unit) {
    const twin = toTwin(telling);
    if (!different.has(twin)) different.set(twin, telling);
  }
  return [...different.values()];
}

function findLinks(units: Unit[], sizes: ReadonlyMap<number, BlockSize>): UnitLink[] {
  const tellings = units.flatMap(toDifferent);
  const unitOf = new Map(units.flatMap((unit) => unit.map((telling): [Telling, Unit] => [telling, unit])));
  const seen = new Set<string>();
  const best = new Map<string, UnitLink>();
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

function isSurer(x: UnitLink, y: UnitLink): boolean {
  const order =
    y.likeness - x.likeness || byText(x.pair.a.id, y.pair.a.id) || byText(x.pair.b.id, y.pair.b.id);
  return order < 0;
}

/** A report that tells no day, or no year, may fit happenings of several days: then it joins none, unless one fits clearly best. */
function dropAmbiguous(links: UnitLink[]): UnitLink[] {
  const dropped = new Set<UnitLink>();
  const byUnit = new Map<Unit, UnitLink[]>();
  for (const link of links)
    for (const unit of [link.a, link.b])
      if (unit.every(isOpen)) byUnit.set(unit, [...(byUnit.get(unit) ?? []), link]);
  for (const [unit, own] of byUnit) {
    const toOther = ({ a, b }: UnitLink) => (a === unit ? b : a);
    const dated = own.filter((link) => toOther(link).some((telling) => isFiner(telling, unit)));
    const [best] = dated;
    if (!best) continue;
    const rivals = dated.filter((link) => !canBeOne([toOther(best)], [toOther(link)]));
    const isClear = rivals.every(({ likeness }) => likeness <= best.likeness - MARGIN);
    for (const link of isClear ? rivals : dated) dropped.add(link);
  }
  return links.filter((link) => !dropped.has(link));
}

function isOpen({ date }: Telling): boolean {
  return date.from === null && date.to === null;
}

/** Two reports that both tell their day would have been linked if they were alike; of an undated one on another page nothing is known. */
function isAgainst(a: Unit, b: Unit): boolean {
  if (a.some(({ document }) => b.some((other) => other.document.id === document.id))) return true;
  return ![a, b].some((unit) => unit.every(({ date }) => toWidth(date) > LONGEST_DAYS));
}

/** Whether a report tells a year, or a day of one where a unit tells nothing. */
function isFiner({ date }: Telling, unit: Unit): boolean {
  return (
    date.from !== null ||
    date.to !== null ||
    (date.edtf !== null && unit.every((one) => one.date.edtf === null))
  );
}

/** Whether no two dates of two groups conflict. */
function canBeOne(a: readonly Unit[], b: readonly Unit[]): boolean {
  const others = toDistinct(b);
  return toDistinct(a).every((one) => others.every((other) => fitDates(one, other) !== "conflict"));
}

/** One report for each date that a group claims. */
function toDistinct(group: readonly Unit[]): Telling[] {
  const distinct = new Map<string, Telling>();
  for (const telling of group.flat()) distinct.set(`${telling.date.edtf} ${telling.report.weekday}`, telling);
  return [...distinct.values()];
}

function toCluster(group: readonly Unit[], links: readonly UnitLink[]): Cluster {
  const shared = group.flatMap(([first, ...others]) =>
    others.flatMap((b) => (first ? toJoin(first, b) : [])),
  );
  return {
    tellings: group.flat().toSorted((a, b) => byText(a.id, b.id)),
    joins: [...shared, ...findSpanningLinks(group, links).flatMap(({ pair }) => toJoin(pair.a, pair.b))],
  };
}

function toJoin(a: Telling, b: Telling): Join[] {
  const likeness = compareTellings(a, b);
  return likeness ? [{ ...likeness, a, b }] : [];
}
