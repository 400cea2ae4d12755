import data from "../../../../data/organizations.json" with { type: "json" };
import { findOutlet } from "../../../formats/origin/outlets.ts";
import { isHyphen, isPossessive, type Token } from "../../tokens.ts";
import type { Block } from "../block.ts";
import { findGazetteerEntry } from "../gazetteer/gazetteer.ts";
import { toFoldedName } from "../name-forms.ts";
import type { NamedSpan } from "../named-span.ts";
import { isOrdinaryWord } from "../ordinary-word.ts";
import { isUnknownName } from "../read/read-name.ts";
import { toNamedSpan } from "../to-named-span.ts";

const HEADS = new Set(data.heads);
const WEAK_HEADS = new Set(data.weakHeads);
const JOINS = new Set(["of", "for", "and", "&", "the", "-", "‐", "‑", "on"]);
const MINISTRIES = new Set(data.ministries);
const LONGEST_NAME = 9;
/** Words that have a capital only because a sentence begins with them. */
const NO_START =
  /^(?:The|A|An|In|On|At|For|By|From|With|After|As|But|And|When|While|Before|Since|During|Under|Of|To|This|That|These|Those|His|Her|Its|Their|Our|Some|All|Both|Former|New|Senior|Top)$/;

/** Organizations known by the shape of their name: `Liberal Democratic Party of Japan`, `Russia’s Foreign Ministry`. */
export function findOrganizations(text: string, block: Block): NamedSpan[] {
  const { tokens } = block;
  const found: NamedSpan[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index];
    if (!first?.isCapital) continue;
    const ministry = findMinistryEnd(block, index);
    const last = ministry ?? (block.isShouting ? null : findHeadEnd(block, index));
    if (last === null) continue;
    const end = tokens[last];
    if (!end) continue;
    const written = text.slice(first.start, end.end);
    found.push(
      toNamedSpan(text, first, end, {
        kind: "ORGANIZATION",
        key: toOrganizationKey(written),
        isAdjective: false,
        rule: ministry === null ? "name/organization-shape" : "name/ministry",
        because: `“${written}” has the shape of an organization's name.`,
        confidence: ministry === null ? 0.8 : 1,
      }),
    );
    index = last;
  }
  return found;
}

/** `Japanese foreign ministry`, `Russia’s Foreign Ministry`: a country and a ministry behind it. */
function findMinistryEnd({ tokens, known }: Block, index: number): number | null {
  const country = known[index];
  if (country?.entry.kind !== "PLACE") return null;
  let next = index + country.length;
  if (isPossessive(tokens[next])) next++;
  for (const length of [4, 3, 2, 1]) {
    const words = tokens.slice(next, next + length);
    if (words.length !== length) continue;
    if (!MINISTRIES.has(words.map((token) => token.text.toLowerCase()).join(" "))) continue;
    return length === 1 && !words[0]?.isCapital ? null : next + length - 1;
  }
  return null;
}

/** The last token of a run of capitalised words that ends in a head noun, or in `of` and a name behind one. */
function findHeadEnd(block: Block, index: number): number | null {
  const { tokens } = block;
  if (NO_START.test(tokens[index]?.text ?? "") || tokens[index - 1]?.text === "-") return null;
  const title = block.titleEnd[index] ?? -1;
  if (title >= 0 && tokens[title + 1]?.text === "of") return null;
  let end: number | null = null;
  for (let at = index; at < Math.min(tokens.length, index + LONGEST_NAME); at++) {
    const token = tokens[at];
    if (at > index + 1 && isOwnersMark(block, at)) continue;
    if (!token || !(token.isCapital || JOINS.has(token.text)) || isDash(block, index, at)) break;
    if (isPersonOf(block, index, at)) return null;
    if (at > index && (joinsTwoNames(block, index, at) || introducesPerson(block, at))) break;
    const startsName = at > index || tokens[at + 1]?.text === "of";
    if (HEADS.has(token.text) && startsName && isNamed(block, index, at)) end = at;
    else if (end !== null && token.isCapital && isOfBetween(block, end, at)) {
      at += (block.known[at]?.length ?? 1) - 1;
      end = at;
    }
  }
  if (end === index) return null;
  return end;
}

/** `United States and the European Union`: what stands before `and` is a name by itself, or another one begins behind it. */
function joinsTwoNames({ tokens, known, isKnown }: Block, index: number, at: number): boolean {
  // `In Israel the Defense Forces`: no preposition joins the two.
  if (tokens[at]?.text === "the") return !/^(?:of|for|on|and)$/.test(tokens[at - 1]?.text ?? "");
  const whole = known[index];
  const isWhole = whole !== null && whole !== undefined && index + whole.length === at;
  // `in Israel for the World Forum`: a place is for nothing.
  if (tokens[at]?.text === "for") return isWhole && whole.entry.kind === "PLACE";
  if (tokens[at]?.text !== "and") return false;
  if (mayBePerson({ tokens, isKnown }, index, at) && isOrdinaryWord(tokens[at + 1]?.text ?? "")) return true;
  return isWhole || tokens[at + 1]?.text === "the" || (isKnown[at - 1] === true && known[at + 1] != null);
}

