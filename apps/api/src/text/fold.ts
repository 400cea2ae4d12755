/** A text made ready for comparing, with the way back to the text itself. */
export interface FoldedText {
  /** Lower case, without accents (combining marks U+0300 to U+036F of its canonical decomposition). */
  text: string;
  /** For each UTF-16 code unit of `text`, the offset of the character of the original that it stands for; one more for the end. */
  offsets: number[];
}

/** Folds a text: `Shinzō Abe` and `shinzo abe` become one. The same rule in SQL is `toFoldedSql`. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}

/** Folds a text character by character, so that a place in the folded text leads back to the original. */
export function foldWithOffsets(text: string): FoldedText {
  const offsets: number[] = [];
  let folded = "";
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return { text: folded, offsets };
}

/** How many words of a query are looked for; the rest are refused. */
export const maxQueryWords = 12;

/** How long a query may be, in UTF-16 code units. */
export const maxQueryLength = 200;

/** The words of a query, folded, each once, in their order: runs of letters and digits of any script. */
export function toQueryWords(query: string): string[] {
  return [...new Set(fold(query).match(/[\p{L}\p{N}]+/gu) ?? [])];
}
