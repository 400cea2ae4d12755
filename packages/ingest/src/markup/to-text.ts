import { decodeBytes } from "./charset.ts";
import type { DocumentKind } from "./find-kind.ts";
import { toEntryText, toJsonEntryText } from "./to-entry-text.ts";
import { toPageText } from "./to-page-text.ts";

/** The text that markup makes. Pure: the same bytes and kind give the same text always. */
export function toText(bytes: Uint8Array, { kind, charset }: DocumentKind): string {
  const markup = decodeBytes(bytes, charset);
  if (kind === "html") return toPageText(markup);
  if (kind === "feed-entry") return toEntryText(markup);
  return kind === "json-entry" ? toJsonEntryText(markup) : markup;
}
