import type { TextSpan } from "../parsed-document.ts";

/** Words that end in a full stop inside a sentence. */
const ABBREVIATION =
  /(?:^|[\s([“"«„])(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Lt|Col|Maj|Capt|Sgt|Adm|Rev|Jr|Sr|No|Nos|vs|Inc|Ltd|Co|Corp|Bros|Mt|Messrs|Hon|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|etc|approx|[ap]\.m|\p{Lu})\.$/u;
/** `U.S. President`, `H.E. Mr. Kim`: initials inside a sentence, unless a word stands behind them that begins one. */
const INITIALS = /(?:^|[\s([“"«„])(?:\p{Lu}\.){2,6}$/u;
const BEGINS =
  /^\s+["“«„‘']?(?:The|A|An|He|She|It|They|We|But|In|On|At|However|This|That|These|Those|After|If|Meanwhile|And)\b/u;
const END =
  /(?<![.!?…])[.!?…]+["”»’')\]]*(?=\s+["“«„‘'([]?[\p{Lu}\p{N}]|\s*$)|(?<![。！？])[。！？]+[”’」』]*/gu;

/** Splits a paragraph into sentences: spans of the text, without the white space between them. */
export function findSentences(text: string, paragraph: TextSpan): TextSpan[] {
  const body = text.slice(paragraph.start, paragraph.end);
  const sentences: TextSpan[] = [];
  let from = 0;
  const push = (to: number) => {
    const words = body.slice(from, to);
    const start = from + (words.length - words.trimStart().length);
    const end = to - (words.length - words.trimEnd().length);
    if (end > start) sentences.push({ start: paragraph.start + start, end: paragraph.start + end });
    from = to;
  };
  for (const match of body.matchAll(END)) {
    const to = match.index + match[0].length;
    if (match[0] === "." && isInside(body, Math.max(from, to - LONGEST_ABBREVIATION), to)) continue;
    push(to);
  }
  push(body.length);
  return sentences;
}

const LONGEST_ABBREVIATION = 14;

/** Whether a full stop ends an abbreviation rather than a sentence. */
function isInside(body: string, from: number, to: number): boolean {
  const words = body.slice(from, to);
  return ABBREVIATION.test(words) || (INITIALS.test(words) && !BEGINS.test(body.slice(to, to + 16)));
}

/** How many UTF-16 code units a sentence has that is read for what it tells. */
export const LONGEST_SENTENCE = 2000;

/** Whether a stretch is short enough to be a sentence that tells something; a longer one is a list or a defect of the page. */
export function isReadable({ start, end }: TextSpan): boolean {
  return end - start <= LONGEST_SENTENCE;
}
