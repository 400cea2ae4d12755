import { toId, toSlug } from "@annals/schema/ids";
import type { AliasRow, EntityRow } from "@annals/schema/rows";
import { toAliasName } from "../../extract/names/entity-name.ts";
import { toFoldedName, toNameForm } from "../../extract/names/name-forms.ts";
import { findMostCounted, groupBy } from "../../order.ts";
import { RESOLVE_RULE_VERSION } from "../archive.ts";
import type { ClaimDraft } from "../claims.ts";
import type { Entity } from "./entity.ts";
import { byPlace, type NameCell } from "./name-tally.ts";
import { findKeyState } from "./split-namesakes.ts";

/** An entity's row without its slug, its aliases, and the claims on these. */
export interface EntityRows {
  row: Omit<EntityRow, "slug">;
  aliases: AliasRow[];
  claims: ClaimDraft[];
}

/** What the archive keeps of an entity. */
export function toEntityRows(entity: Entity): EntityRows {
  const { id, kind, key, name } = entity;
  const aliases = toAliases(entity);
  return {
    row: { id, kind, key, name, slugStem: toSlugStem(entity), isHidden: false },
    aliases: aliases.map(({ row }) => row),
    claims: aliases.map(({ claim }) => claim),
  };
}

/** Its name as a slug; of one of several persons of a name, with the state that tells it apart. */
export function toSlugStem({ name, key }: Pick<Entity, "name" | "key">): string {
  const state = findKeyState(key);
  return toSlug(state === null ? name : `${name} ${state}`, 80);
}

/** The names under which an entity was seen, apart from adjectives; capitals throughout are the same name. */
function toAliases(entity: Entity): { row: AliasRow; claim: ClaimDraft }[] {
  const named = entity.cells.filter(({ isAdjective }) => !isAdjective);
  const groups = groupBy(named, ({ name }) => toAliasName(name).toLowerCase());
  return [...groups.values()].flatMap((group) => {
    const written = group.map(({ name, count }) => ({ value: toAliasName(name), count }));
    const name =
      findMostCounted(written.filter(({ value }) => value !== value.toUpperCase())) ??
      findMostCounted(written);
    const best = group.toSorted(
      (a, b) => b.confidence - a.confidence || byPlace(a.examples[0], b.examples[0]),
    )[0];
    const [example] = best?.examples ?? [];
    if (!name || !best || !example) return [];
    const id = toId("ali", entity.id, name);
    const mentionCount = group.reduce((sum, { count }) => sum + count, 0);
    const row = { id, entityId: entity.id, name, mentionCount };
    const claim: ClaimDraft = {
      subject: "alias",
      subjectId: id,
      property: "alias",
      value: name,
      rule: toAliasRule(name, entity, best),
      ruleVersion: RESOLVE_RULE_VERSION,
      status: "SHOWN",
      confidence: best.confidence,
      because: toAliasReason(name, entity, best, example.because),
      evidence: [example, ...(example.evidence ? [example.evidence] : [])],
    };
    return [{ row, claim }];
  });
}

function toAliasRule(alias: string, entity: Entity, { rule }: NameCell): string {
  if (isGiven(rule)) return rule;
  return alias === entity.name ? "alias/name" : "alias/form";
}

/** Whether a rule or a decision says that two names are of one thing, rather than the names themselves. */
function isGiven(rule: string): boolean {
  return rule.startsWith("link/") || rule.startsWith("decision/");
}

/** Why a name is taken for the entity's. */
function toAliasReason(alias: string, entity: Entity, { rule }: NameCell, because: string): string {
  if (alias === entity.name) return `${because} It is written so most often.`;
  if (isGiven(rule) || rule.startsWith("name/gazetteer")) return because;
  const pair = `“${alias}” and “${entity.name}”`;
  if (toFoldedName(alias) === toFoldedName(entity.name))
    return `${pair} differ only in case, diacritics or marks.`;
  if (toNameForm(alias) === toNameForm(entity.name))
    return `${pair} are romanisations of one name: both come to “${entity.key}”.`;
  if (entity.key.startsWith("ministry ")) return `${pair} name the same ministry of the same country.`;
  return `${because} ${pair} are known names of one thing.`;
}
