import type { TextSpan } from "../../parsed-document.ts";
import { toPlainKey } from "../entities/identity-claims.ts";
import type { Correction, Decision, EntityName } from "./decision.ts";
import { toNameId } from "./entity-merges.ts";

/** Which mentions a decision takes for another entity. */
export type MoveSubject =
  /** These ones, whatever they are taken for otherwise. */
  | { by: "mentions"; spansOf: ReadonlyMap<string, readonly TextSpan[]> }
  /** Those of some entities in these documents, and in others that are like them rather than like the rest. */
  | { by: "documents"; from: ReadonlySet<string>; apart: ReadonlySet<string>; rest: ReadonlySet<string> }
  /** Those of some entities that are written so, in lower case. */
  | { by: "names"; from: ReadonlySet<string>; names: ReadonlySet<string> };

/** A decision by which mentions name another entity. */
export interface EntityMove {
  decision: Decision;
  subject: MoveSubject;
  to: EntityName;
  /** What the entity is called if it has no other mentions; null for one that is there without the decision. */
  name: string | null;
}

/** Which mentions name other entities by decision. */
export interface EntityMoves {
  /** In the order in which they apply: a later one may move what an earlier one moved. */
  all: readonly EntityMove[];
  /** For the id of each entity that is split, or made by a split, all of that split. */
  groups: ReadonlyMap<string, readonly EntityName[]>;
}

/** Sorts out the decisions that relink mentions or split entities. @param decisions in their order */
export function toEntityMoves(decisions: readonly Decision[]): EntityMoves {
  const all = decisions.flatMap((decision): EntityMove[] => {
    const { correction } = decision;
    const subject = toSubject(correction);
    if (subject === null) return [];
    if (correction.kind === "RELINK") return [{ decision, subject, to: correction.entity, name: null }];
    return "as" in correction ? [{ decision, subject, to: correction.as, name: correction.name }] : [];
  });
  const groups = new Map<string, EntityName[]>();
  for (const { decision } of all) {
    const names = toSplitNames(decision.correction);
    for (const name of names) groups.set(toNameId(name), [...(groups.get(toNameId(name)) ?? []), ...names]);
  }
  return { all, groups };
}

/** The entities of a split: those that it parts, and what the other part is. */
export function toSplitNames(correction: Correction): EntityName[] {
  return "as" in correction ? [...correction.entities, correction.as] : [];
}

/** The documents whose mentions some moves name one by one. */
export function toMentioning({ all }: EntityMoves): string[] {
  return [
    ...new Set(all.flatMap(({ subject }) => (subject.by === "mentions" ? [...subject.spansOf.keys()] : []))),
  ];
}

/** Ids of the entities of some names, and of what they would be if no two of one name were told apart. */
export function toIdsOf(names: readonly EntityName[]): string[] {
  return [
    ...new Set(names.flatMap((name) => [toNameId(name), toNameId({ ...name, key: toPlainKey(name.key) })])),
  ];
}

function toSubject(correction: Correction): MoveSubject | null {
  if ("mentions" in correction) return { by: "mentions", spansOf: toSpansOf(correction.mentions) };
  if (!("as" in correction)) return null;
  const from = new Set(correction.entities.map(toNameId));
  if ("names" in correction) return { by: "names", from, names: new Set(correction.names) };
  return { by: "documents", from, apart: new Set(correction.documents), rest: new Set(correction.rest) };
}

function toSpansOf(mentions: readonly (TextSpan & { document: string })[]): Map<string, TextSpan[]> {
  const spansOf = new Map<string, TextSpan[]>();
  for (const { document, start, end } of mentions)
    spansOf.set(document, [...(spansOf.get(document) ?? []), { start, end }]);
  return spansOf;
}
