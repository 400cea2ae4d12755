import { byText } from "../order.ts";
import type { ResolvableDocument } from "./archive.ts";
import type { Entity, Naming } from "./entity.ts";
import { toPlainKey } from "./identity-claims.ts";
import type { KnownArchive, KnownDocument } from "./known-archive.ts";
import { toLinkTokens } from "./link-archive-names.ts";
import { type NameKnowledge, toEntities, toEntityId, toKnowledge } from "./name-knowledge.ts";
import { addTally, type NameTally, tallyNames, toTallyId } from "./name-tally.ts";
import { tellApart, toNamings } from "./resolve-entities.ts";
import { findRoleState } from "./role.ts";
import { isDoubtful } from "./split-namesakes.ts";

/** What becomes of the names of an archive when documents are added. */
export interface GrownNames {
  /** The tallies that changed. */
  tallies: NameTally[];
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
 * Adds the names of documents to those of an archive. Only tallies are read of what the archive has, and the documents
 * whose names change what they mean: a surname that two persons bear now, a label that is known as a place now.
 * @param fresh documents that the archive does not have
 * @param changed documents that it has, told anew with the same names
 */
export async function growNames(
  known: KnownArchive,
  fresh: readonly ResolvableDocument[],
  changed: readonly ResolvableDocument[],
): Promise<GrownNames> {
  const added = tallyNames(
    fresh.flatMap((document) => document.extraction.names.map((name) => ({ document, name }))),
  );
  const before = await readConnected(known, [...added.values()]);
  const after = new Map(before);
  for (const tally of added.values()) addTally(after, tally);
  const [knew, knows] = [toKnowledge(before.values()), toKnowledge(after.values())];

  const changedIds = [...before]
    .filter(([, tally]) => isTakenOtherwise(tally, knew, knows))
    .map(([id]) => id);
  const concerned = new Set([...added.keys(), ...changedIds]);
  const formerly = toTouched(before, concerned, knew);
  const touched = new Set([...formerly, ...toTouched(after, concerned, knows)]);
  const isTouched = ({ id }: Entity) => touched.has(id);
  const entitiesBefore = toEntities(before.values(), knew).filter(isTouched);
  const entitiesAfter = toEntities(after.values(), knows).filter(isTouched);
  const doubtful = [...entitiesBefore, ...entitiesAfter].filter(isDoubtful).flatMap(toBearerIds);
  for (const id of doubtful) touched.add(id);

  const formerIds = changedIds.flatMap((id) => [...toTouched(before, new Set([id]), knew)]);
  const replaced = new Map(changed.map((document) => [document.id, document]));
  const renamed = await known.readDocuments([
    ...new Set([...(await known.findNaming([...new Set([...formerIds, ...doubtful])])), ...replaced.keys()]),
  ]);
  const plain = [
    ...fresh.flatMap((document) => toNamings(document, knows)),
    ...renamed.flatMap((one) => toNamingsNow(one, replaced.get(one.document.id), touched, knows)),
  ].toSorted((a, b) => byText(a.document.id, b.document.id));
  return {
    tallies: [...added.keys()].flatMap((id) => after.get(id) ?? []),
    touched,
    renamed,
    ...tellApart(plain, entitiesAfter),
  };
}

/** The tallies that bear on some names: of the same keys, and of the persons that are connected with one of them. */
async function readConnected(
  known: KnownArchive,
  added: readonly NameTally[],
): Promise<Map<string, NameTally>> {
  const tallies = new Map<string, NameTally>();
  const seen = new Set<string>();
  const take = (found: readonly NameTally[]) => {
    for (const tally of found) tallies.set(toTallyId(tally), tally);
  };
  const keys = new Set(added.map(({ key }) => key));
  take(await known.findTallies([...keys]));
  for (;;) {
    const persons = [...added, ...tallies.values()].filter(({ kind }) => kind === "PERSON");
    const tokens = [...new Set(persons.flatMap(({ key }) => toLinkTokens(key)))].filter(
      (one) => !seen.has(one),
    );
    if (tokens.length === 0) break;
    for (const token of tokens) seen.add(token);
    take(await known.findConnected(tokens));
  }
  const others = [...tallies.values()].map(({ key }) => key).filter((key) => !keys.has(key));
  take(await known.findTallies([...new Set(others)]));
  return tallies;
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
function toBearerIds({ key, cells }: Entity): string[] {
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
    if (had && !touched.has(had.entityId)) return { ...had, document: now };
    const name = knows.toKnown(found);
    return { document: now, name, entityId: toEntityId(name) };
  });
}
