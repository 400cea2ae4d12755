import { parseEdtf } from "@annals/schema/edtf";
import { type Correction, type EntityName, parseCorrection } from "../resolve/decisions/decision.ts";
import type { DecisionBook } from "../resolve/decisions/decision-book.ts";
import type { DecisionTargets, EntityTarget, EventTarget } from "../store/decision-targets.ts";
import { DecisionRefusal, toCut, toMissing, toNoChange } from "./decision-failure.ts";
import type { DecisionRequest } from "./decision-request.ts";
import { toParting, toRelink } from "./to-parting.ts";

/** A request that is no undo. */
type CorrectionRequest = Exclude<DecisionRequest, { kind: "UNDO" }>;

/**
 * Names what a request corrects by ids that are made of content. Throws a `DecisionRefusal` where something that it names is
 * not there, or where it would change nothing.
 */
export async function toCorrection(
  request: CorrectionRequest,
  targets: DecisionTargets,
  decisions: DecisionBook,
): Promise<Correction> {
  if ("payload" in request) return getCorrection({ ...request.payload, kind: request.kind });
  return getCorrection(await toNamed(request, targets, decisions));
}

/** Checks a correction's values, which come from people. */
function getCorrection(value: unknown): Correction {
  const parsed = parseCorrection(value);
  if (parsed.ok) return parsed.correction;
  throw new DecisionRefusal({ code: "decision.invalid", message: parsed.problem, path: [] });
}

async function toNamed(
  request: Exclude<CorrectionRequest, { payload: unknown }>,
  targets: DecisionTargets,
  decisions: DecisionBook,
): Promise<Correction> {
  if ("events" in request) {
    const events = await getAll(request.events, (name, path) => getEvent(targets, name, path));
    return { kind: "MERGE", events: getDistinct(events, "events").map(({ reports }) => reports) };
  }
  if ("entities" in request) {
    const entities = await getAll(request.entities, (name, path) => getEntity(targets, name, path));
    return { kind: "MERGE", entities: getDistinct(entities, "entities").map(toName) };
  }
  if (request.kind === "RELINK")
    return toRelink(request, targets, await getEntity(targets, request.entity, ["entity"]));
  if (request.kind === "SPLIT" && "entity" in request)
    return toParting(request, targets, await getEntity(targets, request.entity, ["entity"]), decisions);
  if ("comment" in request) return toCommentCorrection(request, targets);
  if ("document" in request) {
    const document = await targets.findDocument(request.document);
    if (!document) throw toMissing("document", request.document, ["document"]);
    if (document.isHidden) throw toNoChange("The document is hidden already.", ["document"]);
    return { kind: "HIDE", document: document.id, comment: null };
  }
  if ("event" in request) {
    return toEventCorrection(request, await getEvent(targets, request.event, ["event"]));
  }
  return toEntityCorrection(request, await getEntity(targets, request.entity, ["entity"]));
}

function toEventCorrection(
  request: Extract<CorrectionRequest, { event: string }>,
  { reports, title, isHidden }: EventTarget,
): Correction {
  switch (request.kind) {
    case "SPLIT": {
      const apart = [...new Set(request.reports)];
      const stray = apart.find((id) => !reports.includes(id));
      if (stray !== undefined) throw toMissing("report of that event with the id", stray, ["reports"]);
      const rest = reports.filter((id) => !apart.includes(id));
      if (rest.length === 0)
        throw toNoChange("These are all the reports of the event: nothing would be left of it.", ["reports"]);
      return { kind: "SPLIT", apart, rest };
    }
    case "RENAME":
      if (request.title === title) throw toNoChange("The event has that title already.", ["title"]);
      return { kind: "RENAME", event: reports, title: request.title };
    case "REDATE": {
      const { date } = request;
      const parsed = date === null ? null : parseEdtf(date);
      if (parsed && !parsed.ok)
        throw new DecisionRefusal({
          code: "decision.invalid",
          message: `“${toCut(date ?? "")}” is no date in EDTF (ISO 8601-2), like 2017-03-20, 2017-03 or 2017-03-20/2017-03-21.`,
          path: ["date"],
        });
      return { kind: "REDATE", event: reports, date };
    }
    case "HIDE":
      if (isHidden) throw toNoChange("The event is hidden already.", ["event"]);
      return { kind: "HIDE", event: reports };
  }
}

function toEntityCorrection(
  request: Exclude<Extract<CorrectionRequest, { entity: string }>, { kind: "RELINK" | "SPLIT" }>,
  target: EntityTarget,
): Correction {
  const entity = toName(target);
  switch (request.kind) {
    case "RENAME":
      if (request.name === target.name) throw toNoChange("The entity has that name already.", ["name"]);
      return { kind: "RENAME", entity, name: request.name };
    case "HIDE":
      if (target.isHidden) throw toNoChange("The entity is hidden already.", ["entity"]);
      return { kind: "HIDE", entity };
    case "ADD_ALIAS":
      if (target.aliases.includes(request.name))
        throw toNoChange("The entity has that alias already.", ["name"]);
      return { kind: "ADD_ALIAS", entity, name: request.name };
  }
}

async function toCommentCorrection(
  request: Extract<CorrectionRequest, { comment: string }>,
  targets: DecisionTargets,
): Promise<Correction> {
  const comment = await targets.findComment(request.comment);
  if (!comment) throw toMissing("comment", request.comment, ["comment"]);
  const { documentId: document, id } = comment;
  if (request.kind === "HIDE") {
    if (comment.isHidden) throw toNoChange("The comment is hidden already.", ["comment"]);
    return { kind: "HIDE", document, comment: id };
  }
  const parent = request.parent === null ? null : await targets.findComment(request.parent);
  if (request.parent !== null && !parent) throw toMissing("comment", request.parent, ["parent"]);
  if (parent && (parent.documentId !== document || parent.position >= comment.position))
    throw new DecisionRefusal({
      code: "decision.invalid",
      message: "A comment can only answer an earlier one of its own thread.",
      path: ["parent"],
    });
  if (comment.inReplyToId === (parent?.id ?? null))
    throw toNoChange("The archive says so already.", ["parent"]);
  return { kind: "MARK_REPLY", document, comment: id, parent: parent?.id ?? null };
}

function toName({ kind, key }: EntityTarget): EntityName {
  return { kind, key };
}

async function getEvent(targets: DecisionTargets, name: string, path: string[]): Promise<EventTarget> {
  const event = await targets.findEvent(name);
  if (!event) throw toMissing("event", name, path);
  return event;
}

async function getEntity(targets: DecisionTargets, name: string, path: string[]): Promise<EntityTarget> {
  const entity = await targets.findEntity(name);
  if (!entity) throw toMissing("entity", name, path);
  return entity;
}

async function getAll<Target>(
  names: readonly string[],
  get: (name: string, path: string[]) => Promise<Target>,
): Promise<Target[]> {
  const found: Target[] = [];
  for (const [index, name] of names.entries()) found.push(await get(name, [String(index)]));
  return found;
}

function getDistinct<Target extends { id: string }>(targets: readonly Target[], field: string): Target[] {
  const distinct = [...new Map(targets.map((target) => [target.id, target])).values()];
  if (distinct.length < 2) throw toNoChange("These are one already.", [field]);
  return distinct;
}
