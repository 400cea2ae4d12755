import worldCountries, { type Country } from "world-countries";
import bodies from "../../../../data/bodies.json" with { type: "json" };
import cities from "../../../../data/cities.json" with { type: "json" };
import extra from "../../../../data/places.json" with { type: "json" };
import { OUTLETS } from "../../../formats/origin/outlets.ts";
import { toFoldedName } from "../name-forms.ts";
import { type GazetteerEntry, isWrittenSo } from "./gazetteer-entry.ts";

// The package is CommonJS: what is imported is the list itself, though its types say that it has the list as default.
const countries = worldCountries as unknown as Country[];

const LONGEST_NAME = 7;
const entries = new Map<string, GazetteerEntry>();
/** For each first word of a known name, how many words the longest name that begins with it has. */
const longest = new Map<string, number>();
const states = new Set(extra.states.map((name) => toFoldedName(name)));
const stateOfCapital = new Map<string, string>();

type Listed = Omit<GazetteerEntry, "isCode" | "isExact" | "isOrdinaryWord" | "written" | "confidence"> & {
  confidence?: number;
};

function add(written: string, entry: Listed, isOrdinaryWord = false): void {
  const form = toFoldedName(written);
  if (form.length < 2 || entries.has(form)) return;
  const isCode = /^[A-Z.]{2,5}$/.test(written);
  const isExact = entry.kind === "ORGANIZATION";
  entries.set(form, { confidence: 1, ...entry, isCode, isExact, isOrdinaryWord, written });
  const words = form.split(" ");
  const first = words[0] ?? "";
  longest.set(first, Math.min(LONGEST_NAME, Math.max(longest.get(first) ?? 0, words.length)));
}

interface Place {
  name: string;
  aliases: string[];
  demonyms?: string[];
  peoples?: string[];
  nouns?: string[];
}

const NOUN_FORMS: Record<string, string[]> = {
  island: ["island", "islands", "isle"],
  islands: ["island", "islands", "isles"],
};

function addPlace(place: Place, confidence = 1): void {
  const nouns = (place.nouns ?? []).flatMap((noun) => NOUN_FORMS[noun] ?? [noun]);
  const entry = {
    kind: "PLACE" as const,
    key: toFoldedName(place.name),
    name: place.name,
    nouns,
    confidence,
  };
  const because = `“${place.name}” is a known place.`;
  add(place.name, { ...entry, isAdjective: false, rule: "name/gazetteer", because });
  for (const alias of place.aliases) {
    const because = `“${alias}” is a known name of ${place.name}.`;
    add(alias, { ...entry, isAdjective: false, rule: "name/gazetteer-alias", because });
  }
  for (const demonym of place.demonyms ?? []) {
    const because = `“${demonym}” means of or from ${place.name}.`;
    add(demonym, { ...entry, isAdjective: true, rule: "name/demonym", because, confidence: 0.9 });
  }
  for (const people of place.peoples ?? []) {
    const because = `“${people}” are those of ${place.name}.`;
    add(people, { ...entry, isAdjective: true, rule: "name/demonym-people", because, confidence: 0.9 });
  }
}

for (const place of extra.places) addPlace(place);

/** Who is of a country: `Norwegians`, `Somalis`, `Icelanders`; none of `Japanese` or `Welsh`. */
function toPeoples(demonyms: string[]): string[] {
  return demonyms.filter((word) => /(?:an|i|er|[aeo]t|ene|[aeiou]k)$/.test(word)).map((word) => `${word}s`);
}

