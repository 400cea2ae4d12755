import type { Token } from "./words.ts";

/** Knows which comments have which two words in a row, so that a quotation is looked for only where it can be. */
export class BigramIndex {
  readonly #positions = new Map<string, number[]>();

  /** Takes in the words of the comment at a position; positions only grow. */
  add(position: number, tokens: Token[]): void {
    for (const bigram of toBigrams(tokens)) {
      const positions = this.#positions.get(bigram);
      if (positions) positions.push(position);
      else this.#positions.set(bigram, [position]);
    }
  }

  /** How many different pairs of neighbouring words each comment shares with some words: position to number. */
  countShared(tokens: Token[]): Map<number, number> {
    const shared = new Map<number, number>();
    for (const bigram of toBigrams(tokens)) {
      for (const position of this.#positions.get(bigram) ?? []) {
        shared.set(position, (shared.get(position) ?? 0) + 1);
      }
    }
    return shared;
  }
}

/** The different pairs of neighbouring words. */
export function toBigrams(tokens: Token[]): Set<string> {
  return new Set(tokens.slice(1).map((token, index) => `${tokens[index]?.word} ${token.word}`));
}
