import type { Block } from "../block.ts";
import { findGazetteerEntry } from "../gazetteer/gazetteer.ts";
import type { NamedSpan, NameKind } from "../named-span.ts";
import { isNoBody } from "../no-body.ts";
import { isOrdinaryWord } from "../ordinary-word.ts";
import { isGivenName } from "../read/read-name.ts";
import { toKey } from "../tagged/tagged-names.ts";
import { toShownName } from "../to-named-span.ts";
import { DESCRIPTIONS, SHORT_WORDS } from "./descriptions.ts";

/** Names that the text itself says the kind of: `the town of Norburg`, `the Aslef union`, `Norvia CEO Ann Lee`, `in Lagos State`. */
export function findDescribed(text: string, block: Block): NamedSpan[] {
  if (block.isShouting) return [];
  const words = text.slice(block.start, block.end);
  return [
    ...(block.isHeadline ? [] : findCapitalSurnames(text, block)),
    ...findByNoun(text, block, words),
    ...findListed(text, block, words),
    ...findBesidePlace(text, block, words),
  ];
}

function findByNoun(text: string, block: Block, words: string): NamedSpan[] {
  return DESCRIPTIONS.filter(({ needs }) => needs.test(words)).flatMap(({ kind, pattern }) =>
    [...words.matchAll(pattern)].flatMap((match) => {
      const { name = "", noun = "" } = match.groups ?? {};
      const start = block.start + match.index + match[0].indexOf(name);
      return isOwnName(name, kind, noun) ? [toSpan(text, start, name, kind, noun)] : [];
    }),
  );
}

const PLACES =
  "(?:towns|cities|villages|districts|provinces|regions|regencies|islands|counties|municipalities|suburbs|prefectures|communes|governorates|oblasts|departments|rivers|lakes|valleys|volcanoes|mountains)";
const NAME_OF_LIST = new RegExp(SHORT_WORDS, "gu");
const ONE = `(?:the )?${SHORT_WORDS}`;
const SEVERAL = `${ONE}(?:, ${ONE}){0,4},? and ${ONE}`;
/** Behind a dash or a colon only three and more are a list, and no clause. */
const MANY = `${ONE}(?:, ${ONE}){1,5},? and ${ONE}`;
const LISTED_PLACES = [
  `\\b(?<noun>${PLACES}) (?:of|such as|including|called|named) (?<list>${SEVERAL})(?![\\p{L}-])`,
  `\\b(?<noun>${PLACES})(?:,? (?:[-–—]|--) |: | \\()(?<list>${MANY})(?![\\p{L}-])`,
  `(?<!\\p{Lu}\\p{L}*,? )(?<list>${SEVERAL}) (?<noun>${PLACES})\\b`,
].map((pattern) => new RegExp(pattern, "gu"));
/** What firms and bodies are called together; film producers and opera companies are let be. */
const BODIES =
  "(?:firms|banks|lenders|airlines|carmakers|automakers|chipmakers|drugmakers|miners|mining companies|oil companies|retailers|refiners|insurers|utilities|brokerages|telecoms|charities|trade unions|militias|cartels|(?:oil|gas|sands|steel|gold|copper|coal|power|energy|chip|car) (?:producers|makers|majors|giants|groups|companies)|(?:tech|technology|internet|oil|mining|retail|banking) (?:giants|groups|firms|companies))";
const BODY_LISTS = [
  `\\b(?<noun>${BODIES}),? (?:such as |including |like )?(?<list>${SEVERAL})(?![\\p{L}-])`,
  `\\b(?<noun>${BODIES}):? (?<list>${MANY})(?![\\p{L}-])`,
].map((pattern) => new RegExp(pattern, "gu"));
const LISTS: readonly { kind: NameKind; needs: RegExp; patterns: RegExp[] }[] = [
  { kind: "PLACE", needs: new RegExp(`${PLACES}\\b`), patterns: LISTED_PLACES },
  { kind: "ORGANIZATION", needs: new RegExp(`${BODIES}\\b`), patterns: BODY_LISTS },
];

