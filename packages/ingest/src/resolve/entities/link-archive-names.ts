import names from "../../../data/person-names.json" with { type: "json" };
import { findSurnames } from "../../extract/names/link/full-names.ts";
import { byText, groupBy } from "../../order.ts";
import type { NameTally } from "./name-tally.ts";

const SURNAMES_FIRST = new Set(names.surnamesFirst);
const GIVEN_NAMES = new Set(names.givenNames);

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
  for (const link of [
    linkOrders,
    linkMiddleNames,
    linkWholeNames,
    linkMoreSurnames,
    linkShortGiven,
    linkSurnames,
  ])
    for (const [key, found] of link(persons.filter(({ key }) => !links.has(key)))) links.set(key, found);
  return links;
}

/**
 * What two names of persons must have in common for one to bear on what the other is linked to: a surname, both words, the
 * first two, or first and last word. What is linked among all names that are connected so depends on no others.
 */
export function toLinkTokens(key: string): string[] {
  const words = key.split(" ");
  const [first = "", second] = words;
  if (second === undefined) return [`surname ${first}`];
  const pair = words.length === 2 ? [`pair ${[...words].toSorted().join(" ")}`] : [];
  return [
    ...findSurnames(words).map((word) => `surname ${word}`),
    ...pair,
    `ends ${first} ${words.at(-1)}`,
    `opens ${first} ${second}`,
  ];
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

/** Given names that stand in the middle of a name, written out: only where nobody else of the archive bears the surname. */
function linkWholeNames(persons: Person[]): [string, NameLink][] {
  return findPairs(persons, (short, long) => {
    const isMiddleMore = long.words.length === 3 && short.words.length === 2;
    const isSame = short.words[0] === long.words[0] && short.words[1] === long.words[2];
    return isMiddleMore && isSame && !SURNAMES_FIRST.has(short.words[0] ?? "")
      ? `“${long.name}” is “${short.name}” with another given name; the archive knows nobody else of that surname.`
      : null;
  }).map(([short, long, because]) => [
    long.key,
    { key: short.key, rule: "link/middle-name", because, confidence: 0.75 },
  ]);
}

/** `Oly Ilunga` and `Oly Ilunga Kalenga`: one surname more, which no third name opens with; but `Juan Carlos` is nobody's full name. */
function linkMoreSurnames(persons: Person[]): [string, NameLink][] {
  const long = persons.filter(({ words }) => words.length >= 3);
  const byOpening = groupBy(long, ({ words }) => words.slice(0, words.length === 4 ? 3 : 2).join(" "));
  return persons.flatMap((short): [string, NameLink][] => {
    const [first = "", second = ""] = short.words;
    const longer = (byOpening.get(short.key) ?? []).filter(({ key }) => key !== short.key);
    const [only] = longer;
    if (!only || longer.length > 1 || short.words.length < 2 || short.words.length > 3) return [];
    if (
      SURNAMES_FIRST.has(first) ||
      GIVEN_NAMES.has(short.words.at(-1) ?? "") ||
      first.length < 3 ||
      isMiddle(second)
    )
      return [];
    const others = persons.filter(
      ({ key, words }) => key !== short.key && key !== only.key && words[0] === first && words[1] === second,
    );
    if (others.length > 0) return [];
    const because = `“${only.name}” is “${short.name}” with one more surname; the archive knows no other name that opens so.`;
    return [[only.key, { key: short.key, rule: "link/more-surnames", because, confidence: 0.75 }]];
  });
}

/** Given names and their short forms, which English papers write in turn. */
const SHORT_GIVEN: ReadonlySet<string> = new Set(
  "alex alexander,andy andrew,ben benjamin,bernie bernard,bill william,bob robert,chris christopher,chuck charles,dan daniel,dave david,dick richard,don donald,doug douglas,ed edward,fred frederick,greg gregory,jeff jeffrey,jim james,joe joseph,jon jonathan,ken kenneth,larry lawrence,liz elizabeth,matt matthew,mike michael,nick nicholas,pat patrick,pete peter,phil philip,rick richard,rob robert,ron ronald,sam samuel,steve steven,steve stephen,ted edward,tim timothy,tom thomas,tony anthony,will william".split(
    ",",
  ),
);

/** `Steve Mnuchin` and `Steven Mnuchin`, where nobody else of the archive bears the surname: the form written more often is kept. */
function linkShortGiven(persons: Person[]): [string, NameLink][] {
  return findPairs(persons, (short, long) => {
    const [given = "", surname] = short.words;
    const isPair = SHORT_GIVEN.has(`${given} ${long.words[0]}`) && long.words[1] === surname;
    return isPair && short.words.length === 2 && long.words.length === 2
      ? `“${given}” is short for “${long.words[0]}”, and the archive knows nobody else of that surname.`
      : null;
  }).map(([short, long, because]) => {
    const [kept, other] = isKeptRather(short, long) ? [short, long] : [long, short];
    return [other.key, { key: kept.key, rule: "link/short-given-name", because, confidence: 0.8 }];
  });
}

/** The pairs of persons who alone bear one surname, with why they are one. */
function findPairs(
  persons: Person[],
  toReason: (short: Person, long: Person) => string | null,
): [short: Person, long: Person, because: string][] {
  const named = persons.filter(({ words }) => words.length >= 2);
  return [...groupBy(named, ({ words }) => words.at(-1) ?? "").values()].flatMap((group) => {
    const [a, b] = group;
    if (!a || !b || group.length > 2) return [];
    return [
      [a, b],
      [b, a],
    ].flatMap(([short, long]): [Person, Person, string][] => {
      const because = short && long ? toReason(short, long) : null;
      return short && long && because !== null ? [[short, long, because]] : [];
    });
  });
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
