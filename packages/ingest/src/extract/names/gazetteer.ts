import worldCountries, { type Country } from "world-countries";
import organizations from "../../../data/organizations.json" with { type: "json" };
import extra from "../../../data/places.json" with { type: "json" };
import { OUTLETS } from "../../formats/outlets.ts";
import type { Token } from "../tokens.ts";
import { toFoldedName } from "./name-forms.ts";
import type { NameKind } from "./named-span.ts";

/** A thing that is known by its names before any document is read. */
export interface GazetteerEntry {
  kind: NameKind;
  key: string;
  name: string;
  isAdjective: boolean;
  rule: string;
  because: string;
  /** Geographic nouns that may follow the name without naming another place: `Kunashir Island`. */
  nouns: string[];
  /** Short codes count only in capitals: `US`, not `us`. */
  isCode: boolean;
  /** Where the name has capitals the text must have them, too: `the Context`, not `the context`. */
  isExact: boolean;
  /** A word of every day counts only before a verb of saying: `Trend reports`. */
  isOrdinaryWord: boolean;
  /** As the list writes it. */
  written: string;
}

// The package is CommonJS: what is imported is the list itself, though its types say that it has the list as default.
const countries = worldCountries as unknown as Country[];

const LONGEST_NAME = 7;
const entries = new Map<string, GazetteerEntry>();

type Listed = Omit<GazetteerEntry, "isCode" | "isExact" | "isOrdinaryWord" | "written">;

function add(written: string, entry: Listed, isOrdinaryWord = false): void {
  const form = toFoldedName(written);
  if (form.length < 2 || entries.has(form)) return;
  const isCode = /^[A-Z.]{2,5}$/.test(written);
  entries.set(form, { ...entry, isCode, isExact: entry.kind === "ORGANIZATION", isOrdinaryWord, written });
}

function addPlace(place: { name: string; aliases: string[]; demonyms?: string[]; nouns?: string[] }): void {
  const entry = {
    kind: "PLACE" as const,
    key: toFoldedName(place.name),
    name: place.name,
    nouns: place.nouns ?? [],
  };
  add(place.name, {
    ...entry,
    isAdjective: false,
    rule: "name/gazetteer",
    because: `“${place.name}” is a known place.`,
  });
  for (const alias of place.aliases) {
    const because = `“${alias}” is a known name of ${place.name}.`;
    add(alias, { ...entry, isAdjective: false, rule: "name/gazetteer-alias", because });
  }
  for (const demonym of place.demonyms ?? []) {
    const because = `“${demonym}” means of or from ${place.name}.`;
    add(demonym, { ...entry, isAdjective: true, rule: "name/demonym", because });
  }
}

for (const place of extra.places) addPlace(place);
const states = new Set(extra.states.map((name) => toFoldedName(name)));

/** Whether the key of a place is that of a state, of today or of history. */
export function isState(key: string): boolean {
  return states.has(key);
}

/** A name or adjective that several claim goes to the larger independent one: `American` is of the United States. */
const ranked = countries.toSorted((a, b) => Number(b.independent) - Number(a.independent) || b.area - a.area);
for (const country of ranked) {
  states.add(toFoldedName(country.name.common));
  const more = extra.countries[country.cca2 as keyof typeof extra.countries] ?? [];
  const spellings = country.altSpellings.filter((name) => name.length > 3 && !name.includes(","));
  addPlace({
    name: country.name.common,
    aliases: [country.name.official, ...more, ...spellings],
    demonyms: Object.values(country.demonyms?.eng ?? {}).flatMap((words) => words.split(/, | or /)),
  });
}
for (const capital of ranked.flatMap((country) => country.capital)) addPlace({ name: capital, aliases: [] });
for (const outlet of OUTLETS) {
  const entry = {
    kind: "ORGANIZATION" as const,
    key: toFoldedName(outlet.name),
    name: outlet.name,
    nouns: [],
  };
  for (const name of [outlet.name, ...outlet.aliases]) {
    const because = `“${name}” is a known news ${outlet.kind === "AGENCY" ? "agency" : "outlet"}.`;
    add(name, { ...entry, isAdjective: false, rule: "name/outlet", because }, outlet.isOrdinaryWord);
  }
}
for (const name of organizations.names) {
  const entry = { kind: "ORGANIZATION" as const, key: toFoldedName(name), name, nouns: [] };
  add(name, {
    ...entry,
    isAdjective: false,
    rule: "name/gazetteer",
    because: `“${name}” is a known organization.`,
  });
}

/** The entry that bears exactly this name, in any case, with or without `the`; null if none does. */
export function findGazetteerEntry(name: string): GazetteerEntry | null {
  const form = toFoldedName(name);
  return entries.get(form) ?? entries.get(form.replace(/^the /, "")) ?? null;
}

/** The longest known name that starts at `index`, and how many tokens it takes; null if none starts there. */
export function matchGazetteer(
  tokens: Token[],
  index: number,
): { entry: GazetteerEntry; length: number } | null {
  const first = tokens[index];
  if (!first?.isCapital) return null;
  for (let length = Math.min(LONGEST_NAME, tokens.length - index); length > 0; length--) {
    const last = tokens[index + length - 1];
    if (!last?.isWord) continue;
    const words = tokens.slice(index, index + length);
    const entry = entries.get(toFoldedName(words.map((token) => token.text).join(" ")));
    if (
      entry &&
      isWrittenSo(entry, words) &&
      (!entry.isOrdinaryWord || SAYS.test(tokens[index + length]?.text ?? ""))
    ) {
      return { entry, length };
    }
  }
  return null;
}

const SAYS = /^(?:reports?|reported|says?|said|writes?|wrote|quotes?|quoted|cites?|cited|learned)$/u;

/** Words of a name that only say what it is, and may be written small: `Kyodo news agency`. */
const SAYS_WHAT = /^(?:News|Agency|Newspaper|Daily|Channel|Service|Party|Forces)$/;

/** Whether the text's capitals are those that the name must have. Capitals throughout, as in a dateline, are always enough. */
function isWrittenSo({ isCode, isExact, written }: GazetteerEntry, words: Token[]): boolean {
  const hasLowerCase = words.some(({ text }) => /\p{Ll}/u.test(text));
  if (isCode) return !hasLowerCase;
  if (!isExact || !hasLowerCase) return true;
  const listed = written.match(/[\p{L}\p{N}]+/gu) ?? [];
  const needsCapital = listed.filter((word) => /^\p{Lu}/u.test(word) && !SAYS_WHAT.test(word));
  return needsCapital.every((word) =>
    words.some(({ text, isCapital }) => isCapital && text.toLowerCase() === word.toLowerCase()),
  );
}
