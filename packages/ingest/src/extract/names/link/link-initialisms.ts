import { findOutlet } from "../../../formats/origin/outlets.ts";
import type { TextSpan } from "../../../parsed-document.ts";
import { SpanSet } from "../../span-set.ts";
import { findGazetteerEntry } from "../gazetteer/gazetteer.ts";
import { toFoldedName } from "../name-forms.ts";
import type { NamedSpan } from "../named-span.ts";
import { isOrdinaryWord } from "../ordinary-word.ts";

/** What stands behind a name that is given a short form: ` (TMC)`, ` [KPA]`, `, or “PMO”,`. */
const BEHIND =
  /^['’]?s?\s{0,2}(?:[([]\s?["“]?|,\sor\s["“]?)(\p{Lu}(?:[\p{Lu}&]{1,7}|\p{Ll}{2,6}))["”]?\s?(?:[)\]]|,)/u;
const REACH = 20;
/** Words that most initials leave out. */
const SMALL_WORD = /^(?:of|the|and|for|in|on|to|de|del|la|le|des|du|&)$/i;
/** A document that explains more short forms than this is a list of them. */
const MOST_INITIALISMS = 100;

/**
 * Links the initials that a text gives behind a name to what the name names, there and wherever else the document writes
 * them: `the Transitional Military Council (TMC)`. Initials that a reviewed list knows stay what they are.
 * @param spans what the other rules found; @param stretches of the text in which names are looked for, in order
 */
export function linkInitialisms(
  text: string,
  spans: NamedSpan[],
  stretches: readonly TextSpan[],
): NamedSpan[] {
  const given = new Map<string, NamedSpan>();
  for (const span of spans) {
    const initials = given.size < MOST_INITIALISMS ? findInitialism(text, span) : null;
    if (initials !== null && !given.has(initials)) given.set(initials, span);
  }
  if (given.size === 0) return spans;
  const written = stretches.flatMap((stretch) => findWritten(text, stretch, given));
  const links = new Map(written.map((link) => [link.start, link]));
  const kept = spans.filter((span) => links.get(span.start)?.end !== span.end);
  const taken = new SpanSet(kept);
  return [...kept, ...written.filter((link) => !taken.overlaps(link))];
}

/** What ends the name of a party or an army, whose initials often are of its own language: `National Liberation Army (ELN)`. */
const TRANSLATED =
  /(?:Party|Front|Army|Movement|Union|Alliance|Congress|League|Coalition|Federation|Forces|Democrats|Agency|Institute|Authority|Commission|Association|Bureau|Board|Council|Cross|Bank|University|Chamber|Confederation|Inspectorate|Directorate|Court|Tribunal|Service|Police|Guard|Fund|Society|Ministry|Office|Cent(?:er|re))(?: (?:of|for) (?:the )?\p{Lu}[\p{L} ]{2,40})?$/u;

function findInitialism(text: string, span: NamedSpan): string | null {
  const { end, name, isAdjective, kind, rule } = span;
  if (isAdjective || (kind === "OTHER" && rule !== "name/pattern")) return null;
  const initials = BEHIND.exec(text.slice(end, end + REACH))?.[1];
  const isTranslated = kind === "ORGANIZATION" && initials?.length !== 2 && TRANSLATED.test(name);
  const isGiven = rule === "name/initialled" || isTranslated;
  if (!initials) return null;
  // British papers write initials that are read as a word like one: `World Anti-Doping Agency (Wada)`.
  const isWord = /\p{Ll}/u.test(initials);
  const isTheirs = isInitialsOf(initials.toUpperCase(), name);
  if (isWord ? !isTheirs || kind !== "ORGANIZATION" : !(isGiven || isTheirs)) return null;
  const outlet = findOutlet(initials);
  if (outlet !== null) return isOther(outlet.name, name) ? initials : null;
  return findGazetteerEntry(initials) ? null : initials;
}

/** Whether two names share no word: `People’s Action Party` is not the Polish Press Agency, whose initials it has. */
function isOther(outlet: string, name: string): boolean {
  const words = new Set(toFoldedName(outlet).split(" "));
  return (
    words.size > 1 &&
    !toFoldedName(name)
      .split(" ")
      .some((word) => words.has(word) && !SMALL_WORD.test(word))
  );
}

/** Whether letters are the initials of a name's words, or of its last ones, with or without its small words. */
function isInitialsOf(initials: string, name: string): boolean {
  const bare = name.replace(/(?<=\S \S+ \S+) (?:of|in) (?:the )?\p{Lu}[\p{L} ]{2,40}$/u, "");
  return [name, bare].some((one) => hasInitials(one, initials));
}

function hasInitials(name: string, initials: string): boolean {
  const words = name.replace(/['’]s\b/g, "").match(/[\p{L}\p{N}&]+/gu) ?? [];
  const toLetters = (some: string[]) =>
    some
      .map((word) => word[0] ?? "")
      .join("")
      .toUpperCase();
  const large = words.filter((word) => !SMALL_WORD.test(word));
  return large.length >= 2 && [large, words].some((some) => toLetters(some).endsWith(initials));
}

function findWritten(text: string, { start, end }: TextSpan, given: Map<string, NamedSpan>): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (const match of text
    .slice(start, end)
    .matchAll(/(?<![\p{L}\p{N}])\p{Lu}(?:[\p{Lu}&]{1,7}|\p{Ll}{2,6})(?![\p{L}\p{N}])/gu)) {
    const [short] = match;
    // `WADA` once, and `Wada` in a headline.
    const isWord = short.length >= 4 && /\p{Ll}/u.test(short) && !isOrdinaryWord(short);
    const named = given.get(short) ?? (isWord ? given.get(short.toUpperCase()) : undefined);
    if (!named) continue;
    found.push({
      ...named,
      start: start + match.index,
      end: start + match.index + match[0].length,
      name: match[0],
      rule: "link/initialism",
      because: `The document gives “${match[0]}” as the short form of ${named.name}.`,
      evidence: { start: named.start, end: named.end },
      confidence: 0.9,
    });
  }
  return found;
}
