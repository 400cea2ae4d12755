import { toOrganizationKey } from "../extract/names/find/find-organizations.ts";
import { findGazetteerEntry } from "../extract/names/gazetteer/gazetteer.ts";
import { toFoldedName, toNameForm } from "../extract/names/name-forms.ts";
import type { Correction, EntityName } from "../resolve/decisions/decision.ts";
import type { DecisionBook } from "../resolve/decisions/decision-book.ts";
import { toNameId } from "../resolve/decisions/entity-merges.ts";
import { toWritten } from "../resolve/decisions/move-namings.ts";
import { toPlainKey } from "../resolve/entities/identity-claims.ts";
import type { DecisionTargets, EntityTarget, MentionTarget } from "../store/decision-targets.ts";
import { toInvalid, toMissing, toNoChange } from "./decision-failure.ts";
import type { DecisionRequest } from "./decision-request.ts";

/** A request that some mentions name another entity. */
type RelinkRequest = Extract<DecisionRequest, { kind: "RELINK"; entity: string }>;
/** A request that an entity is two. */
type PartingRequest = Extract<DecisionRequest, { kind: "SPLIT"; entity: string }>;

/** How many of the documents about the rest are kept as such: they tell later ones apart. */
const MOST_OF_REST = 1000;

/** Names the mentions that are relinked by their places. Throws a `DecisionRefusal` where one is not there, or all are linked so. */
export async function toRelink(
  request: RelinkRequest,
  targets: DecisionTargets,
  target: EntityTarget,
): Promise<Correction> {
  const mentions = await getMentions(request.mentions, targets);
  if (mentions.every(({ entityId }) => entityId === target.id))
    throw toNoChange("The archive takes them for that entity already.", ["mentions"]);
  return { kind: "RELINK", mentions: mentions.map(toPlace), entity: toName(target) };
}

/** Names the two parts of an entity. Throws a `DecisionRefusal` where a part is not there, or nothing would be left. */
export async function toParting(
  request: PartingRequest,
  targets: DecisionTargets,
  target: EntityTarget,
  decisions: DecisionBook,
): Promise<Correction> {
  const part = {
    kind: "SPLIT" as const,
    entities: toOneWith(target, decisions),
    as: await getOther(request, targets, target, decisions),
    name: request.name ?? target.name,
  };
  if ("mentions" in request) {
    const mentions = await getMentions(request.mentions, targets);
    const stray = mentions.findIndex(({ entityId }) => entityId !== target.id);
    if (stray >= 0)
      throw toMissing("mention of that entity with the id", request.mentions[stray] ?? "", [
        "mentions",
        String(stray),
      ]);
    return { ...part, mentions: mentions.map(toPlace) };
  }
  if ("documents" in request) {
    const naming = await targets.findNaming(target.id);
    const documents = [...new Set(request.documents)];
    const stray = documents.find((id) => !naming.includes(id));
    if (stray !== undefined)
      throw toMissing("document that names that entity with the id", stray, [
        "documents",
        String(request.documents.indexOf(stray)),
      ]);
    const rest = naming.filter((id) => !documents.includes(id));
    if (rest.length === 0) throw toNothingLeft("documents");
    return { ...part, documents, rest: rest.slice(0, MOST_OF_REST) };
  }
  const names = [...new Set(request.names.map(toWritten))];
  const written = new Set([target.name, ...target.aliases].map(toWritten));
  const stray = request.names.findIndex((name) => !written.has(toWritten(name)));
  if (stray >= 0)
    throw toMissing("alias of that entity", request.names[stray] ?? "", ["names", String(stray)]);
  if (target.aliases.every((alias) => names.includes(toWritten(alias)))) throw toNothingLeft("names");
  return { ...part, names };
}

function toNothingLeft(field: string) {
  return toNoChange("These are all of it: nothing would be left of the entity.", [field]);
}

/** An entity with all that decisions made one with it. */
function toOneWith({ id, kind, key }: EntityTarget, { merges }: DecisionBook): EntityName[] {
  return [...(merges.groups.get(id) ?? [{ kind, key }])];
}

/** The name of the other part: made of what it is called, and of what tells it from others that are called so. */
async function getOther(
  { name, note }: PartingRequest,
  targets: DecisionTargets,
  target: EntityTarget,
  { all, merges }: DecisionBook,
): Promise<EntityName> {
  const { kind } = target;
  const key = name === undefined ? toPlainKey(target.key) : toKey(kind, name);
  const mark = note === undefined ? null : toFoldedName(note);
  if (key === "" || mark === "")
    throw toInvalid("It must have a letter or a digit.", [key === "" ? "name" : "note"]);
  const parted = all.flatMap(({ correction }) => ("as" in correction ? toNameId(correction.as) : []));
  const taken = new Set([...parted, ...merges.groups.keys()]);
  const isFree = async (one: EntityName) =>
    !taken.has(toNameId(one)) && !(await targets.hasEntity(toNameId(one)));
  const asked = { kind, key: mark === null ? key : `${key} (${mark})` };
  if (await isFree(asked)) return asked;
  if (mark !== null || key !== toPlainKey(target.key))
    throw toNoChange(
      "The archive, or a decision, has an entity of that name already: link the mentions to that one.",
      [mark === null ? "name" : "note"],
    );
  for (let number = 2; ; number++) {
    const numbered = { kind, key: `${key} (${number})` };
    if (await isFree(numbered)) return numbered;
  }
}

/** The key under which documents that write a name would have it. */
function toKey(kind: EntityName["kind"], name: string): string {
  if (kind === "PERSON") return toNameForm(name);
  if (kind === "ORGANIZATION") return toOrganizationKey(name);
  const entry = kind === "PLACE" ? findGazetteerEntry(name) : null;
  return entry?.key ?? toFoldedName(name);
}

async function getMentions(ids: readonly string[], targets: DecisionTargets): Promise<MentionTarget[]> {
  const found: MentionTarget[] = [];
  for (const [index, id] of ids.entries()) {
    const mention = await targets.findMention(id);
    if (!mention) throw toMissing("mention", id, ["mentions", String(index)]);
    found.push(mention);
  }
  return found;
}

function toPlace({ documentId: document, start, end }: MentionTarget) {
  return { document, start, end };
}

function toName({ kind, key }: EntityTarget): EntityName {
  return { kind, key };
}
