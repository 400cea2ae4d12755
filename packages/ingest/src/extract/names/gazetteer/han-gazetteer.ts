import worldCountries, { type Country } from "world-countries";
import data from "../../../../data/han-names.json" with { type: "json" };
import { toNameForm } from "../name-forms.ts";
import type { NameKind } from "../named-span.ts";
import { toSimplified } from "../simplified.ts";
import { findGazetteerEntry } from "./gazetteer.ts";

/** What a name in Chinese characters is known for. */
export interface HanEntry {
  kind: NameKind;
  key: string;
  rule: string;
  because: string;
  confidence: number;
}

// The package is CommonJS: what is imported is the list itself, though its types say that it has the list as default.
const countries = worldCountries as unknown as Country[];
const HAN = /\p{Script=Han}/u;
/** Fewer characters stand inside of other words, too: `川普` in `四川普通话`. */
const SHORTEST_PERSON = 3;
/** Parts a foreigner's names. */
const DOT = /[·・‧]/u;
/** `弗拉基米尔·普京`. */
const FOREIGN = /^\p{Script=Han}{1,12}[·・‧]\p{Script=Han}[\p{Script=Han}·・‧]{0,20}$/u;
const ENDS = Object.entries(data.ends)
  .flatMap(([kind, ends]) => ends.map((end): [NameKind, string] => [kind as NameKind, end]))
  .toSorted(([, a], [, b]) => b.length - a.length);
const entries = new Map<string, HanEntry>();

function add(written: string, { kind, key, name }: { kind: NameKind; key: string; name: string }): void {
  const han = toSimplified(written);
  if (entries.has(han)) return;
  const because = `“${han}” is ${name} in Chinese characters.`;
  entries.set(han, { kind, key, rule: "name/gazetteer-alias", because, confidence: 1 });
}

const moreOf: Record<string, string[]> = data.countries;
for (const { cca2, name, translations } of countries) {
  const { common, official } = translations.zho ?? {};
  const entry = findGazetteerEntry(name.common);
  for (const han of [common, official, ...(moreOf[cca2] ?? [])])
    if (entry && han && HAN.test(han)) add(han, entry);
}
for (const [english, written] of Object.entries({ ...data.places, ...data.bodies })) {
  const entry = findGazetteerEntry(english);
  if (entry) for (const han of written) add(han, entry);
}
for (const [name, written] of Object.entries(data.persons))
  for (const han of written) add(han, { kind: "PERSON", key: toNameForm(name), name });

const byFirst = new Map<string, string[]>();
for (const [han, { kind }] of [...entries].toSorted(([a], [b]) => b.length - a.length)) {
  if (kind === "PERSON" && han.length < SHORTEST_PERSON) continue;
  const first = han.charAt(0);
  const names = byFirst.get(first);
  if (names) names.push(han);
  else byFirst.set(first, [han]);
}

/** Whether a text has Chinese characters. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** What a whole name in Chinese characters is known for, or what its last word says that it is; null for neither. */
export function findHanEntry(name: string): (Omit<HanEntry, "key"> & { key: string | null }) | null {
  const simplified = toSimplified(name);
  const known = entries.get(simplified);
  if (known) return known;
  const [kind, end = ""] = findEnd(simplified) ?? [];
  // One character may be the last syllable of a name, too: `迈克尔·海`.
  if (FOREIGN.test(name) && end.length < 2) {
    const because = `“${name}” is written with the dot that parts a foreigner's names.`;
    return { kind: "PERSON", key: null, rule: "name/label", because, confidence: 0.9 };
  }
  if (!kind || !HAN.test(name)) return null;
  const because = `“${end}” at its end says what “${name}” is.`;
  return { kind, key: null, rule: "name/label", because, confidence: 0.8 };
}

/** The longest end of a name that says what it is, with what it says. */
function findEnd(simplified: string): [NameKind, string] | null {
  return ENDS.find(([, end]) => simplified.endsWith(end) && simplified.length > end.length) ?? null;
}

/** The longest known name in simplified characters that starts at an offset; null if none does. */
export function matchHan(simplified: string, offset: number): { length: number; entry: HanEntry } | null {
  for (const written of byFirst.get(simplified.charAt(offset)) ?? []) {
    const entry = entries.get(written);
    if (!entry || !simplified.startsWith(written, offset)) continue;
    const beside = simplified.charAt(offset - 1) + simplified.charAt(offset + written.length);
    // `卡扎菲` of `赛义夫·卡扎菲` is somebody else.
    if (entry.kind !== "PERSON" || !DOT.test(beside)) return { length: written.length, entry };
  }
  return null;
}
