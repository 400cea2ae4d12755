import type { ParsedDocument } from "../parsed-document.ts";
import { detectFormat } from "./detect.ts";
import { parse as parseGeneralArticle } from "./general-article/parse.ts";
import { toPage } from "./page/page.ts";
import { type Result, toSuccess } from "./result.ts";

/**
 * Reads a page into the structure that it shows. Pure: the same text gives the same document always.
 *
 * @returns the document, or the error `format.unknown` if the text fits no format.
 */
export function parseDocument(text: string): Result<ParsedDocument> {
  const detected = detectFormat(text);
  return detected.ok ? toSuccess(detected.value.format.parse(toPage(text))) : detected;
}

const MARKUP = /^\s*(?:[{[]\s*["{[\]}]|<(?:\?xml|!doctype|html|svg)\b)/i;

/**
 * Reads a page like `parseDocument`, and a text that fits no format (a bare sentence, a list, a table of results) as
 * a story whose every line is kept, with the warning `format.assumed`. The error is left for a text without letters,
 * and for JSON and markup, whose letters are not all words.
 */
export function parseAnyText(text: string): Result<ParsedDocument> {
  const parsed = parseDocument(text);
  if (parsed.ok || MARKUP.test(text) || !/\p{L}/u.test(text)) return parsed;
  const document = parseGeneralArticle(toPage(text));
  const message = "The text fits no known format: all of it is read as a story.";
  return toSuccess({
    ...document,
    warnings: [...document.warnings, { code: "format.assumed", message, span: null }],
  });
}
