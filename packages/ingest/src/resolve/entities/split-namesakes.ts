import type { FoundName } from "../../extract/extraction.ts";
import { findGazetteerEntry } from "../../extract/names/gazetteer/gazetteer.ts";
import { byText, findMostCommon, groupBy } from "../../order.ts";
import { splitByLinks } from "../merging/likeness/spanning-links.ts";
import type { Entity, Naming } from "./entity.ts";
import { toEntityId } from "./name-knowledge.ts";
import { type NameCell, toTallyId } from "./name-tally.ts";
import { findRoleState, hasRole, toKinOfStates, toRole } from "./role.ts";

/** What a document that names somebody says of whom it means. */
export interface Use {
  namings: Naming[];
  /** The states of which its roles say that the person is. */
  states: string[];
  /** Who else is named: other persons in full, and organizations that are not known everywhere. */
  company: Set<string>;
  /** The kin of all places that it names. */
  named: Set<string>;
}

/** The uses of a name that mean one person, as far as anything tells. */
interface Bearer {
  uses: Use[];
  /** The state that roles say most often; null where none says any. */
  state: string | null;
}

/** How sure it is whom a document means that gives the person to no state. */
const UNDECIDED = 0.5;

/** Whether roles give a person to states that are no kin: then it may be two of one name. */
export function isDoubtful({ kind, cells }: Pick<Entity, "kind" | "cells">): boolean {
  return kind === "PERSON" && new Set(toRoleStates(cells).map(toKinOfStates)).size > 1;
}

function toRoleStates(cells: readonly Pick<NameCell, "role">[]): string[] {
  return cells.flatMap(({ role }) => (role === null ? [] : (findRoleState(role) ?? [])));
}

/**
 * Two people of one name stay two: where documents give the bearer of a name to states that no one person is of in turn
 * (data/related-states.json), and neither a document that says both nor anybody else whom they name joins them, each such
 * part of the documents names a person of its own. The part of most documents keeps the plain key, so that one odd page
 * moves nobody. A document that gives no state means the one whose state it names, or else, unsurely, the first.
 * @param namings all of one person, as it was before any is told apart
 * @returns each naming that is taken for somebody else, or is unsure, beside what it becomes
 */
export function splitNamesakes(namings: readonly Naming[]): Map<Naming, Naming> {
  const uses = [...groupBy(namings, ({ document }) => document.id).values()].map(toUse);
  const all = toBearers(uses);
  const bearers = all.filter(({ state }) => state !== null);
  const [first, ...others] = bearers;
  if (!first || others.length === 0) return new Map();
  const undecided = all.filter(({ state }) => state === null).flatMap((bearer) => bearer.uses);
  return new Map([
    ...others.flatMap((bearer) => bearer.uses.flatMap((use) => toMove(use, bearer, first))),
    ...undecided.flatMap((use) => {
      const meant = bearers.filter(({ state }) => state !== null && use.named.has(toKinOfStates(state)));
      const [only] = meant;
      return only && meant.length === 1 ? toMove(use, only, first) : toUnsure(use, bearers);
    }),
  ]);
}

/** What a document says of whom it means. @param namings all in it of one name */
export function toUse(namings: Naming[]): Use {
  const spans = new Set(namings.map(({ name }) => name.start));
  const others = (namings[0]?.document.extraction.names ?? []).filter(
    ({ start, zone }) => !spans.has(start) && zone !== "COMMENT",
  );
  return {
    namings,
    states: namings.filter(hasRole).flatMap((naming) => findRoleState(toRole(naming)) ?? []),
    company: new Set(others.filter(isTelling).map(toTallyId)),
    named: new Set(others.filter(({ kind }) => kind === "PLACE").map(({ key }) => toKinOfStates(key))),
  };
}

/** Whether sharing a name with another document makes it likely that both are of one story. */
function isTelling({ kind, key, name }: FoundName): boolean {
  if (kind === "PERSON") return key.includes(" ");
  return kind === "ORGANIZATION" && findGazetteerEntry(name) === null;
}

/** The parts that no state, kin of states or company connects: the one of most documents first. */
function toBearers(uses: readonly Use[]): Bearer[] {
  const shared = groupBy(
    uses.flatMap((use) => [...use.states.map(toKinOfStates), ...use.company].map((key) => ({ key, use }))),
    ({ key }) => key,
  );
  const links = [...shared.values()].flatMap(([first, ...others]) =>
    first ? others.map(({ use }) => ({ a: first.use, b: use, likeness: 1 })) : [],
  );
  return splitByLinks(uses, links)
    .map(({ items }) => ({ uses: items, state: findMostCommon(items.flatMap(({ states }) => states)) }))
    .toSorted((a, b) => b.uses.length - a.uses.length || byText(a.state ?? "", b.state ?? ""));
}

/** The state behind a key that tells two of one name apart; null for any other key. */
export function findKeyState(key: string): string | null {
  return /^.* \(([^)]*)\)$/.exec(key)?.[1] ?? null;
}

/** Each naming of a use beside the naming of the bearer's own entity. */
function toMove({ namings }: Use, { state }: Bearer, first: Bearer): [Naming, Naming][] {
  if (state === first.state) return [];
  return namings.map((naming) => {
    const key = `${naming.name.key} (${state})`;
    const name = { ...naming.name, key };
    return [naming, { ...naming, name, entityId: toEntityId(name) }];
  });
}

function toUnsure({ namings }: Use, bearers: readonly Bearer[]): [Naming, Naming][] {
  const doubt = `The archive knows ${bearers.length} persons of that name, and nothing here says which is meant.`;
  return namings.map((naming) => {
    const { confidence, because } = naming.name;
    const name = {
      ...naming.name,
      confidence: Math.min(confidence, UNDECIDED),
      because: `${because} ${doubt}`,
    };
    return [naming, { ...naming, name }];
  });
}
