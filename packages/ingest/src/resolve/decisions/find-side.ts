import { toKinOfStates } from "../entities/role.ts";
import type { Use } from "../entities/split-namesakes.ts";

/** What tells which of two persons of one name, or which of two things, documents are about. */
export interface Sides {
  apart: ReadonlySet<string>;
  rest: ReadonlySet<string>;
}

/**
 * What only one of two groups of documents says: who else is named there, and of which state the person is. What both say
 * tells nothing.
 * @param apart of what was parted from the rest
 */
export function toSides(apart: readonly Use[], rest: readonly Use[]): Sides {
  const [inApart, inRest] = [apart, rest].map((uses) => new Set(uses.flatMap(toMarks)));
  const without = (one: Set<string> = new Set(), other: Set<string> = new Set()) =>
    new Set([...one].filter((mark) => !other.has(mark)));
  return { apart: without(inApart, inRest), rest: without(inRest, inApart) };
}

/**
 * What a document has in common with those about what was parted from the rest; empty where it has nothing in common with them,
 * or something with the rest, too: then it stays with the rest.
 */
export function findSide(use: Use, { apart, rest }: Sides): string[] {
  const marks = toMarks(use);
  if (marks.some((mark) => rest.has(mark))) return [];
  return marks.filter((mark) => apart.has(mark));
}

/** Whom it names beside, and the states that it gives the person to; where it gives none, those that it names. */
function toMarks({ states, company, named }: Use): string[] {
  const kin = states.length > 0 ? states.map(toKinOfStates) : [...named];
  return [...company, ...new Set(kin.map((state) => `STATE ${state}`))];
}
