import { groupBy } from "../../order.ts";
import type { NamedSpan } from "./named-span.ts";

/** A person whose given name and surname the document writes out. */
export interface FullName {
  span: NamedSpan;
  /** The words of its key: `shinzo`, `abe`. */
  words: string[];
}

/** A full name that a short one stands for. */
export interface FullNameMatch {
  full: FullName;
  /** Whether nobody else in the document bears that surname. */
  isSure: boolean;
}

/** The full names of persons that a document writes out. */
export class FullNames {
  readonly #bySurname: Map<string, FullName[]>;
  readonly #byFirstWord: Map<string, FullName[]>;

  /** @param spans names of the document; those that are no full names of persons do not count */
  constructor(spans: NamedSpan[]) {
    const full = spans
      .filter(({ kind, key }) => kind === "PERSON" && key.includes(" "))
      .toSorted((a, b) => a.start - b.start)
      .map((span): FullName => ({ span, words: span.key.split(" ") }));
    this.#bySurname = groupBy(full, ({ words }) => words.at(-1) ?? "");
    const distinct = [...new Map(full.map((name) => [name.span.key, name])).values()];
    this.#byFirstWord = groupBy(distinct, ({ words }) => words[0] ?? "");
  }

  /** The full name that a surname at an offset stands for: the last one written before it, or else the first. */
  findBySurname(surname: string, offset: number): FullNameMatch | null {
    const candidates = this.#bySurname.get(surname);
    const first = candidates?.[0];
    if (!candidates || !first) return null;
    const full = candidates.findLast(({ span }) => span.start <= offset) ?? first;
    return { full, isSure: candidates.every(({ span }) => span.key === first.span.key) };
  }

  /** The full names that begin with a word, each once. */
  findByFirstWord(word: string): FullName[] {
    return this.#byFirstWord.get(word) ?? [];
  }
}
