import { findGazetteerEntry } from "../../../extract/names/gazetteer/gazetteer.ts";
import type { TextSpan } from "../../../parsed-document.ts";
import type { EarlierComments } from "./earlier-comments.ts";
import type { ReplyLink, ThreadComment } from "./thread-comment.ts";
import { toTokens } from "./words.ts";

/** A name by which a comment addresses somebody. */
interface Address {
  name: string;
  span: TextSpan;
  /** How: `Name,` or `Name:` at the start, `@Name`, or a header line that names whom the lines below it quote. */
  how: "START" | "AT" | "HEADER";
}

/** Inferred authors are never surer than this. */
const SUREST_GUESS = 0.6;

/**
 * The earlier comment that a comment answers by naming its author. If a comment before it shows that name, the
 * latest such is answered. If none does, it may be one whose author the page does not show: one with words of
 * its own, rather one that is itself an answer, rather one that is near and shares this comment's wording.
 *
 * @param answering positions of the comments that are known to be answers themselves
 * @param ordinary words of the page that are no commenter's name, folded
 */
export function findAddressed(
  one: ThreadComment,
  earlier: EarlierComments,
  answering: Set<number>,
  ordinary: Set<string>,
): ReplyLink | null {
  const address = findNameLine(one, earlier) ?? findAddress(one, earlier);
  if (!address) return null;
  const named = earlier.findByName(address.name);
  if (named?.comment.author && named.comment.author.text === one.comment.author?.text) return null;
  if (named?.comment.author) {
    const author = named.comment.author;
    return {
      comment: one.position,
      parent: named.position,
      kind: "NAME",
      confidence: address.how === "START" ? 0.9 : 0.95,
      because: `The comment addresses ${address.name}, and comment ${named.position + 1} is the latest before it by that author.`,
      evidence: [address.span, { start: author.start, end: author.end }],
      rule: "reply/name",
      ruleVersion: 3,
    };
  }
  if (address.how === "START" && isOrdinary(address.name, ordinary)) return null;
  return findUnnamed(one, address, earlier.toUnnamed(), answering);
}

/** Whether an opening is a word of the language or of the story (`Agreed,`, `Trump,`) and so perhaps nobody's name. */
function isOrdinary(name: string, ordinary: Set<string>): boolean {
  const first = toTokens(name, 0)[0]?.word ?? "";
  return ordinary.has(first) || /^\p{L}{3,}ly$/u.test(first) || findGazetteerEntry(name) !== null;
}

/** Of the comments without author the likeliest, with a confidence that falls with the number of rivals. */
function findUnnamed(
  one: ThreadComment,
  address: Address,
  candidates: ThreadComment[],
  answering: Set<number>,
): ReplyLink | null {
  const rated = candidates.map((other) => ({
    other,
    isAnswer: answering.has(other.position),
    shared: countShared(one, other),
  }));
  const best = rated.toSorted(
    (a, b) =>
      Number(b.isAnswer) - Number(a.isAnswer) ||
      toNearness(one, b) - toNearness(one, a) ||
      b.other.position - a.other.position,
  )[0];
  if (!best) return null;
  const { other, isAnswer } = best;
  const rivals = rated.filter((rival) => rival.isAnswer === isAnswer).length;
  const confidence = Math.max(0.2, (isAnswer ? SUREST_GUESS : 0.4) - (rivals - 1) * 0.1);
  return {
    comment: one.position,
    parent: other.position,
    kind: "NAME",
    confidence: Math.round(confidence * 100) / 100,
    because: toBecause(address.name, best, rivals),
    evidence: [address.span, { start: other.comment.start, end: other.comment.end }],
    rule: "reply/name-inferred",
    ruleVersion: 2,
  };
}

/** Shared words, and for the comment right above as much as two of them; answers mostly stand near. */
function toNearness(one: ThreadComment, { other, shared }: { other: ThreadComment; shared: number }): number {
  return shared + 2 / (one.position - other.position);
}

function toBecause(
  name: string,
  { other, isAnswer, shared }: { other: ThreadComment; isAnswer: boolean; shared: number },
  rivals: number,
): string {
  const reasons = [
    `The comment addresses ${name}, but no earlier comment shows that name.`,
    `Comment ${other.position + 1} has no shown author and words of its own${isAnswer ? ", and is itself an answer in this conversation" : ""}.`,
  ];
  if (rivals > 1) {
    reasons.push(
      shared > 0
        ? `Of ${rivals} such comments it is the one that, by shared words and nearness, fits best.`
        : `Of ${rivals} such comments it is the latest.`,
    );
  }
  return `${reasons.join(" ")} This is a guess.`;
}

/** How many rarer words two comments share. */
function countShared(a: ThreadComment, b: ThreadComment): number {
  let shared = 0;
  for (const word of a.rareWords) if (b.rareWords.has(word)) shared += 1;
  return shared;
}

