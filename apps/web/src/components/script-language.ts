const writings = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["zh", /\p{Script=Han}/u],
] as const;

/**
 * Returns the language (BCP 47) of a headline or a name by its writing, where that decides how its signs are drawn and read out:
 * Chinese, Japanese or Korean. Undefined for other writings, which tell no language. Where the language of the document is known,
 * that is better.
 */
export function findScriptLanguage(text: string): "ja" | "ko" | "zh" | undefined {
  return writings.find(([, signs]) => signs.test(text))?.[0];
}
