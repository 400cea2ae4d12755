import { isHyphen, type Token } from "../../tokens.ts";
import type { Block } from "../block.ts";
import type { NamedSpan } from "../named-span.ts";
import { isGivenName, isUnknownName } from "../read/read-name.ts";
import { toNamedSpan } from "../to-named-span.ts";
import { toOrganizationKey } from "./find-organizations.ts";

/** Whether a stretch may say of something that it is a newspaper, a broadcaster or the like. */
const HINT =
  /\b(?:newspaper|daily|weekly|tabloid|broadsheet|broadcaster|magazine|agency|portal|site|website|station|channel|citing|reference)\b|, [^,.]{2,40} reports\.(?=\s|$)/;

/** The last word of what says so. */
const MEDIUM =
  /^(?:newspaper|daily|weekly|tabloid|broadsheet|broadcaster|magazine|agency|portal|site|website|station|channel)$/;
/** Such a word says it only behind one of these: `news agency`, `TV channel`, `weekly magazine`. */
const NEEDS_KIND = /^(?:agency|portal|site|website|station|channel)$/;
const KIND = /^(?:news|radio|TV|television|broadcasting|online|media)$/;
/** `the daily`, `Portuguese weekly`: not `is published daily`. */
const ADVERB = /^(?:daily|weekly)$/;
const SAYS =
  /^(?:reports?|reported|says?|said|writes?|wrote|quotes?|quoted|cites?|cited|published|revealed|claimed|noted)$/;

const LONGEST_NAME = 4;

/** Newspapers, broadcasters and sites that the text itself calls so: `the newspaper Novi Dan`, `Novi Dan TV channel reported`. */
export function findMedia(text: string, block: Block): NamedSpan[] {
  if (block.isHeadline || !HINT.test(text.slice(block.start, block.end))) return [];
  return block.tokens.flatMap((token, at): NamedSpan[] => {
    if (MEDIUM.test(token.text) && isKindOfMedium(block.tokens, at)) {
      const word = token.text;
      const run = findBehind(block, at) ?? findBefore(block, at);
      return run
        ? [toMedium(text, run, `“${word}” beside the name says that it is one that publishes.`)]
        : [];
    }
    if (!SAYS.test(token.text)) return [];
    const run = readBack(block, at - 1);
    if (run && citesAnother(block.tokens, at))
      return [toMedium(text, run, "Who reports with reference to another publishes.")];
    return run && closesTelling(block.tokens, run, at)
      ? [toMedium(text, run, "Behind what it tells, it “reports” at the end of a sentence.")]
      : [];
  });
}

interface Run {
  first: Token;
  last: Token;
}

function toMedium(text: string, { first, last }: Run, because: string): NamedSpan {
  return toNamedSpan(text, first, last, {
    kind: "ORGANIZATION",
    key: toOrganizationKey(text.slice(first.start, last.end)),
    isAdjective: false,
    rule: "name/medium",
    because,
    confidence: 0.9,
  });
}

function isKindOfMedium(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? "";
  return !NEEDS_KIND.test(word) || KIND.test(tokens[at - 1]?.text ?? "");
}

/** `the weekly Novi Dan`, `state news agency Novi Dan`: unless a name stands before the word, too. */
function findBehind(block: Block, at: number): Run | null {
  const { tokens } = block;
  const before = tokens[at - (NEEDS_KIND.test(tokens[at]?.text ?? "") ? 2 : 1)];
  const isAdjective = block.known.some(
    (match, index) => match?.entry.isAdjective === true && tokens[index] === before,
  );
  if (before?.isCapital && !isAdjective && !/^(?:The|A|An)$/.test(before.text)) return null;
  if (ADVERB.test(tokens[at]?.text ?? "") && !/^(?:the|a)$/i.test(before?.text ?? "") && !isAdjective)
    return null;
  let last = at;
  while (last - at < LONGEST_NAME) {
    if (isUnknownName(block, last + 1)) last++;
    else if (last > at && isJoin(tokens, last + 1)) last += 2;
    else break;
  }
  const first = tokens[at + 1];
  const end = tokens[last];
  // `told the newspaper Ann Novak had left`: a usual given name begins a person.
  return first && end && last > at && !isGivenName(first) ? { first, last: end } : null;
}

/** The hyphen in `Al-Balad`, the stop in `Zeit.hu`: a mark with no room around it. */
function isJoin(tokens: readonly Token[], at: number): boolean {
  const isGlued = tokens[at]?.isGlued === true && tokens[at + 1]?.isGlued === true;
  return isGlued && tokens[at + 1]?.isWord === true && (isHyphen(tokens[at]) || tokens[at]?.text === ".");
}

/** `the Novi Dan newspaper`, `Novi Dan daily wrote`. */
function findBefore(block: Block, at: number): Run | null {
  const { tokens } = block;
  const word = tokens[at]?.text ?? "";
  if (ADVERB.test(word) && !SAYS.test(tokens[at + 1]?.text ?? "")) return null;
  let last = NEEDS_KIND.test(word) ? at - 2 : at - 1;
  if (/^(?:state|public|local|national|independent|private)$/.test(tokens[last]?.text ?? "")) last--;
  return readBack(block, last);
}

/** The unknown names in a row, hyphens between them, that end at a token. */
function readBack(block: Block, end: number): Run | null {
  let from = end + 1;
  while (end - from < LONGEST_NAME - 1) {
    if (isUnknownName(block, from - 1)) from--;
    else if (isHyphen(block.tokens[from - 1]) && isUnknownName(block, from - 2)) from -= 2;
    else break;
  }
  const first = block.tokens[from];
  const last = block.tokens[end];
  const isWhole = from <= end && block.tokens[from - 1]?.isCapital !== true;
  return first && last && isWhole && !isGivenName(first) ? { first, last } : null;
}

/** `…, Novi Dan reports.` */
function closesTelling(tokens: readonly Token[], { first }: Run, at: number): boolean {
  const before = tokens[tokens.indexOf(first) - 1]?.text;
  return tokens[at]?.text === "reports" && before === "," && (tokens[at + 1]?.text ?? ".") === ".";
}

/** `reports, citing`, `wrote with reference to`: what only those do who publish. */
function citesAnother(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text === "," ? at + 2 : at + 1;
  const words = tokens.slice(next, next + 3).map(({ text }) => text);
  return words[0] === "citing" || (words[0] === "with" && words.includes("reference"));
}
