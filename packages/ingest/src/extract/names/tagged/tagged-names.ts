import roles from "../../../../data/roles.json" with { type: "json" };
import type { TextSpan } from "../../../parsed-document.ts";
import { type TaggedSpan, tagText } from "../../tagger/tag-sentences.ts";
import type { Block } from "../block.ts";
import { toOrganizationKey } from "../find/find-organizations.ts";
import { findGazetteerEntry } from "../gazetteer/gazetteer.ts";
import { toFoldedName, toNameForm } from "../name-forms.ts";
import type { NamedSpan, NameKind } from "../named-span.ts";
import { toShownName } from "../to-named-span.ts";
import { isCode, toParted, toPartyByNoun } from "./reread-tags.ts";
import { isNobody, toPlaceByOpening, toPlaceByPreposition } from "./tag-doubts.ts";

/** Days and months name no thing, whatever the tagger says. */
const DAYS =
  /^(?:(?:mid|early|late)[-‐‑ ])?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)s?$/i;

/** Measures, offices and things that are written in capitals, and a noun alone, name nothing. */
const NOTHING =
  /^(?:GDP|GNP|VAT|CFA|CEOs?|CFO|MPs?|MEPs?|PM|CM|TV|IPOs?|HIV|DNA|UFOs?|ATMs?|SMEs|NGOs?|VIPs?|Inc\.?|Corp\.?|Co\.?|Ltd\.?|Party|Republic|Ministry)$/;

const FILLERS = new Set([...roles.qualifiers, "the", "of", "for", "to", "prominent", "ethnic", "assistant"]);

const WHAT: Record<NameKind, string> = {
  PERSON: "a person",
  PLACE: "a place",
  ORGANIZATION: "an organization",
  OTHER: "another named thing",
};

/** What the trained tagger reads as names in the blocks of one text; titles and adjectives alone are none. */
export function findTaggedNames(text: string, blocks: readonly Block[]): NamedSpan[] {
  const pieces = blocks.flatMap((block) => toPieces(text, block));
  const tagged = toParted(text, tagText(text, pieces)).map((span) => toPartyByNoun(text, span));
  const kept: NamedSpan[] = [];
  let index = 0;
  for (const span of tagged) {
    while (index < blocks.length && (blocks[index]?.end ?? 0) <= span.start) index++;
    const block = blocks[index];
    const written = text.slice(span.start, span.end);
    if (DAYS.test(written) || NOTHING.test(written) || findGazetteerEntry(written)?.isOrdinaryWord === true)
      continue;
    if (isCode(text, span)) continue;
    if (span.start < (kept.at(-1)?.end ?? 0) || (span.kind === "PERSON" && isNobody(written))) continue;
    if (block && (span.kind === "ORGANIZATION" || !isDescription(block, span)))
      kept.push(
        toTaggedName(
          text,
          withWhole(text, toPlaceByPreposition(text, toPlaceByOpening(span, written)), block),
        ),
      );
  }
  return kept;
}

/** A tagged name with what belongs to it on either side. */
function withWhole(text: string, span: TaggedSpan, block: Block): TaggedSpan {
  return withNumber(text, withSecondHalf(text, span, block.end), block.start);
}

const HEAD_OF =
  /(?:^|\s)(?:Academy|Association|Cent(?:er|re)|Church|College|Commission|Committee|Council|Court|Department|Faculty|Federation|Foundation|Hall|House|Institut(?:e|ion)|League|Library|Ministry|Museum|Office|Organi[sz]ation|Party|School|Society|Tribunal|Union|University)$/;
