import worldCountries, { type Country } from "world-countries";
import data from "../../../../data/han-names.json" with { type: "json" };
import type { NameKind } from "../named-span.ts";
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
const entries = new Map<string, HanEntry>();

function add(han: string, english: string): void {
  const entry = findGazetteerEntry(english);
  if (!entry || entries.has(han)) return;
  const because = `“${han}” is ${entry.name} in Chinese characters.`;
  entries.set(han, {
    kind: entry.kind,
    key: entry.key,
    rule: "name/gazetteer-alias",
    because,
    confidence: 1,
  });
}

const moreOf: Record<string, string[]> = data.countries;
for (const { cca2, name, translations } of countries) {
  const { common, official } = translations.zho ?? {};
  for (const han of [common, official, ...(moreOf[cca2] ?? [])])
    if (han && HAN.test(han)) add(han, name.common);
}
for (const [name, written] of [...Object.entries(data.places), ...Object.entries(data.bodies)])
  for (const han of written) add(han, name);

const byFirst = new Map<string, string[]>();
for (const han of [...entries.keys()].toSorted((a, b) => b.length - a.length)) {
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
  const known = entries.get(name);
  if (known) return known;
  if (/^\p{Script=Han}{1,12}[·・‧]\p{Script=Han}[\p{Script=Han}·・‧]{0,20}$/u.test(name)) {
    const because = `“${name}” is written with the dot that parts a foreigner's names.`;
    return { kind: "PERSON", key: null, rule: "name/label", because, confidence: 0.9 };
  }
  for (const [kind, ends] of Object.entries(data.ends)) {
    const end = ends.find((one) => name.endsWith(one) && name.length > one.length);
    if (!end || !HAN.test(name)) continue;
    const because = `“${end}” at its end says what “${name}” is.`;
    return { kind: kind as NameKind, key: null, rule: "name/label", because, confidence: 0.8 };
  }
  return null;
}

/** The longest known name in Chinese characters that starts at an offset; null if none does. */
export function matchHan(text: string, offset: number): { written: string; entry: HanEntry } | null {
  for (const written of byFirst.get(text.charAt(offset)) ?? []) {
    const entry = entries.get(written);
    if (entry && text.startsWith(written, offset)) return { written, entry };
  }
  return null;
}
