import type { TextSpan } from "../parsed-document.ts";

/** Words that end in a full stop inside a sentence. */
const ABBREVIATION =
  /(?:^|[\s([“"])(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Lt|Col|Maj|Capt|Sgt|Adm|Rev|Jr|Sr|No|vs|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|etc|approx|\p{Lu})\.$/u;
const END =
  /(?<![.!?…])[.!?…]+["”’')\]]*(?=\s+["“‘'([]?[\p{Lu}\p{N}]|\s*$)|(?<![。！？])[。！？]+[”’」』]*/gu;

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
    if (match[0] === "." && ABBREVIATION.test(body.slice(from, to))) continue;
    push(to);
  }
  push(body.length);
  return sentences;
}

const LONGEST_SENTENCE = 2000;

/** Whether a stretch is short enough to be a sentence that tells something; a longer one is a list or a defect of the page. */
export function isReadable({ start, end }: TextSpan): boolean {
  return end - start <= LONGEST_SENTENCE;
}
