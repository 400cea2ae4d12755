import { toId } from "@annals/schema/ids";
import type { Entity } from "../entities/entity.ts";
import type { EntityRows } from "../entities/entity-rows.ts";
import type { DecisionBook } from "./decision-book.ts";
import { type Ruling, toRuled, toRulingClaims } from "./decision-claims.ts";
import { toNameId } from "./entity-merges.ts";

/** An entity's rows with what decisions say of it: another name, further names, whether it is shown. */
export function correctEntity(entity: Entity, rows: EntityRows, decisions: DecisionBook): EntityRows {
  const rulings = toEntityRulings(entity, decisions);
  const ruled = toRuled(rulings);
  const name = ruled.get("name")?.value;
  const corrected: EntityRows = {
    row: { ...rows.row, ...(name ? { name } : {}), ...(ruled.has("hidden") ? { isHidden: true } : {}) },
    aliases: [...rows.aliases],
    claims: [...rows.claims, ...toRulingClaims({ subject: "entity", subjectId: entity.id }, rulings)],
  };
  for (const decision of decisions.ofEntity.get(entity.id) ?? []) {
    const { correction } = decision;
    if (correction.kind !== "ADD_ALIAS") continue;
    const id = toId("ali", entity.id, correction.name);
    if (!corrected.aliases.some((alias) => alias.id === id))
      corrected.aliases.push({ id, entityId: entity.id, name: correction.name, mentionCount: 0 });
    const ruling = { decision, property: "alias", value: correction.name };
    corrected.claims.push(...toRulingClaims({ subject: "alias", subjectId: id }, [ruling]));
  }
  return corrected;
}

/** What was decided of an entity that is taken for another one now is told of that one, and not shown. */
function toEntityRulings({ id, merged, moved }: Entity, { ofEntity }: DecisionBook): Ruling[] {
  const own = (ofEntity.get(id) ?? []).flatMap((decision): Ruling[] => {
    const { correction } = decision;
    if (!("entity" in correction)) return [];
    const isMoot = toNameId(correction.entity) !== id;
    if (correction.kind === "RENAME") return [{ decision, property: "name", value: correction.name, isMoot }];
    if (correction.kind === "HIDE") return [{ decision, property: "hidden", value: "true", isMoot }];
    return [];
  });
  const merges = (merged ?? []).map(
    ({ decision, name, example }): Ruling => ({
      decision,
      property: "merge",
      value: name,
      isOneOfMany: true,
      evidence: example,
    }),
  );
  const moves = (moved ?? []).map(
    ({ decision, other, examples }): Ruling => ({
      decision,
      property: decision.correction.kind.toLowerCase(),
      value: other,
      isOneOfMany: true,
      evidence: examples,
    }),
  );
  return [...own, ...merges, ...moves];
}
