import { byText, groupBy } from "../../order.ts";
import type { ResolvableDocument } from "../archive.ts";
import type { EntityName } from "../decisions/decision.ts";
import {
  type DecisionChange,
  toChangedEntities,
  toOneWith,
  toStoredIds,
} from "../decisions/decision-change.ts";
import { toNameId } from "../decisions/entity-merges.ts";
import { mergeEntities } from "../decisions/merge-entities.ts";
import { moveMentions } from "../decisions/move-mentions.ts";
import type { Entity, Naming } from "../entities/entity.ts";
import { toPlainKey } from "../entities/identity-claims.ts";
import { toLinkTokens } from "../entities/link-archive-names.ts";
import { type NameKnowledge, toEntities, toEntityId, toKnowledge } from "../entities/name-knowledge.ts";
import { addTally, type NameTally, tallyNames, toTallyId } from "../entities/name-tally.ts";
import { findRoleState } from "../entities/role.ts";
import { isDoubtful } from "../entities/split-namesakes.ts";
import { tellApart, toNamings } from "../entities/tell-apart.ts";
import type { KnownArchive, KnownDocument } from "./known-archive.ts";
import { lessenTallies } from "./lessen-tallies.ts";
import { readMovable, toMoveGroups } from "./movable-mentions.ts";

/** What becomes of the names of an archive when documents are added or go. */
export interface GrownNames {
  /** The tallies that changed, as they are now. */
  tallies: NameTally[];
  /** Ids of all that changed or are gone. */
  tallyIds: string[];
  /** Ids of the entities that may have changed, or are gone. */
  touched: Set<string>;
  /** The touched entities that there are now. */
  entities: Entity[];
  /** Documents of the archive some of whose names are taken for something else now, or for another reason, as they stood. */
  renamed: KnownDocument[];
  /** What the names of all added and renamed documents are taken for now, in order of document and text. */
  namings: Naming[];
}

/**
 * Adds the names of documents to those of an archive, and takes those of others away. Only tallies are read of what the archive has, and the documents
 * whose names change what they mean: a surname that two persons bear now, a label that is known as a place now.
 * @param fresh documents that the archive does not have
 * @param changed documents that it has, told anew with the same names
 * @param gone documents that go
 * @param decisions what is decided before and after
 * @returns null if the tallies do not count what goes
 */
export async function growNames(
  known: KnownArchive,
  fresh: readonly ResolvableDocument[],
  changed: readonly ResolvableDocument[],
  gone: readonly ResolvableDocument[],
  decisions: DecisionChange,
): Promise<GrownNames | null> {
  const [added, taken] = [fresh, gone].map((documents) =>
    tallyNames(
      documents.flatMap((document) => document.extraction.names.map((name) => ({ document, name }))),
    ),
  );
  if (!added || !taken) throw new RangeError("two sets of documents");
  const decided = toChangedEntities(decisions);
  const movable = await readMovable(known, fresh, decisions);
  const sought = [...decided, ...movable.flatMap(({ name, to }) => [name, to])];
  const before = await readConnected(known, [...added.values(), ...taken.values()], sought, decisions);
  const after = new Map(before);
  const knew = toKnowledge(before.values());
  const entitiesBefore = toEntities(before.values(), knew);
  if (gone.length > 0) {
    const groups = toMoveGroups(movable, [knew], decisions);
    const lessened = await lessenTallies(known, before, taken, gone, (id) => {
      const bearing = toTouched(before, new Set([id]), knew);
      addOneWith(bearing, entitiesBefore, groups, decisions);
      return known.findNaming(toStoredIds(bearing, decisions));
    });
    if (!lessened) return null;
    for (const [id, tally] of lessened)
      if (tally) after.set(id, tally);
      else after.delete(id);
  }
  for (const tally of added.values()) addTally(after, tally);
  const knows = toKnowledge(after.values());

  const changedIds = [...before]
    .filter(([id, tally]) => after.has(id) && isTakenOtherwise(tally, knew, knows))
    .map(([id]) => id);
  const tallyIds = [...new Set([...added.keys(), ...taken.keys()])];
  const concerned = new Set([...tallyIds, ...changedIds]);
  const formerly = toTouched(before, concerned, knew);
  const touched = new Set([
    ...formerly,
    ...toTouched(after, concerned, knows),
    ...decided.flatMap((name) => [toNameId(name), toNameId({ ...name, key: toPlainKey(name.key) })]),
  ]);
  const all = [...entitiesBefore, ...toEntities(after.values(), knows)];
  const groups = toMoveGroups(movable, [knew, knows], decisions);
  const doubtful = addOneWith(touched, all, groups, decisions);
  const entitiesAfter = toEntities(after.values(), knows).filter(({ id }) => touched.has(id));

  const formerIds = changedIds.flatMap((id) => [...toTouched(before, new Set([id]), knew)]);
  const replaced = new Map(changed.map((document) => [document.id, document]));
  const naming = await known.findNaming(
    toStoredIds([...formerIds, ...doubtful, ...toMoved(decisions)], decisions),
  );
  const goneIds = new Set(gone.map(({ id }) => id));
  const reread = await known.readDocuments(
    [...new Set([...naming, ...replaced.keys()])].filter((id) => !goneIds.has(id)),
  );
  const plain = [
    ...fresh.flatMap((document) => toNamings(document, knows)),
    ...reread.flatMap((one) => toNamingsNow(one, replaced.get(one.document.id), touched, knows)),
  ].toSorted((a, b) => byText(a.document.id, b.document.id));
  const { namings, entities } = mergeEntities(
    moveMentions(tellApart(plain, entitiesAfter), decisions.after.moves),
    decisions.after.merges,
  );
  const namingsOf = groupBy(namings, ({ document }) => document.id);
  const same = new Set(
    reread
      .filter((one) => !replaced.has(one.document.id) && isNamedSo(one, namingsOf.get(one.document.id) ?? []))
      .map(({ document }) => document.id),
  );
  return {
    tallies: tallyIds.flatMap((id) => after.get(id) ?? []),
    tallyIds,
    touched,
    renamed: reread.filter(({ document }) => !same.has(document.id)),
    namings: namings.filter(({ document }) => !same.has(document.id)),
    entities,
  };
}

