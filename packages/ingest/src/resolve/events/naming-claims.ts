import { NAME_RULE_VERSION } from "../../extract/names/named-span.ts";
import { byText, groupBy } from "../../order.ts";
import { type ClaimDraft, inDocument } from "../claims.ts";
import type { Naming } from "../entities/entity.ts";
import type { Telling } from "../merging/telling.ts";

/** One name of an entity, with each place where a report of the event writes it. */
interface Written {
  name: string;
  words: string[];
  namings: Naming[];
}

/**
 * Names of one thing that reports of one event give differently: `Kunashir` beside `Kunashiri`, `Iturup` beside `Etorofu`.
 * Two names differ that share no word and of which neither is a longer or shorter form of the other. Shown is what more
 * documents write. Nothing is claimed where all agree, nor of a document that writes both.
 */
export function toNamingClaims(eventId: string, tellings: readonly Telling[]): ClaimDraft[] {
  const namings = tellings.filter(({ report }) => report.role !== "RELATED").flatMap(({ all }) => all);
  if (new Set(namings.map(({ document }) => document.id)).size < 2) return [];
  const own = [...new Set(namings)].filter(({ name }) => isName(name));
  return [...groupBy(own, ({ entityId }) => entityId).values()].flatMap((group) => toClaims(eventId, group));
}

/** Adjectives, cities that stand for states, and abbreviations are no other names of a thing. */
function isName({ zone, isAdjective, rule, name }: Naming["name"]): boolean {
  const isStory = zone === "BODY" || zone === "TITLE";
  return isStory && !isAdjective && !rule.includes("metonym") && /\p{Ll}{2}/u.test(name);
}

const toWords = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const toDocuments = ({ namings }: Written) => new Set(namings.map(({ document }) => document.id));

function isOther(a: Written, b: Written): boolean {
  if (a.words.some((word) => b.words.includes(word))) return false;
  const isForm = a.words.some((word) => b.words.some((other) => word.slice(0, 4) === other.slice(0, 4)));
  if (isForm && a.words.length !== b.words.length) return false;
  const [inA, inB] = [toDocuments(a), toDocuments(b)];
  return [...inA].every((id) => !inB.has(id));
}

function toClaims(eventId: string, namings: readonly Naming[]): ClaimDraft[] {
  const written = [...groupBy(namings, ({ name }) => toWords(name.name).join(" ")).values()].flatMap(
    (group) => {
      const [first] = group.toSorted((a, b) => byText(a.name.name, b.name.name));
      return first ? [{ name: first.name.name, words: toWords(first.name.name), namings: group }] : [];
    },
  );
  const sorted = written.toSorted(
    (a, b) => toDocuments(b).size - toDocuments(a).size || byText(a.name, b.name),
  );
  const [shown] = sorted;
  const others = shown ? sorted.filter((other) => isOther(shown, other)) : [];
  if (shown === undefined || others.length === 0) return [];
  const names = new Intl.ListFormat("en-GB").format(others.map(({ name }) => `“${name}”`));
  return [
    toDraft(eventId, shown, "SHOWN", `No fewer documents write “${shown.name}” than ${names}.`),
    ...others.map((other) =>
      toDraft(eventId, other, "RIVAL", `The same is called “${shown.name}” in another report.`),
    ),
  ];
}

function toDraft(
  eventId: string,
  { name, namings }: Written,
  status: "SHOWN" | "RIVAL",
  because: string,
): ClaimDraft {
  const first = [...groupBy(namings, ({ document }) => document.id).values()].flatMap((group) =>
    group.toSorted((a, b) => a.name.start - b.name.start).slice(0, 1),
  );
  return {
    subject: "event",
    subjectId: eventId,
    property: "name",
    value: name,
    rule: "name/written",
    ruleVersion: NAME_RULE_VERSION,
    status,
    because,
    evidence: first
      .toSorted((a, b) => byText(a.document.id, b.document.id))
      .flatMap((naming) => inDocument(naming.document, [{ start: naming.name.start, end: naming.name.end }])),
  };
}
