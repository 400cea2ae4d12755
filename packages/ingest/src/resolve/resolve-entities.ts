import { toId, toSlug } from "@annals/schema/ids";
import type { AliasRow, EntityRow, MentionRow } from "@annals/schema/rows";
import type { FoundName } from "../extract/extraction.ts";
import { findEntityName, toAliasName } from "../extract/names/entity-name.ts";
import { toFoldedName, toNameForm } from "../extract/names/name-forms.ts";
import { NAME_RULE_VERSION, type NameKind } from "../extract/names/named-span.ts";
import { assignSlugs, byText, findMostCommon, groupBy } from "../order.ts";
import { RESOLVE_RULE_VERSION, type ResolvableDocument } from "./archive.ts";
import { type ClaimDraft, inDocument } from "./claims.ts";
import type { Entity, Naming } from "./entity.ts";
import { toEntityClaims } from "./entity-claims.ts";
import { toIdentityClaims } from "./identity-claims.ts";
import { linkArchiveNames, type NameLink } from "./link-archive-names.ts";
import { findKeyState, splitNamesakes } from "./split-namesakes.ts";

/** The entities that documents name. */
export interface Entities {
  rows: EntityRow[];
  aliases: AliasRow[];
  mentions: MentionRow[];
  claims: ClaimDraft[];
  /** All names, in order of document and text. */
  namings: Naming[];
}

const KINDS: NameKind[] = ["PERSON", "PLACE", "ORGANIZATION", "OTHER"];

/** Names of one kind and one form are one entity, whichever document they stand in. */
export function resolveEntities(documents: ResolvableDocument[]): Entities {
  const namings = splitNamesakes(toNamings(documents));
  const groups = [...groupBy(namings, ({ entityId }) => entityId).values()].map((group) => toEntity(group));
  const ordered = groups.toSorted(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || byText(a.id, b.id),
  );
  const slugs = assignSlugs(ordered, toWantedSlug, ({ id }) => id);
  const aliases = ordered.flatMap(toAliases);
  return {
    rows: ordered.map((entity) => ({
      id: entity.id,
      kind: entity.kind,
      name: entity.name,
      slug: slugs.get(entity) ?? entity.id,
    })),
    aliases: aliases.map(({ row }) => row),
    mentions: namings.map(toMention),
    claims: [
      ...ordered.map(toKindClaim),
      ...aliases.map(({ claim }) => claim),
      ...toEntityClaims(ordered, namings),
      ...toIdentityClaims(ordered),
    ],
    namings,
  };
}

/** Its name; of one of several persons of a name, the state too that tells it apart. */
function toWantedSlug({ name, namings }: Entity): string {
  const state = findKeyState(namings[0]?.name.key ?? "");
  return toSlug(state === null ? name : `${name} ${state}`, 80);
}

/** Every name with its entity. A label that looks like nothing takes the kind under which the archive knows the name. */
function toNamings(documents: ResolvableDocument[]): Naming[] {
  const names = documents.flatMap((document) =>
    document.extraction.names.map((name) => ({ document, name })),
  );
  const kindsByKey = new Map<string, Set<NameKind>>();
  for (const { name } of names) {
    if (name.kind === "OTHER") continue;
    kindsByKey.set(name.key, (kindsByKey.get(name.key) ?? new Set<NameKind>()).add(name.kind));
  }
  const links = linkArchiveNames(names.map(({ name }) => name));
  return names.map(({ document, name }) => {
    const known =
      name.rule === "name/label" && name.kind === "OTHER" ? [...(kindsByKey.get(name.key) ?? [])] : [];
    const kind = known.length === 1 && known[0] ? known[0] : name.kind;
    const link = kind === "PERSON" ? links.get(name.key) : undefined;
    const key = link ? (links.get(link.key)?.key ?? link.key) : name.key;
    const why = link && !name.rule.startsWith("link/") ? toWhy(name, link) : {};
    return { document, name: { ...name, kind, key, ...why }, entityId: toId("ent", kind, key) };
  });
}