const SECOND_HALF =
  /^ (?:of|for) (?:the (?:former )?)?\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30}){0,3}(?: (?:of|and) (?:the )?\p{Lu}[\p{L}’'-]{1,30}){0,1}/u;

/** `Great Hall` and `of the People`: where the head of a body or building says of what it is, that is part of its name. */
function withSecondHalf(text: string, span: TaggedSpan, blockEnd: number): TaggedSpan {
  const { start, end, kind } = span;
  if (kind !== "ORGANIZATION" && kind !== "PLACE") return span;
  if (!HEAD_OF.test(text.slice(start, end))) return span;
  const behind = SECOND_HALF.exec(text.slice(end, Math.min(blockEnd, end + 160)))?.[0] ?? "";
  return { ...span, end: end + behind.length };
}

/** `Press Secretary`, `Senior Russian`, `President of Chile`: nobody and nothing is named that a list would not know. */
function isDescription({ tokens, known, isKnown, isTitle }: Block, { start, end }: TaggedSpan): boolean {
  let describes = false;
  for (let at = findToken(tokens, start); at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.start >= end) break;
    if (isTitle[at] || known[at]?.entry.isAdjective) describes = true;
    else if (!isKnown[at] && token.isWord && !FILLERS.has(token.text.toLowerCase())) return false;
  }
  return describes;
}

/** No sentence is longer; a longer stretch is cut at the end of a sentence, or else between two words. */
const LONGEST_PIECE = 4000;

function toPieces(text: string, { start, end }: TextSpan): TextSpan[] {
  const pieces: TextSpan[] = [];
  let from = start;
  while (end - from > LONGEST_PIECE) {
    const body = text.slice(from, from + LONGEST_PIECE);
    const cut = [body.lastIndexOf(". "), body.lastIndexOf(" ")].find((at) => at > LONGEST_PIECE / 2);
    const to = from + (cut ?? LONGEST_PIECE - 1) + 1;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return [...pieces, { start: from, end }];
}

/** Index of the first token that starts at an offset or behind it. */
function findToken(tokens: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands before a person's name and is none of it: a seed's number in a table of results, a party. */
const BEFORE_PERSON =
  /^(?:\d{1,2}[-‐‑] ?|(?:Democrat|Republican|Conservative|Socialist|Communist|Tory|Liberal) )(?=\p{Lu}\p{L}* \p{Lu})/u;

/** `G20 Sherpa Ann Lee`, `IMF Chief Ann Lee`: a body's initials and what the person is of it. */
const OF_BODY = /^\p{Lu}(?:\p{Lu}|\d){1,5} \p{Lu}\p{Ll}+ (?=\p{Lu}\p{Ll}+ \p{Lu})/u;

/** Short forms of ranks and offices, of which the tagger takes some into the name: `FM Szijjártó`, `Maj Gen Ann Lee`. */
const RANK =
  /^(?:(?:FM|PM|MP|MEP|Maj|Lt|Col|Capt|Cpl|Sgt|Brig|Adm|Cmdr|Insp|Supt)\.?\s(?:Gen\.?\s)?)+(?=\p{Lu})/u;

/** `Roscosmos’ Ann Lee`: whose the person is stands before the name. */
const OWNER = /^\p{Lu}\S{1,30}s['’] (?=\p{Lu}\p{Ll}+ \p{Lu})/u;

/** What the bearer is or holds, in letters behind a name: `Ann Lee T.D.`, `Bo Berg MEP`. */
const LETTERS_BEHIND =
  /(?<=\S \S{2,30}),? (?:T\.?D\.?|M\.P\.|MPs?|MEP|MSP|MLA|Q\.?C\.?|K\.C\.|Ph\.?D\.?|O\.?B\.?E\.?|C\.?B\.?E\.?|M\.?B\.?E\.?|S\.?J\.?|O\.P\.)$/;

const UNIT =
  /\s(?:Army|Battalion|Brigade|Command|Corps|Division|Fleet|Flotilla|Group|Infantry|Regiment|Squadron|Wing)$/;

/** `65th Air Division`: a military unit is called by its number. */
function withNumber(text: string, span: TaggedSpan, blockStart: number): TaggedSpan {
  const { start, end, kind } = span;
  if (kind !== "ORGANIZATION" || !UNIT.test(text.slice(start, end))) return span;
  const before = text.slice(Math.max(blockStart, start - 12), start);
  const number = /(?:^|[^\p{L}\p{N}.,-])(\d{1,4}(?:st|nd|rd|th)? )$/u.exec(before)?.[1] ?? "";
  return { ...span, start: start - number.length };
}

/** Houses that teach or heal are bodies, wherever they stand: `Norburg Middle School`, `Norland Medical Center`. */
const TEACHES =
  /\p{L} (?:School|School District|Medical Cent(?:er|re)|Hospital|University|College|Academy|Institute|Coaching Cent(?:er|re))$/u;

/** Firms and stations that are called like a person, but for what they do: `Cesar Transport`, `Radio Norland`. */
const TRADES =
  /^Radio \p{Lu}|\p{L} (?:Airlines|Airways|Capital|Design|Electronics|Energy|Entertainment|Foods|Holdings|Industries|Logistics|Media|Motors|Partners|Petroleum|Pharmaceuticals|Records|Resources|Shipping|Software|Steel|Systems|Technologies|Telecom|Transport)$/u;

function toTaggedName(text: string, span: TaggedSpan): NamedSpan {
  const { start: from, end: last, confidence } = span;
  const written = text.slice(from, last);
  const isBody =
    (span.kind === "PLACE" && TEACHES.test(written)) ||
    ((span.kind === "PERSON" || span.kind === "PLACE") && TRADES.test(written));
  const kind = isBody ? "ORGANIZATION" : span.kind;
  const isPerson = kind === "PERSON";
  const before = isPerson
    ? (BEFORE_PERSON.exec(text.slice(from, last)) ??
      RANK.exec(text.slice(from, last)) ??
      OWNER.exec(text.slice(from, last)) ??
      OF_BODY.exec(text.slice(from, last)))
    : null;
  const first = from + (before?.[0].length ?? 0);
  const start = isPerson ? first - findInitials(text, first).length : first;
  const whole = withoutEnding(text.slice(start, last));
  const end = start + (isPerson ? whole.replace(LETTERS_BEHIND, "") : whole).length;
  const name = toShownName(text.slice(start, end));
  const percent = Math.round(confidence * 100);
  return {
    start,
    end,
    kind,
    key: toKey(name, kind),
    name,
    isAdjective: false,
    rule: "name/tagger",
    because: `The trained tagger reads “${name}” as ${WHAT[kind]} where it stands, ${percent} % sure.`,
    evidence: null,
    confidence: percent / 100,
  };
}

/** Initials right before a name: `A. ` in `A. de Silva`. */
function findInitials(text: string, start: number): string {
  return /(?:^|[\s(])((?:\p{Lu}\. ?){1,3})$/u.exec(text.slice(Math.max(0, start - 12), start))?.[1] ?? "";
}

/** `United States-based` is about the United States. */
function withoutEnding(written: string): string {
  const bare = /^(.{2,80})[-‐‑]\p{Ll}{2,20}$/u.exec(written)?.[1];
  return bare !== undefined && findGazetteerEntry(bare) ? bare : written;
}

/** The key under which other rules know a name of a kind, too. */
export function toKey(name: string, kind: NameKind): string {
  if (kind === "PERSON") return toNameForm(name);
  if (kind === "ORGANIZATION") return toOrganizationKey(name);
  const entry = findGazetteerEntry(name);
  return entry?.kind === kind && !entry.isAdjective ? entry.key : toFoldedName(name);
}