/** A name or adjective that several claim goes to the larger independent one: `American` is of the United States. */
const ranked = countries.toSorted((a, b) => Number(b.independent) - Number(a.independent) || b.area - a.area);
for (const country of ranked) {
  states.add(toFoldedName(country.name.common));
  const more = extra.countries[country.cca2 as keyof typeof extra.countries] ?? [];
  const demonyms = extra.demonyms[country.cca2 as keyof typeof extra.demonyms] ?? [];
  const spellings = country.altSpellings.filter(
    (name) => name.length > 3 && !name.includes(",") && name !== "Island",
  );
  const listed = Object.values(country.demonyms?.eng ?? {}).flatMap((words) => words.split(/, | or /));
  addPlace({
    name: country.name.common,
    aliases: [country.name.official, ...more, ...spellings],
    demonyms: [...listed, ...demonyms],
    peoples: toPeoples(listed),
  });
}
for (const country of ranked) {
  const state = toFoldedName(country.name.common);
  for (const capital of country.capital) {
    addPlace({ name: capital, aliases: [] });
    const entry = entries.get(toFoldedName(capital));
    if (entry && country.independent && !stateOfCapital.has(entry.key)) stateOfCapital.set(entry.key, state);
  }
}
for (const outlet of OUTLETS) {
  const entry = {
    kind: "ORGANIZATION" as const,
    key: toFoldedName(outlet.name),
    name: outlet.name,
    nouns: [],
  };
  for (const name of [outlet.name, ...outlet.aliases]) {
    const because = `“${name}” is a known news ${outlet.kind === "AGENCY" ? "agency" : "outlet"}.`;
    // Two letters stand for too many other things (`RT` before what somebody repeats).
    const isOrdinary = (outlet.isOrdinaryWord === true && isOneWord(name)) || name.length === 2;
    add(name, { ...entry, isAdjective: false, rule: "name/outlet", because }, isOrdinary);
  }
}
for (const body of bodies.bodies) {
  const entry = { kind: "ORGANIZATION" as const, key: toFoldedName(body.name), name: body.name, nouns: [] };
  for (const name of [body.name, ...body.aliases]) {
    const because =
      name === body.name
        ? `“${name}” is a known organization.`
        : `“${name}” is a known name of ${body.name}.`;
    const rule = name === body.name ? "name/gazetteer" : "name/gazetteer-alias";
    add(name, { ...entry, isAdjective: false, rule, because });
  }
}
for (const name of cities.cities) addPlace({ name, aliases: [] }, 0.9);

/** `Trend`, `The Hill`: a name that a sentence may hold by chance; `Trend News Agency` is none. */
function isOneWord(name: string): boolean {
  return !name.replace(/^The /, "").includes(" ");
}

/** Whether the key of a place is that of a state, of today or of history. */
export function isState(key: string): boolean {
  return states.has(key);
}

/** Key of the state whose capital a place is; null if it is none's. */
export function findStateOfCapital(key: string): string | null {
  return stateOfCapital.get(key) ?? null;
}

/** The entry that bears exactly this name, in any case, with or without `the`; null if none does. */
export function findGazetteerEntry(name: string): GazetteerEntry | null {
  const form = toFoldedName(name);
  return entries.get(form) ?? entries.get(form.replace(/^the /, "")) ?? null;
}

/** A known name in a row of tokens. */
export interface GazetteerMatch {
  entry: GazetteerEntry;
  /** How many tokens it takes. */
  length: number;
}

/** What matching needs of a token. */
interface MatchableToken {
  text: string;
  isWord: boolean;
  isGlued: boolean;
}

/**
 * The longest known name that starts at `index`; null if none starts there.
 * @param forms the folded form of each token, "" for marks
 */
export function matchGazetteer(
  tokens: readonly MatchableToken[],
  forms: readonly string[],
  index: number,
): GazetteerMatch | null {
  const form = forms[index] ?? "";
  const space = form.indexOf(" ");
  const most = longest.get(space < 0 ? form : form.slice(0, space));
  if (most === undefined) return null;
  let best: GazetteerMatch | null = null;
  let joined = "";
  let words = 0;
  for (let at = index; at < tokens.length && words < most; at++) {
    const token = tokens[at];
    if (!token) break;
    const one = forms[at] ?? "";
    if (one === "" && !mayStandInside(token.text, tokens[at - 1]?.text ?? "", tokens[at + 1])) break;
    if (one !== "") {
      joined = joined === "" ? one : `${joined} ${one}`;
      words++;
    }
    if (!token.isWord) continue;
    const entry = entries.get(joined);
    if (!entry) continue;
    const written = tokens.slice(index, at + 1).map(({ text }) => text);
    if (isWrittenSo(entry, written, tokens[at + 1]?.text ?? "")) best = { entry, length: at + 1 - index };
  }
  return best;
}

/** Marks inside a known name: `Asia-Pacific`, `St. Petersburg`, `Washington, D.C.`, `Index.hu`; other full stops end a sentence. */
function mayStandInside(mark: string, before: string, behind: MatchableToken | undefined): boolean {
  return mark === "." ? before.length <= 2 || behind?.isGlued === true : /^[-‐‑–&,/'’]$/.test(mark);
}