/** A first line that is an earlier author's name and nothing else: the comment quotes or answers that author. */
function findNameLine({ comment, text }: ThreadComment, earlier: EarlierComments): Address | null {
  const line = /^([^\r\n]{2,40})\r?\n\s*\S/u.exec(text)?.[1]?.trimEnd();
  if (line === undefined) return null;
  const author = earlier.findByName(line)?.comment.author?.text;
  return author?.toLowerCase() === line.toLowerCase() ? toAddress(comment.start, line, "HEADER") : null;
}

/** The first name that a comment addresses, or null. */
function findAddress({ comment, text }: ThreadComment, earlier: EarlierComments): Address | null {
  const header =
    /^([\p{L}\p{N}_.-]{2,30}?)\s*(?:Today|Yesterday|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{4}-\d{2}-\d{2})\s+\d{1,2}:\d{2}\s?(?:am|pm)?\b.*$/mu.exec(
      text,
    );
  if (header?.[1]) return toAddress(comment.start + header.index, header[1], "HEADER");
  const wrote =
    /^(?:quot(?:e|ing)(?: from)?:? |originally posted by:? )?([\p{L}\p{N}_][\p{L}\p{N}_.-]{1,29}(?: \p{Lu}[\p{L}\p{N}_.-]{1,29}){0,2}) (?:wrote|said|writes|says)\s?:$/imu.exec(
      text,
    ) ?? /^originally posted by:? ([\p{L}\p{N}_][\p{L}\p{N}_. -]{1,40})$/imu.exec(text);
  if (wrote?.[1] && !OPENERS.has(wrote[1].toLowerCase()))
    return toAddress(comment.start + wrote.index + wrote[0].indexOf(wrote[1]), wrote[1], "HEADER");
  // What a comment quotes in lines of their own stands before what it says itself.
  const own = /^(?:[^\S\n]{0,8}(?:>|&gt;)[^\n]*\n\s*)+/.exec(text)?.[0].length ?? 0;
  const at = /(?:^|[\s(])@([\p{L}\p{N}_][\p{L}\p{N}_.-]{1,29})/u.exec(text);
  const started =
    /^([\p{L}\p{N}_][\p{L}\p{N}_.-]{1,29}(?: \p{Lu}[\p{L}\p{N}_.-]{1,29}){0,2})(?=\s?(?:,|:|\.{4,}|…)\s?\S?)/u.exec(
      text.slice(own),
    );
  if (at?.[1] && (at.index === 0 || !started)) {
    return toAddress(
      comment.start + at.index + at[0].length - at[1].length,
      at[1].replace(/[.-]+$/, ""),
      "AT",
    );
  }
  return started?.[1] && (isName(started[1]) || isAuthor(started[1], earlier))
    ? toAddress(comment.start + own, started[1].replace(/[.…-]+$/, ""), "START")
    : null;
}

function toAddress(start: number, name: string, how: Address["how"]): Address {
  return { name, span: { start, end: start + name.length }, how };
}

/** Words that open sentences and are nobody's name. */
const OPENERS = new Set(
  "actually again agreed ah also although and anyway apart apparently as at because besides but by certainly clearly come correct dear even eventually exactly fact finally first firstly for fortunately frankly from fully further generally furthermore good great had haha has hello hence here hey hi his hmm honestly hopefully how however if in indeed instead interesting is it it's just last lastly let like listen lol look many maybe meanwhile moderator moreover most much my nah naturally never next nice no nope not nothing now obviously of oh ok okay on once one only or other otherwise overall perhaps personally please plus question rather really remember right sad sadly second secondly see seriously sigh simply since so some somehow sometimes soon sorry still stop sure surely thank thanks that that's the their then there therefore these they third thirdly this those thus to today tomorrow true truly ultimately unfortunately unless until update very wait well what when where whether which while who why with wow wrong yeah yep yes yesterday yet you your yup politics history simple basics question answer edit ps fyi btw imo imho".split(
    " ",
  ),
);

/** `smithfield, no`: words in small letters that are an earlier author's name, letter for letter. */
function isAuthor(words: string, earlier: EarlierComments): boolean {
  return !OPENERS.has(words.toLowerCase()) && earlier.findByName(words)?.comment.author?.text === words;
}

/** A name of one word is no opener of sentences and no place, which a comment may well begin with; one in small letters only is a name if it looks like a handle. */
function isName(words: string): boolean {
  const first = words.split(" ")[0] ?? "";
  if (OPENERS.has(first.toLowerCase().replace(/[.…-]+$/, ""))) return false;
  if (findGazetteerEntry(words)?.kind === "PLACE") return false;
  return /^\p{Lu}/u.test(words) || /[\d_]/.test(words);
}
