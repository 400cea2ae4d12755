import { groupBy } from "../../order.ts";
import { RESOLVE_RULE_VERSION } from "../archive.ts";
import type { ClaimDraft } from "../claims.ts";
import type { Entity } from "./entity.ts";
import { byPlace, type NameExample } from "./name-tally.ts";
import { findRoleState, toKinOfStates } from "./role.ts";
import { findKeyState } from "./split-namesakes.ts";

/** What a document says that a person is. */
interface Role {
  role: string;
  example: NameExample;
}

/** A person, and the first role of each kin of states. */
interface Person {
  entity: Entity;
  roles: Role[];
}

/**
 * Who is told apart from whom of one name, and who may be two all the same. Claims on entities: `identity`, shown where
 * two of one name are told apart (see `split-namesakes.ts`; what somebody parted is told by the decision), rival where roles differ but something joins the documents.
 * @param entities with each person all others of that name
 */
export function toIdentityClaims(entities: readonly Entity[]): ClaimDraft[] {
  const persons = entities
    .filter(({ kind }) => kind === "PERSON")
    .map((entity): Person => ({ entity, roles: toRoles(entity) }))
    .filter(({ roles }) => roles.length > 0);
  const derived = persons.filter(({ entity }) => !entity.moved?.some(({ isMade }) => isMade));
  const namesakes = [...groupBy(derived, ({ entity }) => toPlainKey(entity.key)).values()];
  return [
    ...namesakes.filter(({ length }) => length > 1).flatMap(toApartClaims),
    ...persons.flatMap(toDoubtClaims),
  ];
}

/** The key of a name without the state that tells its bearers apart. */
export function toPlainKey(key: string): string {
  const state = findKeyState(key);
  return state === null ? key : key.slice(0, -` (${state})`.length);
}

function toRoles({ cells }: Entity): Role[] {
  const told = cells
    .flatMap(({ role, examples }) => examples.slice(0, 1).map((example) => ({ role, example })))
    .toSorted((a, b) => byPlace(a.example, b.example));
  const byKin = new Map<string, Role>();
  for (const { role, example } of told) {
    const state = role === null ? null : findRoleState(role);
    if (role === null || state === null || byKin.has(toKinOfStates(state))) continue;
    byKin.set(toKinOfStates(state), { role, example });
  }
  return [...byKin.values()];
}

function toApartClaims(persons: readonly Person[]): ClaimDraft[] {
  const first = persons
    .flatMap(({ roles }) => roles.slice(0, 1))
    .toSorted((a, b) => byPlace(a.example, b.example));
  return persons.map(
    ({ entity, roles }): ClaimDraft => ({
      ...toClaim(entity, "identity/namesakes", first),
      value: roles[0]?.role ?? null,
      status: "SHOWN",
      confidence: 0.7,
      because: `Documents give the name ${entity.name} to ${toList(first)}; those states have nothing to do with each other, none gives it to both, and these documents name nobody else in common: so many persons of one name.`,
    }),
  );
}

function toDoubtClaims({ entity, roles }: Person): ClaimDraft[] {
  if (roles.length < 2 || entity.isOfManyStates) return [];
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

function toList(roles: readonly Role[]): string {
  return roles.map(({ role }) => `“${role}”`).join(", ");
}

function toClaim({ id }: Entity, rule: string, roles: readonly Role[]) {
  return {
    subject: "entity" as const,
    subjectId: id,
    property: "identity",
    rule,
    ruleVersion: RESOLVE_RULE_VERSION,
    evidence: roles.flatMap(({ example }) => [...(example.evidence ? [example.evidence] : []), example]),
  };
}
