import nlp from "compromise";
import type { FoundName } from "./score-documents.ts";

const KINDS = [
  ["people", "PERSON"],
  ["places", "PLACE"],
  ["organizations", "ORGANIZATION"],
] as const;

/** The names that the library compromise finds, as spans of the given words. */
export function findCompromiseNames(sentences: readonly (readonly string[])[]): FoundName[] {
  return sentences.flatMap((words, sentence) => {
    const text = words.join(" ");
    const starts: number[] = [];
    let offset = 0;
    for (const word of words) {
      starts.push(offset);
      offset += word.length + 1;
    }
    const document = nlp(text);
    return KINDS.flatMap(([method, kind]) => {
      const found = document[method]().json({ offset: true }) as {
        offset: { start: number; length: number };
      }[];
      return found.flatMap(({ offset: { start, length } }): FoundName[] => {
        const trimmed = text.slice(start, start + length).replace(/[\s.,;:!?"')]+$/, "");
        const first = starts.indexOf(start);
        const last = starts.findLastIndex((at) => at < start + trimmed.length);
        return first < 0 || last < first ? [] : [{ sentence, start: first, end: last + 1, kind }];
      });
    });
  });
}
