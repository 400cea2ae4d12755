import { toId } from "@annals/schema/ids";
import { findMetonym } from "../extract/names/find-metonym.ts";
import { findGazetteerEntry } from "../extract/names/gazetteer.ts";
import { NAME_RULE_VERSION } from "../extract/names/named-span.ts";
import { groupBy } from "../order.ts";
import { RESOLVE_RULE_VERSION } from "./archive.ts";
import { type ClaimDraft, type DocumentSpan, inDocument } from "./claims.ts";
import type { Entity, Naming } from "./entity.ts";

/** How many mentions a claim rests on at most: more say nothing more. */
const MOST_EVIDENCE = 3;
/** Of what a person is called, how many titles are kept. */
const MOST_ROLES = 5;

/** Titles that say whose one is, not what. */
const RELATIVE =
  /\b(?:counterpart|colleague|successor|predecessor|wife|husband|son|daughter|brother|sister|widow|father|mother|M(?:r|rs|s)|Miss)\.?$/i;

/** What is claimed of entities beside their names: adjectives, offices, capitals that act for them, doubts. */
export function toEntityClaims(entities: readonly Entity[], namings: readonly Naming[]): ClaimDraft[] {
  const ids = new Set(entities.map(({ id }) => id));
  return [
    ...entities.flatMap((entity) => [
      ...toAdjectiveClaims(entity),
      ...toRoleClaims(entity),
      ...toIdentityClaims(entity),
    ]),
    ...toMetonymClaims(namings, ids),
  ];
}

/** `Russian` for Russia: a name that says of or from it, so less sure than its own. */
function toAdjectiveClaims({ id, name, namings }: Entity): ClaimDraft[] {
  const adjectives = namings.filter(({ name: { rule } }) => rule === "name/demonym");
  return [...groupBy(adjectives, ({ name: { name: written } }) => written.toLowerCase()).values()].flatMap(
    (group): ClaimDraft[] => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          subject: "entity",
          subjectId: id,
          property: "adjective",
          value: first.name.name,
          rule: "alias/adjective",
          ruleVersion: RESOLVE_RULE_VERSION,
          status: "SHOWN",
          confidence: first.name.confidence,
          because: `“${first.name.name}” means of or from ${name}; it may mean its people or its language, too.`,
          evidence: toEvidence(group),
        },
      ];
    },
  );
}

/** What documents call a person: `Japanese Foreign Minister`. */
function toRoleClaims({ id, kind, namings }: Entity): ClaimDraft[] {
  if (kind !== "PERSON") return [];
  const groups = [...groupBy(namings.filter(hasRole), (naming) => toRole(naming).toLowerCase()).values()];
  return groups
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_ROLES)
    .flatMap((group): ClaimDraft[] => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          subject: "entity",
          subjectId: id,
          property: "role",
          value: toRole(first),
          rule: "role/title",
          ruleVersion: NAME_RULE_VERSION,
          status: "SHOWN",
          because: `${group.length === 1 ? "A document calls" : `${group.length} times documents call`} the person so.`,
          evidence: group.slice(0, MOST_EVIDENCE).flatMap(({ document, name }) =>
            inDocument(document, [
              {
                start: Math.min(name.start, name.evidence?.start ?? name.start),
                end: Math.max(name.end, name.evidence?.end ?? name.end),
              },
            ]),
          ),
        },
      ];
    });
}

function hasRole({ document, name }: Naming): boolean {
  return name.rule === "name/role" && name.evidence !== null && !RELATIVE.test(toRole({ document, name }));
}

function toRole({ document, name }: Pick<Naming, "document" | "name">): string {
  return document.text.slice(name.evidence?.start ?? 0, name.evidence?.end ?? 0).replace(/\s+/g, " ");
}

/** One name, but documents that give the person to states with nothing in common: perhaps two persons. */
function toIdentityClaims({ id, kind, name, namings }: Entity): ClaimDraft[] {
  if (kind !== "PERSON") return [];
  const byState = new Map<string, Naming>();
  const statesOf = new Map<string, Set<string>>();
  for (const naming of namings.filter(hasRole)) {
    const state = findState(toRole(naming));
    if (!state) continue;
    if (!byState.has(state)) byState.set(state, naming);
    statesOf.set(naming.document.id, (statesOf.get(naming.document.id) ?? new Set()).add(state));
  }
  const [one, ...others] = [...byState];
  const isJoined = [...statesOf.values()].some((states) => states.size > 1);
  if (!one || others.length === 0 || isJoined) return [];
  return [
    {
      subject: "entity",
      subjectId: id,
      property: "identity",
      value: null,
      rule: "identity/states",
      ruleVersion: RESOLVE_RULE_VERSION,
      status: "RIVAL",
      confidence: 0.3,
      because: `Documents give ${name} to different states (${[one, ...others].map(([, naming]) => `“${toRole(naming)}”`).join(", ")}) and none to both: these may be two persons of one name.`,
      evidence: [one, ...others].flatMap(([, naming]) => toEvidence([naming])),
    },
  ];
}

function findState(role: string): string | null {
  for (const word of role.replace(/['’]s\b/g, "").split(" ")) {
    const entry = findGazetteerEntry(word);
    if (entry?.kind === "PLACE") return entry.key;
  }
  return null;
}

/** `Moscow describes`: Moscow stands for Russia. The mention stays the city's; that it means the state is a claim on the state. */
function toMetonymClaims(namings: readonly Naming[], ids: ReadonlySet<string>): ClaimDraft[] {
  const found = namings.flatMap((naming) => {
    if (naming.name.isAdjective || naming.name.zone === "COMMENT") return [];
    const metonym = findMetonym(naming.document.text, naming.name);
    const stateId = metonym ? toId("ent", "PLACE", metonym.key) : "";
    return metonym && ids.has(stateId) ? [{ naming, metonym, stateId }] : [];
  });
  const groups = groupBy(
    found,
    ({ naming, metonym, stateId }) => `${stateId} ${naming.entityId} ${metonym.rule}`,
  );
  return [...groups.values()].flatMap((group): ClaimDraft[] => {
    const [first] = group;
    if (!first) return [];
    const { naming, metonym, stateId } = first;
    return [
      {
        subject: "entity",
        subjectId: stateId,
        property: "metonym",
        value: naming.name.name,
        rule: metonym.rule,
        ruleVersion: RESOLVE_RULE_VERSION,
        status: "SHOWN",
        confidence: metonym.confidence,
        because: metonym.because,
        evidence: toEvidence(group.map((one) => one.naming)),
      },
    ];
  });
}

function toEvidence(namings: readonly Naming[]): DocumentSpan[] {
  return namings.slice(0, MOST_EVIDENCE).flatMap(({ document, name }) => inDocument(document, [name]));
}
