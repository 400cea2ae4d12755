import { NAME_RULE_VERSION } from "../../extract/names/named-span.ts";
import { groupBy } from "../../order.ts";
import { RESOLVE_RULE_VERSION } from "../archive.ts";
import type { ClaimDraft } from "../claims.ts";
import type { Entity } from "./entity.ts";
import { byPlace, MOST_EXAMPLES, type NameCell, type NameExample } from "./name-tally.ts";

/** Of what a person is called, how many titles are kept. */
const MOST_ROLES = 5;

/** What is claimed of an entity beside its names: its kind, adjectives, offices, capitals that act for it. */
export function toEntityClaims(entity: Entity): ClaimDraft[] {
  return [
    toKindClaim(entity),
    ...toAdjectiveClaims(entity),
    ...toRoleClaims(entity),
    ...toMetonymClaims(entity),
  ];
}

function toKindClaim({ id, kind, cells }: Entity): ClaimDraft {
  const best = cells.find(({ rule }) => !rule.startsWith("link/")) ?? cells[0];
  const [example] = best?.examples ?? [];
  return {
    subject: "entity",
    subjectId: id,
    property: "kind",
    value: kind,
    rule: best?.rule ?? "name/none",
    ruleVersion: NAME_RULE_VERSION,
    status: "SHOWN",
    because: example?.because ?? "",
    evidence: example ? [example] : [],
  };
}

/** `Russian` for Russia: a name that says of or from it, so less sure than its own. */
function toAdjectiveClaims({ id, name, cells }: Entity): ClaimDraft[] {
  const adjectives = cells.filter(({ rule }) => rule.startsWith("name/demonym"));
  return [...groupBy(adjectives, (cell) => cell.name.toLowerCase()).values()].flatMap(
    (group): ClaimDraft[] => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          subject: "entity",
          subjectId: id,
          property: "adjective",
          value: first.name,
          rule: "alias/adjective",
          ruleVersion: RESOLVE_RULE_VERSION,
          status: "SHOWN",
          confidence: first.confidence,
          because: `“${first.name}” means of or from ${name}; it may mean its people or its language, too.`,
          evidence: toExamples(group),
        },
      ];
    },
  );
}

/** What documents call a person: `Japanese Foreign Minister`. */
function toRoleClaims({ id, kind, cells }: Entity): ClaimDraft[] {
  if (kind !== "PERSON") return [];
  const told = cells.filter(({ role }) => role !== null);
  return [...groupBy(told, ({ role }) => role?.toLowerCase() ?? "").values()]
    .map((group) => ({ group, count: group.reduce((sum, cell) => sum + cell.count, 0) }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_ROLES)
    .map(
      ({ group, count }): ClaimDraft => ({
        subject: "entity",
        subjectId: id,
        property: "role",
        value: group[0]?.role ?? null,
        rule: "role/title",
        ruleVersion: NAME_RULE_VERSION,
        status: "SHOWN",
        because: `${count === 1 ? "A document calls" : `${count} times documents call`} the person so.`,
        evidence: toExamples(group).map(({ titled }) => titled),
      }),
    );
}

/** `Moscow describes`: Moscow stands for Russia. */
function toMetonymClaims({ id, metonyms }: Entity): ClaimDraft[] {
  return metonyms.map(({ name, rule, confidence, examples }) => ({
    subject: "entity",
    subjectId: id,
    property: "metonym",
    value: name,
    rule,
    ruleVersion: RESOLVE_RULE_VERSION,
    status: "SHOWN",
    confidence,
    because: examples[0]?.because ?? "",
    evidence: examples,
  }));
}

/** The first mentions of some cells. */
function toExamples(cells: readonly NameCell[]): NameExample[] {
  return cells
    .flatMap(({ examples }) => examples)
    .toSorted(byPlace)
    .slice(0, MOST_EXAMPLES);
}
