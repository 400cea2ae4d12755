/** A text made ready for comparing, with the way back to the text itself. */
export interface FoldedText {
  /** Lower case, without accents (combining marks U+0300 to U+036F of its canonical decomposition). */
  text: string;
  /** For each UTF-16 code unit of `text`, the offset of the character of the original that it stands for; one more for the end. */
  offsets: number[];
}

/** Letters that do not come apart into a letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ŧ: "t", æ: "ae", œ: "oe", ß: "ss", þ: "th" },
};

/**
 * Folds a text: `Shinzō Abe` and `shinzo abe` become one. The same rule in SQL is `annals_fold` in
 * packages/schema/prisma/beyond-models.sql.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[łøđðħıŧæœßþ]/g, (letter) => plainLetters[letter] ?? letter);
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
