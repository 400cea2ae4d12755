import { byText } from "../../order.ts";
import type { ResolvableDocument } from "../archive.ts";
import {
  byPlace,
  MOST_EXAMPLES,
  type NameCell,
  type NameExample,
  type NameTally,
  tallyNames,
  toCellKey,
  toMetonymKey,
  toTallyId,
} from "../entities/name-tally.ts";
import { findRoleState, toKinOfStates } from "../entities/role.ts";
import type { KnownArchive, SoughtName } from "./known-archive.ts";

/** How many documents of the archive are looked through at once for mentions to stand in for those that go. */
const SEARCHED_AT_ONCE = 100;

/** Something of a tally that only other documents can tell, now that some go. */
interface Gap {
  /** The tally whose mentions may fill it. */
  of: string;
  /** No document before this one, by id, can. */
  from: string;
  sought: SoughtName[];
  isFilled(): boolean;
  /** Takes what a document tells, the next one in order of ids. */
  take(told: ReadonlyMap<string, NameTally>): void;
}

/** A tally while documents are taken out of it. */
interface Lessened {
  tally: NameTally;
  gaps: Gap[];
}

/**
 * The tallies of names without some documents. Counts are taken away; where a mention goes that stood for others like it, the
 * next one is looked for in the documents that name the same.
 * @param before the tallies of all that the documents name, as they are
 * @param taken the tallies of the documents that go
 * @param findNaming ids of the documents that a name of a tally, given by its id, stands in
 * @returns by id each that changes, null where nobody has the name any more; null for all if the tallies do not count the documents
 */
export async function lessenTallies(
  known: KnownArchive,
  before: ReadonlyMap<string, NameTally>,
  taken: ReadonlyMap<string, NameTally>,
  gone: readonly ResolvableDocument[],
  findNaming: (tallyId: string) => Promise<string[]>,
): Promise<Map<string, NameTally | null> | null> {
  const goneIds = new Set(gone.map(({ id }) => id));
  const lessened = new Map<string, Lessened>();
  for (const [id, less] of taken) {
    const had = before.get(id);
    const one = had ? lessen(had, less, before, goneIds) : null;
    if (!one) return null;
    lessened.set(id, one);
  }
  const gaps = [...lessened.values()].flatMap((one) => one.gaps);
  await fill(known, gaps, goneIds, findNaming);
  const counted = [...lessened.values()].flatMap(({ tally }) => tally.cells);
  if (counted.some(({ count, examples }) => examples.length < Math.min(count, MOST_EXAMPLES))) return null;
  return new Map(
    [...lessened].map(([id, { tally }]) => {
      const metonyms = tally.metonyms.filter(({ examples }) => examples.length > 0);
      return [id, tally.cells.length + metonyms.length > 0 ? { ...tally, metonyms } : null];
    }),
  );
}

/** Takes away what goes; null if it is more than there is. */
function lessen(
  had: NameTally,
  less: NameTally,
  before: ReadonlyMap<string, NameTally>,
  goneIds: ReadonlySet<string>,
): Lessened | null {
  const tally: NameTally = { ...had, cells: [], metonyms: [] };
  const gaps: Gap[] = [];
  const of = toTallyId(had);
  const countOf = new Map(less.cells.map((cell) => [toCellKey(cell), cell.count]));
  for (const cell of had.cells) {
    const count = cell.count - (countOf.get(toCellKey(cell)) ?? 0);
    if (count < 0) return null;
    if (count === 0) continue;
    const left = { ...cell, count, examples: toStaying(cell.examples, goneIds) };
    tally.cells.push(left);
    if (left.examples.length < Math.min(count, MOST_EXAMPLES))
      gaps.push(toExampleGap(of, left, cell.examples.at(-1)));
  }
  for (const metonym of had.metonyms) {
    const staying = toStaying(metonym.examples, goneIds);
    if (staying.length === metonym.examples.length) {
      tally.metonyms.push(metonym);
      continue;
    }
    const most = metonym.examples.length < MOST_EXAMPLES ? staying.length : MOST_EXAMPLES;
    const left = { ...metonym, examples: [] };
    tally.metonyms.push(left);
    gaps.push(toMetonymGap(of, left, metonym.examples[0], most, before));
  }
  if (less.isOfManyStates) {
    tally.isOfManyStates = false;
    const roles = tally.cells.filter((cell) => toState(cell) !== null);
    if (new Set(roles.map((cell) => toKinOfStates(toState(cell) ?? ""))).size > 1)
      gaps.push({
        of,
        from: "",
        sought: roles.map(toSought),
        isFilled: () => tally.isOfManyStates,
        take: (told) => {
          tally.isOfManyStates = told.get(of)?.isOfManyStates === true;
        },
      });
  }
  return { tally, gaps };
}

