/** A title wider than this, in letters, is a sentence or two rather than a headline. */
const longestHeadline = 120;

/** Chinese, Japanese and Korean: a sign stands for several letters. */
const denseSigns = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const lettersOfSign = 4;

/** Returns whether a title is set as a sentence and not as a headline: by how much it says, in whatever script. */
export function isLongTitle(title: string): boolean {
  const dense = title.match(denseSigns)?.length ?? 0;
  return title.length + dense * (lettersOfSign - 1) > longestHeadline;
}
