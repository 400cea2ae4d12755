import worldCountries, { type Country } from "world-countries";
import { z } from "zod";
import data from "../../../../data/leaders.json" with { type: "json" };
import { toFoldedName, toNameForm } from "../name-forms.ts";
import type { NamedSpan } from "../named-span.ts";
import { findSurnames } from "./full-names.ts";

/** Somebody who held an office of a state from one day to another. */
interface Leader {
  name: string;
  key: string;
  /** Key of the state, and its name. */
  state: string;
  country: string;
  office: string;
  from: string;
  /** Last day of the term; of one that is open, the last day of which the list knows. */
  to: string;
}

const Row = z.tuple([z.string().length(2), z.string(), z.string(), z.iso.date(), z.iso.date().nullable()]);

// The package is CommonJS: what is imported is the list itself, though its types say that it has the list as default.
const countries = worldCountries as unknown as Country[];
const nameOf = new Map(countries.map(({ cca2, name }) => [cca2, name.common]));

const bySurname = new Map<string, Leader[]>();
const nameByKey = new Map<string, string>();
for (const [code, name, office, from, to] of z.array(Row).parse(data.leaders)) {
  const country = nameOf.get(code) ?? code;
  const key = toNameForm(name);
  nameByKey.set(key, name);
  for (const surname of findSurnames(key.split(" "))) {
    const leader = {
      name,
      key,
      state: toFoldedName(country),
      country,
      office,
      from,
      to: to ?? data.reviewed,
    };
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), leader]);
  }
}

/** The full name of a person of the list by the person's key; null for others. */
export function findLeaderName(key: string): string | null {
  return nameByKey.get(key) ?? null;
}

/**
 * Links a surname alone to the one who held an office on the day of the document, in a state that the document names:
 * `Kan` of November 2010, beside `Japanese`, is Naoto Kan. A name that the document itself explains stays as it is.
 * @param day `YYYY-MM-DD`; null where the document has none, and nothing is linked
 */
export function linkLeaders(spans: NamedSpan[], day: string | null): NamedSpan[] {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return spans;
  const states = new Set(spans.filter(({ kind }) => kind === "PLACE").map(({ key }) => key));
  return spans.map((span) => {
    if (span.kind !== "PERSON" || span.key.includes(" ") || span.rule.startsWith("link/")) return span;
    const candidates = (bySurname.get(span.key) ?? []).filter(
      ({ from, to, state }) => from <= day && day <= to && states.has(state),
    );
    const [leader] = candidates;
    if (!leader || candidates.some(({ key }) => key !== leader.key)) return span;
    return {
      ...span,
      key: leader.key,
      rule: "link/leader",
      because: `“${span.name}” is the surname of ${leader.name}, ${leader.office} of ${leader.country} on ${day}, and the document names that state and no other person of the surname.`,
      confidence: 0.8,
    };
  });
}