/** `Foreign Correspondents' Club`: the mark of many owners, between them and a head noun. */
function isOwnersMark({ tokens, isKnown }: Block, at: number): boolean {
  const isMark = /^['’]$/.test(tokens[at]?.text ?? "") && tokens[at]?.isGlued === true;
  return (
    isMark &&
    /s$/.test(tokens[at - 1]?.text ?? "") &&
    !isKnown[at - 1] &&
    HEADS.has(tokens[at + 1]?.text ?? "")
  );
}

/** `ANKARA - Anadolu Agency`: a dash with room around it, behind capitals throughout or a place, joins nothing. */
function isDash({ tokens, known }: Block, index: number, at: number): boolean {
  if (!isHyphen(tokens[at]) || (tokens[at]?.isGlued && tokens[at + 1]?.isGlued)) return false;
  const isWhole = known[index]?.entry.kind === "PLACE" && index + (known[index]?.length ?? 0) === at;
  return isWhole || tokens.slice(index, at).every(({ text }) => text === text.toUpperCase());
}

/** `Ann Novak of the Felicity Party`: who is of an organization is none of its name. */
function isPersonOf(block: Block, index: number, at: number): boolean {
  const { tokens } = block;
  return tokens[at]?.text === "of" && tokens[at + 1]?.text === "the" && mayBePerson(block, index, at);
}

/** Two words or more, that in front included, that no list knows and no running text has in small letters. */
function mayBePerson({ tokens, isKnown }: Pick<Block, "tokens" | "isKnown">, from: number, to: number) {
  // The article in `Al-Sabah` is a word of every day where no hyphen stands behind it.
  const isWord = (token: Token, at: number) => token.isWord && !isHyphen(tokens[from + at + 1]);
  const words = tokens.slice(from, to).filter(isWord);
  const isStrange = (token: Token | undefined) =>
    token?.isCapital === true && !HEADS.has(token.text) && !isOrdinaryWord(token.text);
  const isLong = words.length > 1 || isStrange(tokens[from - 1]);
  return isLong && !isKnown.slice(from, to).includes(true) && words.every(isStrange);
}

/** `Fleet Commander Viktor Novak`: the name of the organization is over before the title. */
function introducesPerson(block: Block, at: number): boolean {
  const end = block.titleEnd[at] ?? -1;
  return end >= 0 && !HEADS.has(block.tokens[end + 1]?.text ?? "") && isUnknownName(block, end + 1);
}

/** A word of every day as the only word before a weak head names nothing: `Peace Group`, `New Office`. */
function isNamed(block: Block, index: number, head: number): boolean {
  const noun = block.tokens[head]?.text ?? "";
  return !(block.isHeadline && WEAK_HEADS.has(noun)) || head - index > 1 || block.isKnown[head] === true;
}

function isOfBetween({ tokens }: Block, head: number, at: number): boolean {
  const between = tokens.slice(head + 1, at).map((token) => token.text);
  return (
    between[0] === "of" && between.every((word) => word === "of" || word === "the" || /^\p{Lu}/u.test(word))
  );
}

/** Words that say what kind of firm a name is, and that a text leaves out when it names it again. */
const FIRM =
  /^(.{2,60}?),? (?:(?:Group|Holdings?|Co\.?|Company|Corp\.?|Corporation|Inc\.?|Incorporated|Ltd\.?|Limited|PLC|Plc|plc|LLC|LLP|AG|SA|S\.A\.|SE|NV|N\.V\.|AB|ASA|Oyj|GmbH|SpA|Bhd|Pte|KK|& Co\.?)(?: |$))+$/u;

/** `SoftBank` of `SoftBank Group Corp.`; null where nothing says that a name is a firm's. */
export function findFirm(name: string): string | null {
  return FIRM.exec(name)?.[1] ?? null;
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
  const known = findGazetteerEntry(words);
  if (known?.kind === "ORGANIZATION") return known.key;
  const firm = findFirm(words);
  const listed = firm === null ? null : findGazetteerEntry(firm);
  if (listed?.kind === "ORGANIZATION") return listed.key;
  const ministry = /\bministry\b/i.test(words) || /\bforeign office\b/i.test(words);
  if (!ministry) return toFoldedName(words);
  const country = words
    .split(/\s(?:of|for)\s|\s/)
    .map((word) => findGazetteerEntry(word))
    .find((entry) => entry?.kind === "PLACE");
  const field = Object.entries(data.fields).find(([name]) => words.toLowerCase().includes(name))?.[1];
  return country && field ? `ministry ${field} ${country.key}` : toFoldedName(words);
}
