import type { FoundName } from "../../extract/extraction.ts";
import { findMetonym } from "../../extract/names/find/find-metonym.ts";
import type { NameKind } from "../../extract/names/named-span.ts";
import { byText, groupBy } from "../../order.ts";
import type { DocumentSpan } from "../claims.ts";
import { findRoleState, hasRole, toKinOfStates, toRole } from "./role.ts";

/** One mention that stands for all that are like it. */
export interface NameExample extends DocumentSpan {
  /** What else the mention rests on: the title before it. */
  evidence: DocumentSpan | null;
  /** Both, and what stands between them. */
  titled: DocumentSpan;
  because: string;
}

/** Mentions that say the same of a thing: written alike, found by one rule, equally sure, with one role. */
export interface NameCell {
  name: string;
  rule: string;
  isAdjective: boolean;
  confidence: number;
  /** What the documents say at the name that the person is; null where nothing. */
  role: string | null;
  count: number;
  /** The first three, in order of document and text. */
  examples: NameExample[];
}

/** Mentions of another thing that stands for this one: of a capital for its state. */
export interface MetonymCell extends Pick<NameCell, "name" | "rule" | "confidence" | "examples"> {
  /** Kind and key of what is named. */
  of: string;
}

/**
 * All that an archive knows of a name, without its documents. Tallies of two sets of documents add up to that of both, in
 * any order; so entities follow from tallies in bounded work, however often they are named.
 */
export interface NameTally {
  kind: NameKind;
  key: string;
  cells: NameCell[];
  metonyms: MetonymCell[];
  /** Whether a document gives the person to states that are no kin (see role.ts). */
  isOfManyStates: boolean;
}

/** A name with the document that has it. */
export interface TalliedName {
  document: { id: string; text: string };
  name: FoundName;
}

/** How many mentions a claim rests on at most: more say nothing more. */
export const MOST_EXAMPLES = 3;

/** What tells one tally from others. */
export function toTallyId({ kind, key }: Pick<NameTally, "kind" | "key">): string {
  return `${kind} ${key}`;
}

/** Tallies names by kind and key. */
export function tallyNames(names: readonly TalliedName[]): Map<string, NameTally> {
  const tallies = new Map<string, NameTally>();
  for (const [id, group] of groupBy(names, ({ name }) => toTallyId(name))) {
    const first = group[0]?.name;
    if (first) tallies.set(id, toTally(first, group));
  }
  for (const [stateKey, metonyms] of tallyMetonyms(names)) {
    const empty = { kind: "PLACE" as const, key: stateKey, cells: [], metonyms, isOfManyStates: false };
    addTally(tallies, empty);
  }
  return tallies;
}

/** Adds a tally to others, and to the one of its kind and key if there is one. */
export function addTally(tallies: Map<string, NameTally>, added: NameTally): void {
  const id = toTallyId(added);
  const known = tallies.get(id);
  tallies.set(id, known ? joinTallies(known, added) : added);
}

/** The tally of the documents of both. */
function joinTallies(a: NameTally, b: NameTally): NameTally {
  return {
    kind: a.kind,
    key: a.key,
    cells: joinCells([...a.cells, ...b.cells], toCellKey, (cells) => ({
      count: cells.reduce((sum, { count }) => sum + count, 0),
    })),
    metonyms: joinCells([...a.metonyms, ...b.metonyms], toMetonymKey, () => ({})),
    isOfManyStates: a.isOfManyStates || b.isOfManyStates,
  };
}

/** Joins the cells of each key, in order of the keys, so that the same mentions always make the same tally. */
function joinCells<Cell extends { examples: NameExample[] }>(
  cells: readonly Cell[],
  toKey: (cell: Cell) => string,
  toSums: (cells: readonly Cell[]) => Partial<Cell>,
): Cell[] {
  return [...groupBy(cells, toKey)]
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([, group]) => {
      const ordered = group.toSorted((a, b) => byPlace(a.examples[0], b.examples[0]));
      const [first] = ordered;
      if (!first) return [];
      const examples = ordered.flatMap((cell) => cell.examples).toSorted(byPlace);
      return [{ ...first, ...toSums(group), examples: examples.slice(0, MOST_EXAMPLES) }];
    });
}

/** Compares two mentions by document and place. */
export function byPlace(a: DocumentSpan | undefined, b: DocumentSpan | undefined): number {
  return byText(a?.documentId ?? "", b?.documentId ?? "") || (a?.start ?? 0) - (b?.start ?? 0);
}

/** What the mentions of a cell have in common. */
export function toCellKey({ name, rule, isAdjective, confidence, role }: NameCell): string {
  return JSON.stringify([name, rule, isAdjective, confidence, role]);
}

/** What those of a cell of metonyms have in common. */
export function toMetonymKey({ of, rule }: MetonymCell): string {
  return JSON.stringify([of, rule]);
}

function toTally({ kind, key }: FoundName, group: readonly TalliedName[]): NameTally {
  return {
    kind,
    key,
    cells: joinCells(group.map(toCell), toCellKey, (cells) => ({
      count: cells.reduce((sum, { count }) => sum + count, 0),
    })),
    metonyms: [],
    isOfManyStates: [...groupBy(group, ({ document }) => document.id).values()].some(isOfManyStates),
  };
}

function isOfManyStates(names: readonly TalliedName[]): boolean {
  const states = names.filter(hasRole).flatMap((name) => findRoleState(toRole(name)) ?? []);
  return new Set(states.map(toKinOfStates)).size > 1;
}

function toCell(tallied: TalliedName): NameCell {
  const { name, rule, isAdjective, confidence } = tallied.name;
  const role = hasRole(tallied) ? toRole(tallied) : null;
  return { name, rule, isAdjective, confidence, role, count: 1, examples: [toExample(tallied)] };
}

function toExample({ document, name }: TalliedName): NameExample {
  const toSpan = ({ start, end }: { start: number; end: number }): DocumentSpan => ({
    documentId: document.id,
    start,
    end,
    quote: document.text.slice(start, end),
  });
  const { evidence, because } = name;
  return {
    ...toSpan(name),
    evidence: evidence ? toSpan(evidence) : null,
    titled: toSpan({
      start: Math.min(name.start, evidence?.start ?? name.start),
      end: Math.max(name.end, evidence?.end ?? name.end),
    }),
    because,
  };
}

/** `Moscow describes`: Moscow stands for Russia. The mention stays the city's; that it means the state is told of the state. */
function tallyMetonyms(names: readonly TalliedName[]): Map<string, MetonymCell[]> {
  const found = names.flatMap((tallied) => {
    const { name } = tallied;
    if (name.isAdjective || name.zone === "COMMENT") return [];
    const metonym = findMetonym(tallied.document.text, name);
    if (!metonym) return [];
    const { rule, confidence, because } = metonym;
    const example = { ...toExample(tallied), because };
    const cell: MetonymCell = { of: toTallyId(name), name: name.name, rule, confidence, examples: [example] };
    return [{ key: metonym.key, cell }];
  });
  return new Map(
    [...groupBy(found, ({ key }) => key)].map(([key, group]) => [
      key,
      joinCells(
        group.map(({ cell }) => cell),
        toMetonymKey,
        () => ({}),
      ),
    ]),
  );
}
