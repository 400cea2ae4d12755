import { findSurnames } from "../../extract/names/link/full-names.ts";
import { byText, groupBy } from "../../order.ts";
import type { NameTally } from "./name-tally.ts";

/** Another key under which the archive knows a person, and why both are one. */
export interface NameLink {
  key: string;
  rule: string;
  because: string;
  /** 0 to 1. */
  confidence: number;
}

interface Person {
  key: string;
  words: string[];
  name: string;
  mentionCount: number;
}

const PATRONYMIC = /(?:vich|vna|ichna)$/;

/**
 * Which names of persons are another form of a name that the archive knows, too: in the other order, without a middle name,
 * or the surname alone of the only person who bears it. A name that may be two persons' is linked to neither.
 * @returns for each key that is another form, the key that is kept
 */
export function linkArchiveNames(tallies: Iterable<NameTally>): Map<string, NameLink> {
  const persons = toPersons(tallies);
  const links = new Map<string, NameLink>();
  for (const link of [linkOrders, linkMiddleNames, linkSurnames])
    for (const [key, found] of link(persons.filter(({ key }) => !links.has(key)))) links.set(key, found);
  return links;
}

/**
 * What two names of persons must have in common for one to bear on what the other is linked to: a surname, both words, or
 * first and last word. What is linked among all names that are connected so depends on no others.
 */
export function toLinkTokens(key: string): string[] {
  const words = key.split(" ");
  const [first = "", second] = words;
  if (second === undefined) return [`surname ${first}`];
  const pair = words.length === 2 ? [`pair ${[...words].toSorted().join(" ")}`] : [];
  return [...findSurnames(words).map((word) => `surname ${word}`), ...pair, `ends ${first} ${words.at(-1)}`];
}

function toPersons(tallies: Iterable<NameTally>): Person[] {
  return [...tallies]
    .filter(({ kind }) => kind === "PERSON")
    .map(({ key, cells }) => {
      const written = cells.filter(({ isAdjective }) => !isAdjective).map(({ name }) => name);
      const name = written.toSorted((a, b) => b.length - a.length || byText(a, b))[0] ?? key;
      const mentionCount = cells.reduce((sum, { count }) => sum + count, 0);
      return { key, words: key.split(" "), name, mentionCount };
    })
    .toSorted((a, b) => byText(a.key, b.key));
}

/** `Abe Shinzo` and `Shinzo Abe`: the order that is written more often is kept. */
function linkOrders(persons: Person[]): [string, NameLink][] {
  const byKey = new Map(persons.map((person) => [person.key, person]));
  return persons.flatMap((person): [string, NameLink][] => {
    const [first, second, third] = person.words;
    const other = third === undefined ? byKey.get(`${second} ${first}`) : undefined;
    if (!other || other === person || !isKeptRather(other, person)) return [];
    const because = `“${person.name}” is “${other.name}” with the surname at the other end.`;
    return [[person.key, { key: other.key, rule: "link/name-order", because, confidence: 0.85 }]];
  });
}

function isKeptRather(a: Person, b: Person): boolean {
  return a.mentionCount > b.mentionCount || (a.mentionCount === b.mentionCount && byText(a.key, b.key) < 0);
}

/** `Donald J. Trump` and `Donald Trump`; but `George W. Bush` and `George H. W. Bush` are two, and `George Bush` is neither. */
function linkMiddleNames(persons: Person[]): [string, NameLink][] {
  const byKey = new Map(persons.map((person) => [person.key, person]));
  const long = persons.filter(({ words }) => words.length > 2 && words.slice(1, -1).every(isMiddle));
  const groups = groupBy(long, ({ words }) => `${words[0]} ${words.at(-1)}`);
  return [...groups].flatMap(([key, group]): [string, NameLink][] => {
    const short = byKey.get(key);
    const [only] = group;
    if (!short || !only || group.length > 1) return [];
    const because = `“${only.name}” is “${short.name}” with a middle name; the archive knows no other of that name.`;
    return [[only.key, { key, rule: "link/middle-name", because, confidence: 0.85 }]];
  });
}

function isMiddle(word: string): boolean {
  return word.length === 1 || PATRONYMIC.test(word);
}

/** A surname alone, in a document that gives no fuller name, is the only person's of that surname in the archive. */
function linkSurnames(persons: Person[]): [string, NameLink][] {
  const bearers = new Map<string, Person[]>();
  for (const person of persons) {
    if (person.words.length < 2) continue;
    for (const surname of findSurnames(person.words)) {
      const others = bearers.get(surname);
      if (others) others.push(person);
      else bearers.set(surname, [person]);
    }
  }
  return persons.flatMap((person): [string, NameLink][] => {
    const candidates = person.words.length === 1 ? (bearers.get(person.key) ?? []) : [];
    const [only] = candidates;
    if (!only || candidates.length > 1) return [];
    const because = `“${person.name}” is the surname of ${only.name}, the only person of that surname in the archive; its own document gives no fuller name.`;
    return [[person.key, { key: only.key, rule: "link/archive-surname", because, confidence: 0.7 }]];
  });
}
