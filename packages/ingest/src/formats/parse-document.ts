import type { ParsedDocument } from "../parsed-document.ts";
import { detectFormat } from "./detect.ts";
import { toPage } from "./page.ts";
import type { Result } from "./result.ts";
import { toSuccess } from "./result.ts";

/**
 * Reads a page into the structure that it shows. Pure: the same text gives the same document always.
 *
 * @returns the document, or the error `format.unknown` if the text fits no format.
 */
export function parseDocument(text: string): Result<ParsedDocument> {
  const detected = detectFormat(text);
  return detected.ok ? toSuccess(detected.value.format.parse(toPage(text))) : detected;
}