/** The examples of a cell are the first of all like them: what stands in for one that goes comes behind the last. */
function toExampleGap(of: string, cell: NameCell, last: NameExample | undefined): Gap {
  const key = toCellKey(cell);
  const missing = Math.min(cell.count, MOST_EXAMPLES);
  return {
    of,
    from: last?.documentId ?? "",
    sought: [toSought(cell)],
    isFilled: () => cell.examples.length >= missing,
    take: (told) => {
      const same = told.get(of)?.cells.find((one) => toCellKey(one) === key);
      const further = same?.examples.filter((example) => byPlace(example, last) > 0) ?? [];
      cell.examples = [...cell.examples, ...further].slice(0, missing);
    },
  };
}

/** The names of a cell of metonyms are not counted, and the first one gives it more than its place: all its examples are found anew. */
function toMetonymGap(
  tallyId: string,
  metonym: NameTally["metonyms"][number],
  first: NameExample | undefined,
  most: number,
  before: ReadonlyMap<string, NameTally>,
): Gap {
  const key = toMetonymKey(metonym);
  return {
    of: metonym.of,
    from: first?.documentId ?? "",
    sought: before.get(metonym.of)?.cells.map(toSought) ?? [],
    isFilled: () => metonym.examples.length >= most,
    take: (told) => {
      const same = told.get(tallyId)?.metonyms.find((one) => toMetonymKey(one) === key);
      if (!same) return;
      const examples = [...metonym.examples, ...same.examples].slice(0, most);
      Object.assign(metonym, metonym.examples.length === 0 ? same : {}, { examples });
    },
  };
}

/** Walks through the documents that can fill gaps, in order of their ids, until all are filled or none is left. */
async function fill(
  known: KnownArchive,
  gaps: readonly Gap[],
  goneIds: ReadonlySet<string>,
  findNaming: (tallyId: string) => Promise<string[]>,
): Promise<void> {
  const gapsOf = new Map<string, Gap[]>();
  const namingOf = new Map<string, string[]>();
  for (const gap of gaps.filter((one) => !one.isFilled())) {
    const naming = namingOf.get(gap.of) ?? (await findNaming(gap.of));
    namingOf.set(gap.of, naming);
    for (const id of naming.filter((one) => one >= gap.from && !goneIds.has(one)))
      gapsOf.set(id, [...(gapsOf.get(id) ?? []), gap]);
  }
  const ids = [...gapsOf.keys()].toSorted(byText);
  for (let at = 0; at < ids.length; ) {
    const next: string[] = [];
    const open = new Set<Gap>();
    for (; at < ids.length && next.length < SEARCHED_AT_ONCE; at += 1) {
      const id = ids[at] ?? "";
      const unfilled = gapsOf.get(id)?.filter((gap) => !gap.isFilled()) ?? [];
      if (unfilled.length > 0) next.push(id);
      for (const gap of unfilled) open.add(gap);
    }
    if (next.length === 0) return;
    const sought = [...open].flatMap((gap) => gap.sought);
    const found = await known.readNames(next, sought);
    const wanted = new Set([...open].map(({ of }) => of));
    for (const { id, text, names } of found.toSorted((a, b) => byText(a.id, b.id))) {
      const document = { id, text };
      const some = names.filter((name) => wanted.has(toTallyId(name)));
      const told = tallyNames(some.map((name) => ({ document, name })));
      for (const gap of gapsOf.get(id) ?? []) if (!gap.isFilled()) gap.take(told);
    }
  }
}

function toStaying(examples: readonly NameExample[], goneIds: ReadonlySet<string>): NameExample[] {
  return examples.filter(({ documentId }) => !goneIds.has(documentId));
}

function toState({ role }: NameCell): string | null {
  return role === null ? null : findRoleState(role);
}

/** By what a document that has mentions of a cell is told from most others: the name, and the longest word of the role. */
function toSought({ name, role }: NameCell): SoughtName {
  const words = (role ?? "").split(" ").toSorted((a, b) => b.length - a.length || byText(a, b));
  return { name, word: words[0] ?? "" };
}
