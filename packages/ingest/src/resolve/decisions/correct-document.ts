import type { DecisionBook } from "./decision-book.ts";
import type { Ruling } from "./decision-claims.ts";

/** What decisions say of a document itself, in their order. */
export function correctDocument(id: string, { ofDocument }: DecisionBook): Ruling[] {
  return (ofDocument.get(id) ?? []).flatMap((decision): Ruling[] => {
    const { correction } = decision;
    const isHiding = correction.kind === "HIDE" && "document" in correction && correction.comment === null;
    return isHiding ? [{ decision, property: "hidden", value: "true" }] : [];
  });
}