/** Whether the names of a document are taken for what the archive takes them for, and for the same reasons. */
function isNamedSo({ namings: stored }: KnownDocument, now: readonly Naming[]): boolean {
  const had = new Map(stored.map((naming) => [`${naming.name.start} ${naming.name.end}`, naming]));
  return (
    had.size === now.length &&
    now.every(({ name, entityId }) => {
      const one = had.get(`${name.start} ${name.end}`);
      return (
        one?.entityId === entityId &&
        (["kind", "rule", "because", "confidence"] as const).every((what) => one.name[what] === name[what])
      );
    })
  );
}

/** Ids of the entities that are taken for another one before or after only, or by another decision. */
function toMoved({ before, after }: DecisionChange): string[] {
  const [had, has] = [before.merges.kept, after.merges.kept];
  return [...new Set([...had.keys(), ...has.keys()])].filter(
    (id) => had.get(id)?.id !== has.get(id)?.id || had.get(id)?.decision.id !== has.get(id)?.decision.id,
  );
}

/**
 * Adds to touched entities all that bear on them: persons who may be told apart from them, and what is one with them, or
 * has mentions of theirs, by decision.
 * @param groups ids of entities between which decisions move mentions
 * @returns ids of those of them of which all mentions must be known
 */
function addOneWith(
  touched: Set<string>,
  all: readonly Entity[],
  groups: readonly (readonly string[])[],
  decisions: DecisionChange,
): Set<string> {
  const doubtful = new Set<string>();
  for (let size = -1; size !== touched.size; ) {
    size = touched.size;
    const others = [...touched].flatMap((id) => toOneWith(id, decisions));
    for (const name of others) {
      touched.add(toNameId(name));
      touched.add(toNameId({ ...name, key: toPlainKey(name.key) }));
    }
    for (const id of groups.filter((group) => group.some((one) => touched.has(one))).flat()) {
      touched.add(id);
      doubtful.add(id);
    }
    const persons = all.filter((entity) => touched.has(entity.id) && isDoubtful(entity));
    for (const id of persons.flatMap(toBearerIds)) {
      touched.add(id);
      doubtful.add(id);
    }
  }
  return doubtful;
}

/**
 * The tallies that bear on some names: of the same keys, of the persons that are connected with one of them, and of what
 * decisions make one with any of these, or part from it.
 * @param further names beside the added ones
 */
