import { findMostCommon } from "../../order.ts";
import { findGazetteerEntry } from "./gazetteer.ts";
import { findLeaderName } from "./link-leaders.ts";
import type { NamedSpan } from "./named-span.ts";

/**
 * The name to show for a thing that is named in several ways: the most common way to write it. A person's full name comes
 * before a surname; an adjective, a code or capitals throughout serve only where there is nothing better.
 * @param names all names of the one thing, at least one
 */
export function findEntityName(names: NamedSpan[]): string {
  const written = names.filter(({ isAdjective }) => !isAdjective).map(({ name }) => toAliasName(name));
  const proper = written.filter((name) => name !== name.toUpperCase() && /^[^\p{Ll}]/u.test(name));
  const isPerson = names[0]?.kind === "PERSON";
  const full = proper.filter((name) => !isPerson || name.includes(" "));
  const fallback = written[0] ?? names[0]?.name ?? "";
  const known = isPerson && full.length === 0 ? findLeaderName(names[0]?.key ?? "") : null;
  return (
    findMostCommon(full) ?? known ?? findMostCommon(proper) ?? findGazetteerEntry(fallback)?.name ?? fallback
  );
}

/** A name without its article: `the Russian Federation` -> `Russian Federation`. */
export function toAliasName(name: string): string {
  return name.replace(/^the\s+/i, "");
}
