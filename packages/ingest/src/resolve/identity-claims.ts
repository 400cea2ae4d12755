import { groupBy } from "../order.ts";
import { RESOLVE_RULE_VERSION } from "./archive.ts";
import { type ClaimDraft, inDocument } from "./claims.ts";
import type { Entity, Naming } from "./entity.ts";
import { findRoleState, hasRole, toKinOfStates, toRole } from "./role.ts";
import { findKeyState } from "./split-namesakes.ts";

/** A person, and the naming whose role says first of which state; one for each kin of states. */
interface Person {
  entity: Entity;
  roles: Naming[];
}

/**
 * Who is told apart from whom of one name, and who may be two all the same. Claims on entities: `identity`, shown where
 * two of one name are told apart (see `split-namesakes.ts`), rival where roles differ but something joins the documents.
 */
export function toIdentityClaims(entities: readonly Entity[]): ClaimDraft[] {
  const persons = entities
    .filter(({ kind }) => kind === "PERSON")
    .map((entity): Person => ({ entity, roles: toRoles(entity) }))
    .filter(({ roles }) => roles.length > 0);
  const namesakes = [...groupBy(persons, ({ entity }) => toPlainKey(entity)).values()];
  return [
    ...namesakes.filter(({ length }) => length > 1).flatMap(toApartClaims),
    ...persons.flatMap(toDoubtClaims),
  ];
}

/** The key of a name without the state that tells its bearers apart. */
function toPlainKey({ namings }: Entity): string {
  const key = namings[0]?.name.key ?? "";
  const state = findKeyState(key);
  return state === null ? key : key.slice(0, -` (${state})`.length);
}

function toRoles({ namings }: Entity): Naming[] {
  const byKin = new Map<string, Naming>();
  for (const naming of namings.filter(hasRole)) {
    const state = findRoleState(toRole(naming));
    if (state !== null && !byKin.has(toKinOfStates(state))) byKin.set(toKinOfStates(state), naming);
  }
  return [...byKin.values()];
}

function toApartClaims(persons: readonly Person[]): ClaimDraft[] {
  const first = persons.flatMap(({ roles }) => roles.slice(0, 1));
  return persons.map(
    ({ entity, roles }): ClaimDraft => ({
      ...toClaim(entity, "identity/namesakes", first),
      value: roles[0] ? toRole(roles[0]) : null,
      status: "SHOWN",
      confidence: 0.7,
      because: `Documents give the name ${entity.name} to ${toList(first)}; those states have nothing to do with each other, none gives it to both, and these documents name nobody else in common: so many persons of one name.`,
    }),
  );
}

function toDoubtClaims({ entity, roles }: Person): ClaimDraft[] {
  if (roles.length < 2 || isJoined(entity)) return [];
  return [
    {
      ...toClaim(entity, "identity/states", roles),
      value: null,
      status: "RIVAL",
      confidence: 0.3,
      because: `Documents give ${entity.name} to different states (${toList(roles)}) and none to both, though they name somebody in common: these may be two persons of one name.`,
    },
  ];
}

/** Whether a document gives the person to states that are no kin: then one person has been of both. */
function isJoined({ namings }: Entity): boolean {
  return [...groupBy(namings.filter(hasRole), ({ document }) => document.id).values()].some((own) => {
    const states = own.flatMap((naming) => findRoleState(toRole(naming)) ?? []);
    return new Set(states.map(toKinOfStates)).size > 1;
  });
}

function toList(roles: readonly Naming[]): string {
  return roles.map((naming) => `“${toRole(naming)}”`).join(", ");
}

function toClaim({ id }: Entity, rule: string, roles: readonly Naming[]) {
  return {
    subject: "entity" as const,
    subjectId: id,
    property: "identity",
    rule,
    ruleVersion: RESOLVE_RULE_VERSION,
    evidence: roles.flatMap(({ document, name }) =>
      inDocument(document, [...(name.evidence ? [name.evidence] : []), name]),
    ),
  };
}
