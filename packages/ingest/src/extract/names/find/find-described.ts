import type { Block } from "../block.ts";
import { findGazetteerEntry } from "../gazetteer/gazetteer.ts";
import type { NamedSpan, NameKind } from "../named-span.ts";
import { isNoBody } from "../no-body.ts";
import { isOrdinaryWord } from "../ordinary-word.ts";
import { isGivenName } from "../read/read-name.ts";
import { toKey } from "../tagged/tagged-names.ts";
import { toShownName } from "../to-named-span.ts";

/** A common noun beside a name that says what is named. */
interface Description {
  kind: NameKind;
  /** What a text must have for the pattern to be worth trying. */
  needs: RegExp;
  /** `name` is the name, `noun` the word that describes it. */
  pattern: RegExp;
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}-]{1,30}(?:['’]\\p{L}{2,20})?";
const NAME = `(?<name>(?!The\\b)${WORD}(?: (?:al-|el-)?${WORD}){0,2})`;
const SHORT = `(?<name>(?!The\\b)${WORD}(?: ${WORD})?)`;
const SHORT_WORDS = `(?!The\\b)${WORD}(?: ${WORD})?`;
const NAME_OF_LIST = new RegExp(SHORT_WORDS, "gu");
const SETTLEMENT =
  "(?:town|city|village|hamlet|township|municipality|suburb|neighbou?rhood|settlement|commune|regency|county|prefecture|resort|island|islet|district|province|governorate|oblast)";
const REGION =
  "(?:region|district|province|oblast|governorate|neighbou?rhood|suburb|peninsula|archipelago|prefecture|canton|municipality|regency|islands?|islets?|atoll|reef|strait|cosmodrome|spaceport|launch (?:site|pad)|air ?base|naval base|border crossing|refugee camp|oilfield|gas field|nuclear (?:power )?plant)";
const OF_TOWN =
  "(?:mayor|residents|outskirts|suburbs|streets|airport|city (?:council|centre|center|hall)|old town)";
const OF_STATE = "(?:governor|government|police|capital|lawmakers?|commissioner|House|Assembly)";
const BODY =
  "(?:(?:trade |labou?r |teachers['’] |rail )?unions?|militia|airline|carmaker|automaker|chipmaker|brokerage|think tank|law firm|retailer|conglomerate|startup|charity)";

const FIRM =
  "(?:utility|company|bank|lender|airline|carmaker|automaker|retailer|newspaper|broadcaster|union|watchdog|regulator|think tank|charity|conglomerate|brokerage|manufacturer|parliament|party|militia)";
const TOWN = "(?:city|town|village|port|resort|suburb|island|province|region|district)";
const SETTLED =
  "village|town|city|suburb|municipality|commune|hamlet|settlement|neighbou?rhood|parish|island|township";
/** A letter code of a body: `BNPB`, `ACOD`. */
const CODE = "(?<name>\\p{Lu}{3,8}(?![\\p{L}\\p{N}-]))";
/** `, a utility`, `, the largest Dutch bank`, `, Norland's second city`: words that say what the name before them is. */
const APPOSED =
  "(?:an? |the (?=\\p{L}+ \\p{L}+[ ,])|\\p{Lu}\\p{L}+['’]s )(?:(?!of |in |from |for |and |who )[\\p{L}-]+ ){0,4}?";
const NOT_BEHIND = "(?<!\\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]f|[Tt]o|[Oo]n|(?!The )\\p{Lu}[\\p{L}.-]*) )";

const DESCRIPTIONS: readonly Description[] = [
  {
    kind: "PLACE",
    needs: new RegExp(`\\b${SETTLEMENT} of \\p{Lu}`, "u"),
    pattern: new RegExp(`\\b(?<noun>${SETTLEMENT}) of ${NAME}`, "gu"),
  },
  {
    kind: "PLACE",
    needs: new RegExp(`\\p{L} ${REGION}\\b`, "u"),
    pattern: new RegExp(`\\b(?:the|in|of) ${SHORT} (?<noun>${REGION})\\b`, "gu"),
  },
  {
    kind: "PLACE",
    needs: new RegExp(`['’]s ${OF_TOWN}\\b`, "u"),
    pattern: new RegExp(`(?<!\\p{Lu}\\p{L}* )(?<name>\\p{Lu}[\\p{L}-]+)['’]s (?<noun>${OF_TOWN})\\b`, "gu"),
  },
  {
    kind: "PLACE",
    needs: / State\b/,
    pattern: new RegExp(
      `\\b(?:in|across|throughout|(?:govern\\w+|parts|areas|people|capital|north|south|east|west) of) (?<name>${WORD}(?: ${WORD})? (?<noun>State))(?! \\p{Lu})`,
      "gu",
    ),
  },
  {
    kind: "PLACE",
    needs: / State\b/,
    pattern: new RegExp(`(?<!\\p{Lu}\\p{L}* )(?<name>${WORD} (?<noun>State)) (?=${OF_STATE}\\b)`, "gu"),
  },
  {
    kind: "ORGANIZATION",
    needs: new RegExp(`, .{0,60}\\b${FIRM}[,.]`, "u"),
    pattern: new RegExp(`${NOT_BEHIND}${SHORT}, ${APPOSED}(?<noun>${FIRM})(?=[,.])`, "gu"),
  },
  {
    kind: "PLACE",
    needs: new RegExp(`, .{0,60}\\b${TOWN}(?:,| in )`, "u"),
    pattern: new RegExp(
      `(?<!(?!The )\\p{Lu}[\\p{L}.-]* )${SHORT}, ${APPOSED}(?<noun>${TOWN})(?=,| in )`,
      "gu",
    ),
  },
  {
    kind: "ORGANIZATION",
    needs: /, which (?:runs|operates|owns|employs|manages) /,
    pattern: new RegExp(`${NOT_BEHIND}${SHORT}, which (?<noun>runs|operates|owns|employs|manages)\\b`, "gu"),
  },
  {
    kind: "ORGANIZATION",
    needs: /(?:agency|mission|union|[Uu]nions|group|railway|regulator|operator|watchdog|alliance) \p{Lu}{3}/u,
    pattern: new RegExp(
      `(?<noun>agency|mission|union|[Uu]nions|group|railway|regulator|operator|watchdog|alliance) (?:\\p{Lu}{3,8},? and (?:the )?)?${CODE}`,
      "gu",
    ),
  },
  {
    kind: "ORGANIZATION",
    needs: /[Uu]nions \p{Lu}{3,8} and/u,
    pattern: new RegExp(`(?<noun>[Uu]nions) ${CODE}(?= and)`, "gu"),
  },
  {
    kind: "ORGANIZATION",
    needs: /[\p{Lu}\d](?:['’]s)? (?:rebels?|guerrillas?|militants?|insurgents?|group|bloc|caucus)\b/u,
    pattern:
      /(?<![\p{L}\p{N}-])(?<name>\p{Lu}{1,2}\d{1,3}|\p{Lu}{3,6}) (?<noun>rebels?|guerrillas?|militants?|insurgents?|group|bloc|caucus)\b/gu,
  },
  {
    kind: "PLACE",
    needs: new RegExp(` (?:is|was) an? .{0,40}\\b(?:${SETTLED})\\b`),
    pattern: new RegExp(
      `(?:^|[.!?] )${SHORT} (?:is|was) an? (?:[\\p{L}-]+ ){0,3}?(?<noun>${SETTLED}) (?:in|of|on|and|near|located|situated)\\b`,
      "gu",
    ),
  },
  {
    kind: "ORGANIZATION",
    needs: / (?:was|were) (?:founded|established) (?:in|by)\b/,
    pattern: new RegExp(
      `(?:^|[.!?] )(?!\\S+ (?:County|District|Province|City|Island|Township|Parish|Colony)\\b)${SHORT} (?:was|were) (?<noun>founded|established) (?:in|by)\\b`,
      "gu",
    ),
  },
  {
    kind: "ORGANIZATION",
    needs: / bands? \p{Lu}/u,
    pattern: new RegExp(`\\b(?<noun>bands?) ${NAME}`, "gu"),
  },
  {
    kind: "ORGANIZATION",
    needs:
      /\b(?:editor|editor-in-chief|founder|subsidiary|unit|stake|shareholders?) (?:of|in) (?:the )?\p{Lu}/u,
    pattern: new RegExp(
      `\\b(?<noun>editor|editor-in-chief|founder|subsidiary|unit|stake|shareholders?) (?:of|in) (?:the )?${SHORT}(?![\\p{L}’'-]| \\p{Lu})`,
      "gu",
    ),
  },
  {
    kind: "ORGANIZATION",
    needs: /['’]s \p{Lu}\p{L}+ \p{Lu}\p{L}+ (?:party|movement|coalition|alliance)\b/u,
    pattern: new RegExp(`['’]s (?<name>${WORD} ${WORD}) (?<noun>party|movement|coalition|alliance)\\b`, "gu"),
  },
  {
    kind: "PLACE",
    needs: /\b(?:in|of|from|across) (?:North|South|East|West|Upper|Lower) \p{Lu}/u,
    pattern: new RegExp(
      `\\b(?:in|of|from|across) (?<name>(?<noun>North|South|East|West|Upper|Lower) ${WORD})(?=[.,;:)]| (?:and|in|on|said|was|were|is|where|after|who|which)\\b|$)`,
      "gu",
    ),
  },
  {
    kind: "ORGANIZATION",
    needs: new RegExp(`\\p{L} ${BODY}\\b`, "u"),
    pattern: new RegExp(`\\b[Tt]he ${SHORT} (?<noun>${BODY})\\b`, "gu"),
  },
  {
    kind: "ORGANIZATION",
    needs: / (?:CEO|CFO|COO|chief (?:executive|financial officer)|shares)\b/,
    pattern: new RegExp(
      `${SHORT}(?:['’]s)? (?<noun>CEO|CFO|COO|chief executive|chief financial officer|shares)\\b`,
      "gu",
    ),
  },
  {
    kind: "ORGANIZATION",
    needs: / militias\b/,
    pattern: new RegExp(`(?<!\\b(?!The\\b)\\p{Lu}\\p{L}* )${SHORT} (?<noun>militias)\\b`, "gu"),
  },
  {
    kind: "ORGANIZATION",
    needs: / of (?:the )?\p{Lu}{3}/u,
    pattern:
      /\b(?<noun>head|chief|leader|president|chairman|chairwoman|chair|director(?: general)?|secretary[- ]general|spokes(?:man|woman|person)|members?) of (?:the )?(?<name>\p{Lu}{3,8}(?:-\p{Lu}{2,6})?)(?![\p{L}\p{N}-])/gu,
  },
  {
    kind: "ORGANIZATION",
    needs: /\p{Lu}{3} (?:head|chief|boss|president|spokes|director|secretary)/u,
    pattern:
      /(?<![\p{L}\p{N}-])(?<name>\p{Lu}{3,8}) (?<noun>head|chief|boss|president|vice[- ]president|spokes(?:man|woman|person)|director(?: general)?|secretary[- ]general) (?=\p{Lu}\p{Ll})/gu,
  },
  {
    kind: "ORGANIZATION",
    needs: /\p{Lu}{2}(?:['’]s)? (?:leader|lawmaker|MPs?|senator|candidate|chairman|chairwoman)/u,
    pattern:
      /(?<![\p{L}\p{N}-])(?<name>\p{Lu}{3,6})(?:['’]s)? (?<noun>leader|lawmaker|MP|senator|candidate|chairman|chairwoman) (?=\p{Lu}\p{Ll})/gu,
  },
];

/** Names that the text itself says the kind of: `the town of Norburg`, `the Aslef union`, `Norvia CEO Ann Lee`, `in Lagos State`. */
export function findDescribed(text: string, block: Block): NamedSpan[] {
  if (block.isShouting) return [];
  const words = text.slice(block.start, block.end);
  return [
    ...(block.isHeadline ? [] : findCapitalSurnames(text, block)),
    ...findByNoun(text, block, words),
    ...findListedPlaces(text, block, words),
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
  "(?:towns|cities|villages|districts|provinces|regions|regencies|islands|counties|municipalities|suburbs|prefectures|communes|governorates|oblasts|departments)";
const ONE = `(?:the )?${SHORT_WORDS}`;
const SEVERAL = `${ONE}(?:, ${ONE}){0,4},? and ${ONE}`;
/** Behind a dash or a colon only three and more are a list, and no clause. */
const MANY = `${ONE}(?:, ${ONE}){1,5},? and ${ONE}`;
const LISTED = [
  `\\b(?<noun>${PLACES}) (?:of|such as|including|called|named) (?<list>${SEVERAL})(?![\\p{L}-])`,
  `\\b(?<noun>${PLACES})(?:,? (?:[-–—]|--) |: | \\()(?<list>${MANY})(?![\\p{L}-])`,
  `(?<!\\p{Lu}\\p{L}*,? )(?<list>${SEVERAL}) (?<noun>${PLACES})\\b`,
].map((pattern) => new RegExp(pattern, "gu"));
const MAY_LIST = new RegExp(`${PLACES}\\b`);

/** `the towns of Norburg, Sudburg and Osterby`, `the islands - Norrey, Sudrey and Osterey -`, `Norrey and Sudrey islands`. */
function findListedPlaces(text: string, block: Block, words: string): NamedSpan[] {
  if (block.isHeadline || !MAY_LIST.test(words)) return [];
  return LISTED.flatMap((pattern) => [...words.matchAll(pattern)]).flatMap(
    ({ index, 0: whole, groups = {} }) => {
      const { list = "", noun = "" } = groups;
      const from = block.start + index + whole.indexOf(list);
      return [...list.matchAll(NAME_OF_LIST)].flatMap((match) =>
        isOwnName(match[0], "PLACE") ? [toSpan(text, from + match.index, match[0], "PLACE", noun)] : [],
      );
    },
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