/** A link of the archive is as sure as itself and the name that it links. */
function toWhy({ confidence, because }: FoundName, link: NameLink) {
  return {
    rule: link.rule,
    because: `${because} ${link.because}`,
    confidence: Math.min(confidence, link.confidence),
  };
}

function toEntity(namings: Naming[]): Entity {
  const [first] = namings;
  if (!first) throw new RangeError("a group of names has at least one");
  return {
    id: first.entityId,
    kind: first.name.kind,
    name: findEntityName(namings.map(({ name }) => name)),
    namings,
  };
}

/** The names under which an entity was seen, apart from adjectives; capitals throughout are the same name. */
function toAliases(entity: Entity): { row: AliasRow; claim: ClaimDraft }[] {
  const named = entity.namings.filter(({ name }) => !name.isAdjective);
  const groups = groupBy(named, ({ name }) => toAliasName(name.name).toLowerCase());
  return [...groups.values()].flatMap((group) => {
    const written = group.map(({ name }) => toAliasName(name.name));
    const name =
      findMostCommon(written.filter((one) => one !== one.toUpperCase())) ?? findMostCommon(written);
    const best = group.toSorted((a, b) => b.name.confidence - a.name.confidence)[0];
    if (!name || !best) return [];
    const id = toId("ali", entity.id, name);
    const row = { id, entityId: entity.id, name, mentionCount: group.length };
    const claim: ClaimDraft = {
      subject: "alias",
      subjectId: id,
      property: "alias",
      value: name,
      rule: best.name.rule.startsWith("link/")
        ? best.name.rule
        : name === entity.name
          ? "alias/name"
          : "alias/form",
      ruleVersion: RESOLVE_RULE_VERSION,
      status: "SHOWN",
      confidence: best.name.confidence,
      because: toAliasReason(name, entity, best.name),
      evidence: inDocument(best.document, [best.name, ...(best.name.evidence ? [best.name.evidence] : [])]),
    };
    return [{ row, claim }];
  });
}

/** Why a name is taken for the entity's. */
function toAliasReason(alias: string, entity: Entity, name: FoundName): string {
  if (alias === entity.name) return `${name.because} It is written so most often.`;
  if (name.rule.startsWith("link/") || name.rule.startsWith("name/gazetteer")) return name.because;
  const pair = `“${alias}” and “${entity.name}”`;
  if (toFoldedName(alias) === toFoldedName(entity.name))
    return `${pair} differ only in case, diacritics or marks.`;
  if (toNameForm(alias) === toNameForm(entity.name))
    return `${pair} are romanisations of one name: both come to “${name.key}”.`;
  if (name.key.startsWith("ministry ")) return `${pair} name the same ministry of the same country.`;
  return `${name.because} ${pair} are known names of one thing.`;
}

function toKindClaim(entity: Entity): ClaimDraft {
  const best = entity.namings.find(({ name }) => !name.rule.startsWith("link/")) ?? entity.namings[0];
  return {
    subject: "entity",
    subjectId: entity.id,
    property: "kind",
    value: entity.kind,
    rule: best?.name.rule ?? "name/none",
    ruleVersion: NAME_RULE_VERSION,
    status: "SHOWN",
    because: best?.name.because ?? "",
    evidence: best ? inDocument(best.document, [best.name]) : [],
  };
}

function toMention({ document, name, entityId }: Naming): MentionRow {
  const { start, end } = name;
  return {
    id: toId("men", document.id, start, end),
    documentId: document.id,
    start,
    end,
    quote: document.text.slice(start, end),
    zone: name.zone,
    entityId,
    rule: name.rule,
    ruleVersion: NAME_RULE_VERSION,
    because: name.because,
    confidence: name.confidence,
    evidenceStart: name.evidence?.start ?? null,
    evidenceEnd: name.evidence?.end ?? null,
  };
}
