import { byText } from "../../order.ts";
import type { DocumentCapture } from "../archive.ts";

/** The address that stands for a document's captures: of several, the first by code units. Null where none has one. */
export function findCapturedUrl(captures: DocumentCapture[]): string | null {
  return captures.flatMap(({ url }) => url ?? []).toSorted(byText)[0] ?? null;
}
