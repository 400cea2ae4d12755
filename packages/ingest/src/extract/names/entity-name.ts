import { findMostCounted } from "../../order.ts";
import { findGazetteerEntry } from "./gazetteer/gazetteer.ts";
import { findLeaderName } from "./link/link-leaders.ts";
import type { NamedSpan } from "./named-span.ts";

/** A way to write a name, and how often it is met; once if nothing is said. */
type WrittenName = Pick<NamedSpan, "kind" | "key" | "name" | "isAdjective"> & { count?: number };

/**
 * The name to show for a thing that is named in several ways: the most common way to write it. A person's full name comes
 * before a surname; an adjective, a code or capitals throughout serve only where there is nothing better.
 * @param names all names of the one thing, at least one, in order of document and text
 */
export function findEntityName(names: readonly WrittenName[]): string {
  const written = names
    .filter(({ isAdjective }) => !isAdjective)
    .map(({ name, count = 1 }) => ({ value: toAliasName(name), count }));
  const proper = written.filter(({ value }) => value !== value.toUpperCase() && /^[^\p{Ll}]/u.test(value));
  const isPerson = names[0]?.kind === "PERSON";
  const full = proper.filter(({ value }) => !isPerson || value.includes(" "));
  const fallback = written[0]?.value ?? names[0]?.name ?? "";
  const known = isPerson && full.length === 0 ? findLeaderName(names[0]?.key ?? "") : null;
  return (
    findMostCounted(full) ??
    known ??
    findMostCounted(proper) ??
    findGazetteerEntry(fallback)?.name ??
    fallback
  );
}

/** A name without its article: `the Russian Federation` -> `Russian Federation`. */
export function toAliasName(name: string): string {
  return name.replace(/^the\s+/i, "");
}
