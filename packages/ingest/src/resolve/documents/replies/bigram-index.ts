import type { Token } from "./words.ts";

/** A pair of words that more comments have is a common one. */
const MOST_COMMENTS = 300;

/** Pairs of words that comments share with a stretch. */
export interface Shared {
  /** How many different pairs of the stretch were counted. */
  pairs: number;
  /** How many of them each comment has, by position. */
  shared: Map<number, number>;
}

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

  /**
   * How many different pairs of neighbouring words each comment shares with some words. A pair that very many
   * comments have tells nothing and is not counted; if all are such, one of them is, with the latest comments.
   */
  countShared(tokens: Token[]): Shared {
    const lists = [...toBigrams(tokens)].map((bigram) => this.#positions.get(bigram) ?? []);
    const rare = lists.filter((positions) => positions.length <= MOST_COMMENTS);
    const counted = rare.length > 0 ? rare : lists.slice(0, 1).map((list) => list.slice(-MOST_COMMENTS));
    const shared = new Map<number, number>();
    for (const position of counted.flat()) shared.set(position, (shared.get(position) ?? 0) + 1);
    return { pairs: counted.length, shared };
  }
}

/** The different pairs of neighbouring words. */
function toBigrams(tokens: Token[]): Set<string> {
  return new Set(tokens.slice(1).map((token, index) => `${tokens[index]?.word} ${token.word}`));
}
