import type { FoundName } from "../../extract/extraction.ts";
import type { ResolvableDocument } from "../archive.ts";
import type { EntityName } from "../decisions/decision.ts";
import type { DecisionChange } from "../decisions/decision-change.ts";
import { toIdsOf, toMentioning, toSplitNames } from "../decisions/entity-moves.ts";
import { type NameKnowledge, toEntityId } from "../entities/name-knowledge.ts";
import type { KnownArchive } from "./known-archive.ts";

/** A mention that a decision takes for another entity, before or after a change. */
export interface MovableMention {
  /** What its document says. */
  name: FoundName;
  to: EntityName;
}

/**
 * The mentions that decisions move one by one, of the documents of an archive and of those that are added. People make such
 * decisions, so they are few.
 */
export async function readMovable(
  known: KnownArchive,
  fresh: readonly ResolvableDocument[],
  { before, after }: DecisionChange,
): Promise<MovableMention[]> {
  const moves = before === after ? [after.moves] : [before.moves, after.moves];
  const ids = [...new Set(moves.flatMap(toMentioning))];
  if (ids.length === 0) return [];
  const stored = await known.readDocuments(ids);
  const byId = new Map([...stored.map(({ document }) => document), ...fresh].map((one) => [one.id, one]));
  return moves
    .flatMap(({ all }) => all)
    .flatMap(({ subject, to }) =>
      subject.by !== "mentions"
        ? []
        : [...subject.spansOf].flatMap(([id, spans]) =>
            (byId.get(id)?.extraction.names ?? [])
              .filter(({ start, end }) => spans.some((span) => span.start === start && span.end === end))
              .map((name): MovableMention => ({ name, to })),
          ),
    );
}

/**
 * Ids of entities between which decisions move mentions: what changes one of a group may change all.
 * @param knowledge what names are taken for before and after
 */
export function toMoveGroups(
  movable: readonly MovableMention[],
  knowledge: readonly NameKnowledge[],
  { before, after }: DecisionChange,
): string[][] {
  const splits = [before, after].flatMap(({ moves }) =>
    moves.all.map(({ decision }) => toIdsOf(toSplitNames(decision.correction))),
  );
  const mentions = movable.map(({ name, to }) => [
    ...knowledge.map((one) => toEntityId(one.toKnown(name))),
    ...toIdsOf([to]),
  ]);
  return [...splits, ...mentions];
}
