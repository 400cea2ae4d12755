/** How many UTF-16 code units of a restricted document may be quoted in one piece on a public site. */
export const maxQuotationLength = 300;

/** Cuts a text to a length, at the end of a sentence if one ends in its second half, else of a word, with `…`. */
export function toExcerpt(text: string, maxLength = maxQuotationLength): string {
  const clean = text.replace(/\s+/g, " ").trim();
  if (clean.length <= maxLength) return clean;
  const head = clean.slice(0, maxLength);
  const sentence = /^.*[.!?。！？]["”’)]?(?=\s)/su.exec(head)?.[0];
  if (sentence !== undefined && sentence.length >= maxLength / 2) return sentence;
  const space = head.lastIndexOf(" ", maxLength - 1);
  return `${head.slice(0, space > 0 ? space : maxLength - 1).trimEnd()}…`;
}
