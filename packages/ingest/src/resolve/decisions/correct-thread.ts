import type { ParsedComment } from "../../parsed-document.ts";
import type { ResolvableDocument } from "../archive.ts";
import { inDocument } from "../claims.ts";
import type { ReplyLink } from "../documents/replies/thread-comment.ts";
import type { DecisionBook } from "./decision-book.ts";
import type { Ruling } from "./decision-claims.ts";

/** What is shown of a reply, inferred or decided. */
export type DecidedLink = Pick<ReplyLink, "parent" | "confidence"> & {
  kind: ReplyLink["kind"] | "DECISION";
};

/** What decisions change in a thread, by the 0-based position of comments. */
export interface CorrectedThread {
  /** Null for a comment that answers none. */
  links: Map<number, DecidedLink | null>;
  hidden: Set<number>;
  rulings: Map<number, Ruling[]>;
}

/**
 * Applies the decisions on who answers whom and on comments that are hidden. A comment can only answer an earlier one.
 * @param ids of the comments, in their order
 */
export function correctThread(
  document: ResolvableDocument,
  comments: readonly ParsedComment[],
  ids: readonly string[],
  { ofDocument }: DecisionBook,
): CorrectedThread {
  const corrected: CorrectedThread = { links: new Map(), hidden: new Set(), rulings: new Map() };
  const positionOf = new Map(ids.map((id, position) => [id, position]));
  for (const decision of ofDocument.get(document.id) ?? []) {
    const { correction } = decision;
    if (!("document" in correction) || correction.comment === null) continue;
    const position = positionOf.get(correction.comment);
    if (position === undefined) continue;
    const add = (ruling: Ruling) =>
      corrected.rulings.set(position, [...(corrected.rulings.get(position) ?? []), ruling]);
    if (correction.kind === "HIDE") {
      corrected.hidden.add(position);
      add({ decision, property: "hidden", value: "true" });
      continue;
    }
    const parent = correction.parent === null ? null : positionOf.get(correction.parent);
    if (parent === undefined || (parent !== null && parent >= position)) continue;
    const shown = [comments[position], parent === null ? undefined : comments[parent]];
    const evidence = inDocument(
      document,
      shown.filter((comment) => comment !== undefined),
    );
    corrected.links.set(position, parent === null ? null : { parent, confidence: 1, kind: "DECISION" });
    add({ decision, property: "reply", value: correction.parent, evidence });
  }
  return corrected;
}
