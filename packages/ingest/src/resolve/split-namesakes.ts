import { toId } from "@annals/schema/ids";
import { findGazetteerEntry } from "../extract/names/gazetteer.ts";
import { byText, findMostCommon, groupBy } from "../order.ts";
import type { Naming } from "./entity.ts";
import { splitByLinks } from "./likeness/spanning-links.ts";
import { findRoleState, hasRole, toKinOfStates, toRole } from "./role.ts";

/** What a document that names somebody says of whom it means. */
interface Use {
  documentId: string;
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

/**
 * Two people of one name stay two: where documents give the bearer of a name to states that no one person is of in turn
 * (data/related-states.json), and neither a document that says both nor anybody else whom they name joins them, each such
 * part of the documents names a person of its own. The part of most documents keeps the plain key, so that one odd page
 * moves nobody. A document that gives no state means the one whose state it names, or else, unsurely, the first.
 */
export function splitNamesakes(namings: readonly Naming[]): Naming[] {
  const persons = namings.filter(({ name }) => name.kind === "PERSON");
  const doubtful = [...groupBy(persons, ({ entityId }) => entityId).values()].filter(isDoubtful);
  if (doubtful.length === 0) return [...namings];
  const byDocument = groupBy(namings, ({ document }) => document.id);
  const moved = new Map(doubtful.flatMap((group) => toMoves(group, byDocument)));
  return namings.map((naming) => moved.get(naming) ?? naming);
}

/** Whether roles give a person to states that are no kin. */
function isDoubtful(group: readonly Naming[]): boolean {
  return new Set(toStates(group).map(toKinOfStates)).size > 1;
}

function toStates(namings: readonly Naming[]): string[] {
  return namings.filter(hasRole).flatMap((naming) => findRoleState(toRole(naming)) ?? []);
}

function toMoves(group: readonly Naming[], byDocument: Map<string, Naming[]>): [Naming, Naming][] {
  const uses = [...groupBy(group, ({ document }) => document.id)].map(([id, own]) =>
    toUse(id, own, byDocument.get(id) ?? []),
  );
  const all = toBearers(uses);
  const bearers = all.filter(({ state }) => state !== null);
  const [first, ...others] = bearers;
  if (!first || others.length === 0) return [];
  const undecided = all.filter(({ state }) => state === null).flatMap((bearer) => bearer.uses);
  return [
    ...others.flatMap((bearer) => bearer.uses.flatMap((use) => toMove(use, bearer, first))),
    ...undecided.flatMap((use) => {
      const meant = bearers.filter(({ state }) => state !== null && use.named.has(toKinOfStates(state)));
      const [only] = meant;
      return only && meant.length === 1 ? toMove(use, only, first) : toUnsure(use, bearers);
    }),
  ];
}

function toUse(documentId: string, namings: Naming[], all: readonly Naming[]): Use {
  const own = namings[0]?.entityId;
  const others = all.filter(({ entityId, name }) => entityId !== own && name.zone !== "COMMENT");
  return {
    documentId,
    namings,
    states: toStates(namings),
    company: new Set(others.filter(isTelling).map(({ entityId }) => entityId)),
    named: new Set(
      others.filter(({ name }) => name.kind === "PLACE").map(({ name }) => toKinOfStates(name.key)),
    ),
  };
}

/** Whether sharing a name with another document makes it likely that both are of one story. */
function isTelling({ name: { kind, key, name } }: Naming): boolean {
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
    return [naming, { ...naming, name: { ...naming.name, key }, entityId: toId("ent", "PERSON", key) }];
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