async function readConnected(
  known: KnownArchive,
  added: readonly NameTally[],
  further: readonly EntityName[],
  decisions: DecisionChange,
): Promise<Map<string, NameTally>> {
  const tallies = new Map<string, NameTally>();
  const seen = new Set<string>();
  const sought = new Set<string>();
  const take = (found: readonly NameTally[]) => {
    for (const tally of found) tallies.set(toTallyId(tally), tally);
  };
  const oneWith = further.flatMap((name) => [name, ...toAllOneWith([toNameId(name)], decisions)]);
  const plain = oneWith.map(({ key }) => toPlainKey(key));
  for (let keys = [...added.map(({ key }) => key), ...plain]; keys.length > 0; ) {
    for (const key of keys) sought.add(key);
    take(await known.findTallies([...new Set(keys)]));
    const persons = [...added, ...tallies.values()].filter(({ kind }) => kind === "PERSON");
    const tokens = [...new Set(persons.flatMap(({ key }) => toLinkTokens(key)))].filter(
      (one) => !seen.has(one),
    );
    for (const token of tokens) seen.add(token);
    if (tokens.length > 0) take(await known.findConnected(tokens));
    const found = [...added, ...tallies.values()];
    const others = toAllOneWith(found.flatMap(toPossibleIds), decisions);
    keys = [...found, ...others].map(({ key }) => toPlainKey(key)).filter((key) => !sought.has(key));
  }
  return tallies;
}

/** What is one with some entities by decision, and with any of these in turn: who was split off may be merged with another. */
function toAllOneWith(entityIds: readonly string[], decisions: DecisionChange): EntityName[] {
  const names = new Map<string, EntityName>();
  for (let ids = [...entityIds]; ids.length > 0; ) {
    const further = ids
      .flatMap((id) => toOneWith(id, decisions))
      .filter((name) => !names.has(toNameId(name)));
    for (const name of further) names.set(toNameId(name), name);
    ids = further.map(toNameId);
  }
  return [...names.values()];
}

/** Ids of the entities that mentions of a name may belong to, but for links to other names. */
function toPossibleIds({ kind, key, cells }: NameTally): string[] {
  return [toEntityId({ kind, key }), ...(kind === "PERSON" ? toBearerIds({ key, cells }) : [])];
}

/** Whether some of the mentions of a name are taken for something else, or for another reason, than before. */
function isTakenOtherwise(
  { kind, key, cells }: NameTally,
  knew: NameKnowledge,
  knows: NameKnowledge,
): boolean {
  return cells.some((cell) => {
    const name = { ...cell, kind, key, because: "" };
    const [one, other] = [knew.toKnown(name), knows.toKnown(name)];
    return (["kind", "key", "rule", "because", "confidence"] as const).some(
      (what) => one[what] !== other[what],
    );
  });
}

/** The entities that mentions of some names belong to. */
function toTouched(
  tallies: ReadonlyMap<string, NameTally>,
  ids: ReadonlySet<string>,
  knowledge: NameKnowledge,
): Set<string> {
  const own = [...ids].flatMap((id) => tallies.get(id) ?? []);
  return new Set(
    own.flatMap(({ kind, key, cells, metonyms }) => [
      ...cells.map((cell) => toEntityId(knowledge.toKnown({ ...cell, kind, key, because: "" }))),
      ...(metonyms.length > 0 ? [toEntityId({ kind, key })] : []),
    ]),
  );
}

/** Ids of all persons into which those of a doubtful name may be told apart, or have been. */
function toBearerIds({ key, cells }: Pick<Entity, "key" | "cells">): string[] {
  const plain = toPlainKey(key);
  const states = new Set(cells.flatMap(({ role }) => (role === null ? [] : (findRoleState(role) ?? []))));
  return [plain, ...[...states].map((state) => `${plain} (${state})`)].map((one) =>
    toEntityId({ kind: "PERSON", key: one }),
  );
}

/**
 * The namings of a document as they are before two of one name are told apart. Those of entities that are not touched stay
 * as they are, told apart or not.
 */
function toNamingsNow(
  { document, namings }: KnownDocument,
  replaced: ResolvableDocument | undefined,
  touched: ReadonlySet<string>,
  knows: NameKnowledge,
): Naming[] {
  const now = replaced ?? document;
  const stored = new Map(namings.map((naming) => [`${naming.name.start} ${naming.name.end}`, naming]));
  return now.extraction.names.map((found): Naming => {
    const had = stored.get(`${found.start} ${found.end}`);
    if (had && !touched.has(had.entityId)) return { ...had, document: now, isSettled: true };
    const name = knows.toKnown(found);
    return { document: now, name, entityId: toEntityId(name) };
  });
}
