import persons from "../../../../data/person-names.json" with { type: "json" };
import { groupBy } from "../../../order.ts";
import type { NamedSpan } from "../named-span.ts";
import { isOfOtherSex, type Sex } from "../read/honorific-sex.ts";

const SURNAMES_FIRST = new Set(persons.surnamesFirst);
const GIVEN_NAMES = new Set(persons.givenNames);

/** A person whose given name and surname the document writes out. */
export interface FullName {
  span: NamedSpan;
  /** The words of its key: `shinzo`, `abe`. */
  words: string[];
}

const GENERATION = /^(?:jr|sr|junior|senior|ii|iii|iv)$/;

/** A full name that a short one stands for. */
export interface FullNameMatch {
  full: FullName;
  /** Whether nobody else in the document bears that surname. */
  isSure: boolean;
}

/** The surnames that a full name may have: the last word, and in names like `Xi Jinping` the first. */
export function findSurnames(written: readonly string[]): string[] {
  // `Ferdinand Marcos Jr` is a Marcos.
  const words = written.length > 2 && GENERATION.test(written.at(-1) ?? "") ? written.slice(0, -1) : written;
  const [first = "", second = ""] = words;
  const last = words.at(-1) ?? "";
  // `Kim Jong Un`, `Xi Jinping`, but `Lee Harvey Oswald`: a surname comes first only before one of these.
  return SURNAMES_FIRST.has(first) && second !== "" && last !== first ? [first, last] : [last];
}

/** `al-Halbousi` is a surname with its article, and no full name. */
export function withoutArticle(key: string): string {
  return key.replace(/^(?:al|el|as|ad|ul) (?=\S+$)/, "");
}

/** The full names of persons that a document writes out. */
export class FullNames {
  readonly #bySurname: Map<string, FullName[]>;
  readonly #byFirstWord: Map<string, FullName[]>;
  readonly #byInnerWord = new Map<string, FullName[]>();
  /** For each surname whether more than one person bears it. */
  readonly #isShared = new Map<string, boolean>();

  /** @param spans names of the document; those that are no full names of persons do not count */
  constructor(spans: NamedSpan[]) {
    const full = spans
      .filter(({ kind, key }) => kind === "PERSON" && withoutArticle(key).includes(" "))
      .toSorted((a, b) => a.start - b.start)
      .map((span): FullName => ({ span, words: span.key.split(" ") }));
    this.#bySurname = new Map();
    for (const name of full)
      for (const surname of findSurnames(name.words)) {
        const bearers = this.#bySurname.get(surname);
        if (bearers) {
          if (bearers[0]?.span.key !== name.span.key) this.#isShared.set(surname, true);
          bearers.push(name);
        } else this.#bySurname.set(surname, [name]);
      }
    const distinct = [...new Map(full.map((name) => [name.span.key, name])).values()];
    this.#byFirstWord = groupBy(distinct, ({ words }) => words[0] ?? "");
    for (const name of distinct.filter(({ words }) => words.length >= 4))
      for (const word of new Set(name.words.slice(1, -1)))
        this.#byInnerWord.set(word, [...(this.#byInnerWord.get(word) ?? []), name]);
  }

  /**
   * The full name that a surname at an offset stands for. Of several, one that was introduced by a title, and the last of
   * those before the offset.
   * @param sex what an honorific before the surname says; nobody with a given name of the other sex is meant
   */
  findBySurname(surname: string, offset: number, sex: Sex | null = null): FullNameMatch | null {
    const bearers = this.#bySurname.get(surname);
    const candidates = sex ? bearers?.filter(({ words }) => !isOfOtherSex(words[0] ?? "", sex)) : bearers;
    const first = candidates?.[0];
    if (!candidates || !first) return null;
    const isSure = sex
      ? candidates.every(({ span }) => span.key === first.span.key)
      : this.#isShared.get(surname) !== true;
    if (isSure) return { full: first, isSure };
    const introduced = candidates.filter(({ span }) => span.rule === "name/role");
    const likely = introduced.length > 0 ? introduced : candidates;
    return { full: findLastBefore(likely, offset) ?? likely[0] ?? first, isSure };
  }

  /**
   * The only full name that ends with some words, where they do not begin with a usual given name: `García Márquez` of Gabriel
   * García Márquez, `von der Leyen` of Ursula von der Leyen.
   */
  findByEnding(words: readonly string[]): FullName | null {
    if (GIVEN_NAMES.has(words[0] ?? "")) return null;
    const ending = ` ${words.join(" ")}`;
    const longer = this.#bySurname.get(words.at(-1) ?? "")?.filter(({ span }) => span.key.endsWith(ending));
    const [first] = longer ?? [];
    return first && longer?.every(({ span }) => span.key === first.span.key) ? first : null;
  }

  /**
   * The only full name whose first word a word is, where that is no usual given name: `Jing` of Jing Haipeng, `Paetongtarn`
   * of Paetongtarn Shinawatra. Null where it is anybody's surname.
   */
  findByOwnFirstWord(word: string): FullName | null {
    const [only, other] = this.findByFirstWord(word);
    if (!only || other || GIVEN_NAMES.has(word) || this.#bySurname.has(word)) return null;
    return word.length >= 3 ? only : null;
  }

  /**
   * The only full name inside which a word stands, where that is no usual given name: `Lula` of Luiz Inácio Lula da Silva.
   * Null where it is anybody's surname or first word.
   */
  findByInnerWord(word: string): FullName | null {
    const [only, other] = this.#byInnerWord.get(word) ?? [];
    if (!only || other || GIVEN_NAMES.has(word) || this.#bySurname.has(word) || this.#byFirstWord.has(word))
      return null;
    return word.length >= 4 ? only : null;
  }

  /** The full names that begin with a word, each once. */
  findByFirstWord(word: string): FullName[] {
    return this.#byFirstWord.get(word) ?? [];
  }
}

/** The last of some names, in order of the text, that starts at an offset or before it. */
function findLastBefore(names: readonly FullName[], offset: number): FullName | undefined {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return names[low - 1];
}
