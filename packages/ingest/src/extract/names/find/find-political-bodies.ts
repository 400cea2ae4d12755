import type { Block } from "../block.ts";
import type { NamedSpan } from "../named-span.ts";
import { isOrdinaryWord } from "../ordinary-word.ts";
import { isGivenName, isUnknownName } from "../read/read-name.ts";
import { toNamedSpan } from "../to-named-span.ts";
import { toOrganizationKey } from "./find-organizations.ts";

/** Whether a stretch may say of something that it is a party or asks people what they think. */
const HINT = /\b(?:part(?:y|ies)|polls?|pollsters?|surveys?|opinion)\b/;

/** What stands behind a party's name in small letters. */
const PARTY_BEHIND = /^(?:party|movement|coalition|alliance|bloc)$/;
/** What stands before it: `the ruling party Smer`, `his party Hlas`. */
const PARTY_BEFORE = /^(?:party|parties)$/;
const POLL_BEHIND = /^(?:poll|polls|survey|surveys|pollster|pollsters)$/;
const POLL = /^(?:poll|survey|study)$/;
const BY = /^(?:by|from)$/;
const POLLSTER = /^(?:pollster|pollsters)$/;

const LONGEST_NAME = 3;

/** Parties and pollsters that the text itself calls so: `the Smer party`, `a poll by Median`, `an Ipsos survey`. */
export function findPoliticalBodies(text: string, block: Block): NamedSpan[] {
  if (block.isHeadline || block.isShouting || !HINT.test(text.slice(block.start, block.end))) return [];
  const { tokens } = block;
  return tokens.flatMap((token, at): NamedSpan[] => {
    const word = token.text;
    const toParty = (run: Run | null) =>
      toBody(text, block, run, `“${word}” beside the name says that it is a party.`);
    const toPollster = (run: Run | null) =>
      toBody(text, block, run, `“${word}” says that it asks people what they think.`);
    const behind = PARTY_BEHIND.test(word) && hasPolitics(block, at) ? readBack(block, at - 1) : null;
    if (behind) return toParty(behind);
    if (PARTY_BEFORE.test(word) && tokens[at - 1]?.isCapital !== true) return toParty(readOn(block, at + 1));
    if (POLLSTER.test(word) && isUnknownName(block, at + 1)) return toPollster(readOn(block, at + 1));
    if (POLL_BEHIND.test(word)) return toPollster(readBack(block, at - 1));
    if (!BY.test(word) || !isPollBefore(block, at)) return [];
    return toPollster(readOn(block, tokens[at + 1]?.text === "the" ? at + 2 : at + 1, isUnknownName));
  });
}

interface Run {
  from: number;
  to: number;
}

function toBody(text: string, { tokens }: Block, run: Run | null, because: string): NamedSpan[] {
  const [first, last] = [tokens[run?.from ?? -1], tokens[run?.to ?? -1]];
  if (!run || !first || !last) return [];
  return [
    toNamedSpan(text, first, last, {
      kind: "ORGANIZATION",
      key: toOrganizationKey(text.slice(first.start, last.end)),
      isAdjective: false,
      rule: "name/political-body",
      because,
      confidence: 0.8,
    }),
  ];
}

/** `party` says it by itself; `movement` or `alliance` only beside a party or an election. */
function hasPolitics({ tokens }: Block, at: number): boolean {
  if (tokens[at]?.text === "party") return true;
  return tokens.some(({ text }) =>
    /^(?:part(?:y|ies)|elections?|vote|votes|poll|polls|seats|parliament)$/.test(text),
  );
}

/** `a poll by`, `a survey conducted by`. */
function isPollBefore({ tokens }: Block, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 2), at).map(({ text }) => text);
  return POLL.test(before.at(-1) ?? "") || (POLL.test(before[0] ?? "") && /ed$|^out$/.test(before[1] ?? ""));
}

/** The unknown words in a row that begin at a token; a usual given name begins a person. */
function readOn(block: Block, from: number, isPart = isNamePart): Run | null {
  let to = from - 1;
  while (to - from + 1 < LONGEST_NAME && isPart(block, to + 1)) to++;
  return to < from || isGivenName(block.tokens[from]) ? null : { from, to };
}

/** The unknown words in a row that end at a token. */
function readBack(block: Block, to: number): Run | null {
  let from = to + 1;
  while (to - from + 1 < LONGEST_NAME && isNamePart(block, from - 1)) from--;
  const isWhole = from <= to && block.tokens[from - 1]?.isCapital !== true;
  return isWhole && !isGivenName(block.tokens[from]) ? { from, to } : null;
}

/** A capitalised word that nothing else explains; one of every day names no party by itself. */
function isNamePart(block: Block, at: number): boolean {
  const token = block.tokens[at];
  return token !== undefined && isUnknownName(block, at) && !isOrdinaryWord(token.text);
}
