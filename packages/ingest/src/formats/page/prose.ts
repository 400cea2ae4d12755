/** How many code units at the end of a line tell how it ends: a longer look would let a run of marks take long. */
const TAIL = 200;

/** What houses set behind a story's last sentence: `… he said. — VNS`, `… he said. (AFP)`, `… by 2030. ■`. */
const SIGNED = /([.!?]["'”’]?)\s*(?:■|[–—-]{1,2} ?\p{Lu}[\p{Lu}/]{1,12}|\([\p{Lu}][\p{L}/ .-]{1,24}\))$/u;

/** Whether a line ends as a sentence does, in any script, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  const tail = text.slice(-TAIL).replace(SIGNED, "$1");
  return /[.!?…。！？؟۔।։]["'”’»›」』)\]]*$/u.test(tail) || /[a-z0-9]["”’]$/u.test(tail);
}

/** Whether a line ends with a mark by which a page says that it cut the text: `…`, `...`, `[…]`, `(more)`. */
export function endsCut(text: string): boolean {
  return /(?:…|(?<!\.)\.{3,}|\[(?:…|\.\.\.)\]|\((?:more|continued)\))["”’]?\s*(?:[([]?(?:read more|more|continue reading)[)\]]?\s*[»›→>]*)?$/iu.test(
    text.slice(-TAIL),
  );
}

/** How many words a text has; in scripts without spaces two characters count as a word. */
export function countWords(text: string): number {
  const dense = text.match(DENSE)?.length ?? 0;
  const spaced = text.replace(DENSE, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
  return spaced + Math.ceil(dense / 2);
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Whether a line is a paragraph of a story: long enough, and sentences. */
export function isParagraph(text: string, minWords = 13): boolean {
  const words = countWords(text);
  const isEnded = endsSentence(text) || words >= 40 || (words >= 25 && /[\p{Ll}”"][.!?] \p{Lu}/u.test(text));
  return words >= minWords && isEnded && !isCode(text);
}

/** Whether a line can be a headline: a few words without a full stop at its end. */
export function isTitleLike(text: string): boolean {
  const words = countWords(text);
  if (words < 1 || words > 40 || text.length > 300) return false;
  if (
    !/^["'“‘«„「『([¿¡#$€£]?\s*[\p{L}\p{N}]/u.test(text) ||
    !/\p{L}{3}|\p{L}\p{M}|[\p{Script=Han}\p{Script=Hangul}]/u.test(text)
  )
    return false;
  if (/[.;:,…。；，]$/u.test(text) && !/(?:\b(?:[A-Z]\.)+|\b(?:Inc|Corp|Ltd|Jr|Sr|St|No)\.)$/.test(text))
    return false;
  return !/\bhttps?:\/\//.test(text) && !isCode(text);
}

/** Whether marks of code or data are too dense for prose. */
function isCode(text: string): boolean {
  const marks = text.match(/[{}[\]<>=;|\\^~`$@#&_*+]/g)?.length ?? 0;
  return marks / Math.max(text.length, 1) > 0.05;
}
