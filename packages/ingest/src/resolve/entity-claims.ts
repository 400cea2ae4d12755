import { toId } from "@annals/schema/ids";
import { findMetonym } from "../extract/names/find-metonym.ts";
import { NAME_RULE_VERSION } from "../extract/names/named-span.ts";
import { groupBy } from "../order.ts";
import { RESOLVE_RULE_VERSION } from "./archive.ts";
import { type ClaimDraft, type DocumentSpan, inDocument } from "./claims.ts";
import type { Entity, Naming } from "./entity.ts";
import { hasRole, toRole } from "./role.ts";

/** How many mentions a claim rests on at most: more say nothing more. */
const MOST_EVIDENCE = 3;
/** Of what a person is called, how many titles are kept. */
const MOST_ROLES = 5;

/** What is claimed of entities beside their names: adjectives, offices, capitals that act for them. */
export function toEntityClaims(entities: readonly Entity[], namings: readonly Naming[]): ClaimDraft[] {
  const ids = new Set(entities.map(({ id }) => id));
  return [
    ...entities.flatMap((entity) => [...toAdjectiveClaims(entity), ...toRoleClaims(entity)]),
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
