import { toAliasName } from "../../extract/names/entity-name.ts";
import { byText, groupBy } from "../../order.ts";
import type { Naming } from "../entities/entity.ts";
import { toUse } from "../entities/split-namesakes.ts";
import { toDecisionReason, toDecisionRule } from "./decision-claims.ts";
import { toNameId } from "./entity-merges.ts";
import type { EntityMove, EntityMoves, MoveSubject } from "./entity-moves.ts";
import { findSide, toSides } from "./find-side.ts";

/** How sure it is that a document means the one that was parted from the rest, though nobody named it. */
const LIKELY = 0.7;

/** A naming that names another entity by decision. */
export interface MovedNaming {
  /** As it would be without. */
  naming: Naming;
  move: EntityMove;
  /** The entity that the move took it from. */
  from: string;
  /** As it is now. */
  moved: Naming;
}

/** Why a naming is moved that no decision names itself; null for one that is named. */
type Moving = Map<Naming, string | null>;

/**
 * The namings that decisions move, as they are then. Each decision applies to what those before it left.
 * @param namings with all of each entity that a decision splits
 */
export function findMoved(namings: readonly Naming[], { all }: EntityMoves): Map<Naming, MovedNaming> {
  const moved = new Map<Naming, MovedNaming>();
  const open = namings.filter(({ isSettled }) => !isSettled);
  const toNow = (naming: Naming) => moved.get(naming)?.moved.entityId ?? naming.entityId;
  for (const move of all)
    for (const [naming, likeness] of findMoving(open, toNow, move.subject))
      moved.set(naming, { naming, move, from: toNow(naming), moved: toMoved(naming, move, likeness) });
  return moved;
}

function findMoving(
  namings: readonly Naming[],
  toNow: (naming: Naming) => string,
  subject: MoveSubject,
): Moving {
  if (subject.by === "mentions") return new Map(namings.filter(isNamed(subject)).map((one) => [one, null]));
  const own = namings.filter((naming) => subject.from.has(toNow(naming)));
  if (subject.by === "documents") return findInLike(own, subject);
  return new Map(own.filter(({ name }) => subject.names.has(toWritten(name.name))).map((one) => [one, null]));
}

/** One form for a name however it is capitalised, with or without an article. */
export function toWritten(name: string): string {
  return toAliasName(name).toLowerCase();
}

function isNamed({ spansOf }: Extract<MoveSubject, { by: "mentions" }>) {
  return ({ document, name }: Naming) =>
    (spansOf.get(document.id) ?? []).some(({ start, end }) => start === name.start && end === name.end);
}

/** Those of the documents that are named, and those of others that are like these and unlike the rest. */
function findInLike(
  own: readonly Naming[],
  { apart, rest }: Extract<MoveSubject, { by: "documents" }>,
): Moving {
  const uses = [...groupBy(own, ({ document }) => document.id)].map(([id, group]) => ({
    id,
    ...toUse(group),
  }));
  const sides = toSides(
    uses.filter(({ id }) => apart.has(id)),
    uses.filter(({ id }) => rest.has(id)),
  );
  return new Map(
    uses.flatMap((use): [Naming, string | null][] => {
      if (rest.has(use.id)) return [];
      if (apart.has(use.id)) return use.namings.map((naming) => [naming, null]);
      const shared = findSide(use, sides);
      return shared.length === 0
        ? []
        : use.namings.map((naming) => [naming, toLikeness(use.namings, shared)]);
    }),
  );
}

/** What a document has in common with those that somebody named, in a sentence. */
function toLikeness(namings: readonly Naming[], shared: readonly string[]): string {
  const names = namings[0]?.document.extraction.names ?? [];
  const written = shared.flatMap((mark) => {
    const found = names.find(({ kind, key }) => `${kind} ${key}` === mark);
    return found ? [toAliasName(found.name)] : [];
  });
  const company = [...new Set(written)].toSorted(byText).slice(0, 3);
  const what = company.length > 0 ? company.join(", ") : "the same state";
  return `This document names ${what}, as do those that were parted from the rest, and nothing that only the rest name.`;
}

/** Its name keeps the key: what a word means by itself does not change. */
function toMoved(naming: Naming, { decision, to }: EntityMove, likeness: string | null): Naming {
  const { name } = naming;
  const reasons = [name.because, toDecisionReason(decision), ...(likeness === null ? [] : [likeness])];
  return {
    ...naming,
    name: {
      ...name,
      kind: to.kind,
      rule: toMovedRule(name.rule, decision),
      because: reasons.join(" "),
      confidence: likeness === null ? 1 : LIKELY,
    },
    entityId: toNameId(to),
  };
}

/** Adjectives stay what they are: what is claimed of them follows from their rule. */
export function toMovedRule(rule: string, decision: EntityMove["decision"]): string {
  return rule.startsWith("name/demonym") ? rule : toDecisionRule(decision);
}