/** `the towns of Norburg, Sudburg and Osterby`, `Norrey and Sudrey islands`, `the oil producers Norvia and Sudoil`. */
function findListed(text: string, block: Block, words: string): NamedSpan[] {
  if (block.isHeadline) return [];
  return LISTS.filter(({ needs }) => needs.test(words)).flatMap(({ kind, patterns }) =>
    patterns
      .flatMap((pattern) => [...words.matchAll(pattern)])
      .flatMap(({ index, 0: whole, groups = {} }) => {
        const { list = "", noun = "" } = groups;
        const from = block.start + index + whole.lastIndexOf(list);
        return [...list.matchAll(NAME_OF_LIST)].flatMap((match) =>
          isOwnName(match[0], kind) ? [toSpan(text, from + match.index, match[0], kind, noun)] : [],
        );
      }),
  );
}

/** `in Norburg, Norland.`: where, and in which land or state that is. */
const BESIDE = new RegExp(
  `\\b(?:in|at|near|outside|from) (?<name>${SHORT_WORDS}), (?<place>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2})(?=[,.;:)]| on | and |$)`,
  "gu",
);

function findBesidePlace(text: string, block: Block, words: string): NamedSpan[] {
  if (block.isHeadline) return [];
  return [...words.matchAll(BESIDE)].flatMap(({ index, 0: whole, groups = {} }) => {
    const { name = "", place = "" } = groups;
    const entry = findGazetteerEntry(place);
    if (entry?.kind !== "PLACE" || entry.isAdjective || !isOwnName(name, "PLACE") || isOrdinaryWord(name))
      return [];
    return [toSpan(text, block.start + index + whole.indexOf(name), name, "PLACE", `, ${place}`)];
  });
}

/** `To` inside a sentence, where a small letter would stand: `To Lam`, of Vietnam. */
const CAPITAL_SURNAME =
  /(?:\p{Ll},?|\b(?:President|Minister|Secretary|Chairman|General|Leader|Chief)) ((?:To|Do|So|An) \p{Lu}\p{Ll}{1,6})(?! ?[\p{Lu}-])(?![\p{L}])/gu;

function findCapitalSurnames(text: string, block: Block): NamedSpan[] {
  const words = text.slice(block.start, block.end);
  return [...words.matchAll(CAPITAL_SURNAME)].map((match) => {
    const [whole, name = ""] = match;
    const span = toSpan(text, block.start + match.index + whole.length - name.length, name, "PERSON", "");
    return { ...span, because: `A small word with a capital inside a sentence begins the name of a person.` };
  });
}

/** Whether nothing else explains a name: no list has it, and running text does not write all of it small. */
function isOwnName(name: string, kind: NameKind, noun = ""): boolean {
  // `news agency dpa`: the small letters are its own.
  if (noun.endsWith(" agency")) return !isOrdinaryWord(name);
  const words = name.split(" ");
  const [first = ""] = words;
  // `Russian-held`: what an island is like, and no name of it.
  if (words.some((word) => findGazetteerEntry(word.split("-")[0] ?? "")?.isAdjective === true)) return false;
  if (kind === "ORGANIZATION" && isNoBody(name) && !/^M\d{2}$/.test(name)) return false;
  if (kind === "ORGANIZATION" && (isGivenName({ text: first, isCapital: true }) || findGazetteerEntry(first)))
    return false;
  const isParty = /^(?:party|movement|coalition|alliance)$/.test(noun) && words.length > 1;
  return (
    findGazetteerEntry(name) === null &&
    (isParty || words.some((word) => word !== "State" && !isOrdinaryWord(word)))
  );
}

function toSpan(text: string, start: number, written: string, kind: NameKind, noun: string): NamedSpan {
  const end = start + written.length;
  const name = toShownName(text.slice(start, end));
  return {
    start,
    end,
    kind,
    key: toKey(name, kind),
    name,
    isAdjective: false,
    rule: "name/described",
    because: `“${noun}” beside the name says what it names.`,
    evidence: null,
    confidence: 0.85,
  };
}
