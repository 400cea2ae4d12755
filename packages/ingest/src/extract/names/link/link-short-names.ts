import { findOutlet } from "../../../formats/origin/outlets.ts";
import type { TextSpan } from "../../../parsed-document.ts";
import { SpanSet } from "../../span-set.ts";
import { findFirm } from "../find/find-organizations.ts";
import { findGazetteerEntry } from "../gazetteer/gazetteer.ts";
import { toNameForm } from "../name-forms.ts";
import type { NamedSpan } from "../named-span.ts";
import { isOrdinaryWord, mayBeOrdinary } from "../ordinary-word.ts";

const STORM = /^(?:Super |Tropical |Severe )*(?:Typhoon|Hurricane|Cyclone|Storm) (\p{Lu}[\p{L}’'-]{1,20})$/u;
/** What a short name does not stand behind. */
const IN_WORD = /[\p{L}\p{N}'’&-]$/u;
/** What firms do, as the last word of their names; a town stands before no such word so often as a firm's own name does. */
const BUSINESS =
  / (?:Gold|Mining|Mines|Minerals|Metals|Resources|Energy|Oil|Petroleum|Steel|Motors?|Airlines|Airways|Aerospace|Pharmaceuticals?|Pharma|Biotech|Semiconductors?|Electronics|Technolog(?:y|ies)|Foods|Securities|Industries|Chemicals?|Systems|Software|Networks|Entertainment|Logistics|Shipping|Shipbuilding|Engineering|Automotive|Insurance|Telecom(?:s|munications)?)$/u;
/** A document that holds more such names than this is a list of them. */
const MOST_NAMES = 200;

/**
 * Links short names to the full ones of the document: a firm without `Group` or `Corp.`, a storm by its own name, an
 * organization by initials that nothing explains but its words, or by the first word where words of every day follow it. Short names that are ordinary words, listed names or
 * a person's surname stay what they are.
 * @param spans what the other rules found; @param stretches of the text in which names are looked for, in order
 */
export function linkShortNames(
  text: string,
  spans: NamedSpan[],
  stretches: readonly TextSpan[],
): NamedSpan[] {
  const given = findShortNames(spans);
  if (given.size === 0 || given.size > MOST_NAMES) return spans;
  const words = [...given.keys()].filter((word) => text.includes(word)).map(toLiteral);
  if (words.length === 0) return spans;
  const pattern = new RegExp(
    `(?:${words.toSorted((a, b) => b.length - a.length).join("|")})(?![\\p{L}\\p{N}&])`,
    "gu",
  );
  const written = stretches.flatMap((stretch) => findWritten(text, stretch, pattern, given));
  const links = new Map(written.map((link) => [link.start, link]));
  const isReplaced = ({ start, end, key, kind }: NamedSpan) => {
    const link = links.get(start);
    return link?.end === end && (link.key !== key || link.kind !== kind);
  };
  const kept = spans.filter((span) => !isReplaced(span));
  const taken = new SpanSet(kept);
  return [...kept, ...written.filter((link) => !taken.overlaps(link))];
}

/**
 * Links an organization that is named by the head of another's name, which no other begins with: `Norbridge` to `Norbridge
 * Hotspur`, `Communist Party` to `Communist Party of Chile`.
 */
export function linkHeads(spans: NamedSpan[]): NamedSpan[] {
  const full = new Map<string, NamedSpan | null>();
  for (const span of spans) {
    const head = span.kind === "ORGANIZATION" && !span.isAdjective ? findHead(span.name) : null;
    if (head === null) continue;
    const other = full.get(head);
    full.set(head, other === undefined || other?.key === span.key ? span : null);
  }
  return spans.map((span) => {
    const named = span.kind === "ORGANIZATION" && !span.isAdjective ? full.get(span.name) : undefined;
    if (!named || named.key === span.key) return span;
    return {
      ...span,
      key: named.key,
      rule: "link/short-name",
      because: `The document names ${named.name}, and no other organization whose name begins so.`,
      evidence: { start: named.start, end: named.end },
      confidence: 0.75,
    };
  });
}

/** The first word of a name, if nothing else is called so; `Communist Party` of `Communist Party of Chile`. */
function findHead(name: string): string | null {
  const ofState = /^(\p{Lu}\p{L}+ \p{Lu}[\p{L} ]+?) of (?:the )?(\p{Lu}[\p{L} ]+)$/u.exec(name);
  if (ofState) return findGazetteerEntry(ofState[2] ?? "")?.kind === "PLACE" ? (ofState[1] ?? null) : null;
  const first = /^(\p{Lu}[\p{L}-]{3,}) \p{Lu}/u.exec(name)?.[1] ?? null;
  const isOwn = first !== null && !isOrdinaryWord(first) && !findGazetteerEntry(first) && !findOutlet(first);
  return isOwn ? first : null;
}

const toLiteral = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The short names that only one thing of the document can be meant by. */
function findShortNames(spans: NamedSpan[]): Map<string, NamedSpan> {
  const surnames = new Set(
    spans.flatMap(({ kind, key }) =>
      kind === "PERSON" && key.includes(" ") ? (key.split(" ").at(-1) ?? []) : [],
    ),
  );
  const given = new Map<string, NamedSpan>();
  const shared = new Set<string>();
  for (const span of spans) {
    for (const short of toShortNames(span)) {
      const other = given.get(short);
      if (other && other.key !== span.key) shared.add(short);
      if (!other && !surnames.has(toNameForm(short))) given.set(short, span);
    }
  }
  for (const short of shared) given.delete(short);
  return given;
}

function toShortNames({ kind, name, rule, isAdjective }: NamedSpan): string[] {
  if (isAdjective || rule.startsWith("link/")) return [];
  const storm = kind === "OTHER" ? STORM.exec(name)?.[1] : undefined;
  if (storm) return [storm];
  // `the tanker Gull`: the same word without the tanker means the ship, too.
  if (kind === "OTHER" && rule === "name/pattern" && /^\p{Lu}\p{L}{2,}$/u.test(name)) return [name];
  if (kind !== "ORGANIZATION") return [];
  const firm = findFirm(name);
  const short = firm !== null && isOwnName(firm) ? [firm] : [];
  const first = toFirstWord(firm ?? (BUSINESS.test(name) ? name : ""));
  if (first !== null) short.push(first);
  const initials = toInitials(name);
  return initials === null ? short : [...short, initials];
}

/**
 * `Norrick` of `Norrick Gold`: the word before those of every day that say what a firm makes. Null where it is such a word
 * itself, has a meaning of its own, or stands before another name.
 */
function toFirstWord(name: string): string | null {
  const [first = "", ...rest] = name.split(" ");
  const isNaming = /^\p{Lu}[\p{L}-]{4,}$/u.test(first) && !mayBeOrdinary(first) && isOwnName(first);
  return isNaming && rest.length > 0 && rest.every((word) => mayBeOrdinary(word)) ? first : null;
}

/** Whether a name without its kind of firm still says who is meant. */
function isOwnName(name: string): boolean {
  if (findGazetteerEntry(name) || findOutlet(name)) return false;
  return name.split(" ").some((word) => word.length >= 3 && !isOrdinaryWord(word));
}

/** `KDB` of `Korea Development Bank`: three letters or more, and no list's own. */
function toInitials(name: string): string | null {
  const words = name.replace(/['’]s?(?= |$)/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  const large = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const isWhole = words.every((word) => large.includes(word) || /^(?:of|the|and|for|s)$/.test(word));
  const initials = large.map((word) => word[0]).join("");
  if (!isWhole || large.length < 3 || large.length > 7) return null;
  return findOutlet(initials) || findGazetteerEntry(initials) ? null : initials;
}

function findWritten(
  text: string,
  { start, end }: TextSpan,
  pattern: RegExp,
  given: Map<string, NamedSpan>,
): NamedSpan[] {
  return [...text.slice(start, end).matchAll(pattern)].flatMap((match) => {
    const named = given.get(match[0]);
    const at = start + match.index;
    // Told here and not by the pattern, which would look back from every letter of the text.
    const isWithin = IN_WORD.test(text.slice(Math.max(start, at - 2), at));
    if (!named || isWithin) return [];
    return [
      {
        ...named,
        start: at,
        end: at + match[0].length,
        name: match[0],
        rule: "link/short-name",
        because: `The document names ${named.name}, and nothing else that “${match[0]}” is short for.`,
        evidence: { start: named.start, end: named.end },
        confidence: 0.8,
      },
    ];
  });
}
