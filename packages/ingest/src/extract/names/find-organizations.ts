import data from "../../../data/organizations.json" with { type: "json" };
import { findOutlet } from "../../formats/outlets.ts";
import type { Token } from "../tokens.ts";
import { findGazetteerEntry, matchGazetteer } from "./gazetteer.ts";
import { toFoldedName } from "./name-forms.ts";
import type { NamedSpan } from "./named-span.ts";
import { toNamedSpan } from "./to-named-span.ts";

const HEADS = new Set(data.heads);
const JOINS = new Set(["of", "for", "and", "&", "the", "-"]);
const MINISTRY = new RegExp(`^(?:${data.ministries.join("|")})$`, "iu");
const LONGEST_NAME = 9;

/** Organizations known by the shape of their name: `Liberal Democratic Party of Japan`, `Russia’s Foreign Ministry`. */
export function findOrganizations(text: string, tokens: Token[]): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const last = findMinistryEnd(tokens, index) ?? findHeadEnd(tokens, index);
    const first = tokens[index];
    if (!first || last === null) continue;
    const end = tokens[last];
    if (!end) continue;
    const written = text.slice(first.start, end.end);
    found.push(
      toNamedSpan(text, first, end, {
        kind: "ORGANIZATION",
        key: toOrganizationKey(written),
        isAdjective: false,
        rule: "name/organization-shape",
        because: `“${written}” has the shape of an organization's name.`,
      }),
    );
    index = last;
  }
  return found;
}

/** `Japanese foreign ministry`, `Russia’s Foreign Ministry`: a country and a ministry behind it. */
function findMinistryEnd(tokens: Token[], index: number): number | null {
  const country = matchGazetteer(tokens, index);
  if (country?.entry.kind !== "PLACE") return null;
  let next = index + country.length;
  if (/^['’]s$/.test(tokens[next]?.text ?? "")) next++;
  for (const length of [4, 3, 2, 1]) {
    const words = tokens.slice(next, next + length);
    if (words.length === length && MINISTRY.test(words.map((token) => token.text).join(" "))) {
      return length === 1 && !words[0]?.isCapital ? null : next + length - 1;
    }
  }
  return null;
}

/** The last token of a run of capitalised words that ends in a head noun, or in `of` and a name behind one. */
function findHeadEnd(tokens: Token[], index: number): number | null {
  if (!tokens[index]?.isCapital || tokens[index]?.text === "The" || tokens[index - 1]?.text === "-")
    return null;
  let end: number | null = null;
  for (let at = index; at < Math.min(tokens.length, index + LONGEST_NAME); at++) {
    const token = tokens[at];
    if (!token || !(token.isCapital || JOINS.has(token.text))) break;
    const startsName = at > index || tokens[at + 1]?.text === "of";
    if (HEADS.has(token.text) && startsName) end = at;
    else if (end !== null && token.isCapital && isOfBetween(tokens, end, at)) end = at;
  }
  if (end === index) return null;
  return end;
}

function isOfBetween(tokens: Token[], head: number, at: number): boolean {
  const between = tokens.slice(head + 1, at).map((token) => token.text);
  return (
    between[0] === "of" && between.every((word) => word === "of" || word === "the" || /^\p{Lu}/u.test(word))
  );
}

/**
 * One key for all ways to write an organization: `Ministry of Defense of Russia`, `Russian Defence Ministry` and
 * `Russia's Defense Ministry` are one.
 */
export function toOrganizationKey(written: string): string {
  const outlet = findOutlet(written);
  if (outlet) return toFoldedName(outlet.name);
  const words = written
    .replace(/['’]s\b/g, "")
    .replace(/\bthe\b/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
  const ministry = /\bministry\b/i.test(words) || /\bforeign office\b/i.test(words);
  if (!ministry) return toFoldedName(words);
  const country = words
    .split(/\s(?:of|for)\s|\s/)
    .map((word) => findGazetteerEntry(word))
    .find((entry) => entry?.kind === "PLACE");
  const field = Object.entries(data.fields).find(([name]) => words.toLowerCase().includes(name))?.[1];
  return country && field ? `ministry ${field} ${country.key}` : toFoldedName(words);
}
