import type { Line } from "../page/page.ts";
import { countWords, endsCut, endsSentence, isParagraph, isTitleLike } from "../page/prose.ts";
import { findCreditAtEnd } from "./credits.ts";
import type { ArticleLine } from "./line-roles.ts";

/**
 * The index of the line that opens the story: a dateline with an agency, a dateline, or the first paragraph. The
 * number of lines if no story is left on the page.
 */
export function findOpening(all: ArticleLine[]): number {
  if (isExpired(all)) return all.length;
  const first = findFirstParagraph(all);
  const dateline = all.findIndex(
    ({ role }, index) => role.kind === "OPENING" && (first < 0 || index <= first + 3),
  );
  const signed = all.findIndex(({ role }) => role.kind === "OPENING" && role.dateline.agency !== null);
  if (signed >= 0) return signed;
  if (dateline >= 0) return dateline;
  if (first >= 0) return first;
  const short = all.findIndex(
    ({ line, role }, index) => index > 0 && role.kind === "TEXT" && isParagraph(line.text, 6),
  );
  return short >= 0 ? short : all.length;
}

/** The first paragraph that is no standfirst; a standfirst in whole sentences has a byline or the page's time below it. */
function findFirstParagraph(all: ArticleLine[]): number {
  const first = all.findIndex(({ role }) => role.kind === "PARAGRAPH");
  const next = all.findIndex(({ role }, index) => index > first && role.kind === "PARAGRAPH");
  const isUnderTitle = all[first - 1]?.role.kind === "TEXT";
  const between = first > 0 && next > first && next - first <= 20 ? all.slice(first + 1, next) : [];
  const isLead = isUnderTitle && between.some(({ role }) => role.kind === "BYLINE" || role.kind === "TIME");
  return isLead ? next : first;
}

/** Whether the page says that its story is gone. */
export function isExpired(all: ArticleLine[]): boolean {
  return all.some(({ role }) => role.kind === "FURNITURE" && role.reason === "expired-notice");
}

const MENU = new Set(["menu", "section", "navigation"]);

/** Capitals alone, as a site writes what it is above its menu: `INDEPENDENT NEWS FROM THE BAY`. */
function isSlogan(words: string | undefined): boolean {
  return words !== undefined && words === words.toUpperCase();
}

/** The name of an office, which government pages set above the headline. */
const OFFICE =
  /^(?:the )?(?:ministry|embassy|consulate|office|department|government|cabinet|delegation|permanent mission|secretariat) of\b.{0,60}$/i;

/** Names joined by `&` and nothing else, as sites call their sections: `Russia & Former Soviet Union`. */
const SECTION =
  /^\p{Lu}[\p{L}-]{1,20}(?: \p{Lu}[\p{L}-]{1,20}){0,2} & \p{Lu}[\p{L}-]{1,20}(?: \p{Lu}[\p{L}-]{1,20}){0,2}$/u;

/** Whether words are no headline where a line below them can be one. */
function isAboveHeadline(words: string): boolean {
  return OFFICE.test(words) || SECTION.test(words);
}

/**
 * The headline: the first line above the story that can be one and has at least four words, or else the longest.
 * Three lines in a row of fewer words are a menu or a ticker, and what stands above it is no headline. Where the
 * line holds another one whole (`FX.co ★ Japan's Abe …`), that one is the headline.
 *
 * @returns its index, or -1
 */
export function findTitle(head: ArticleLine[]): number {
  const counts = new Map<string, number>();
  for (const { line } of head) counts.set(line.text, (counts.get(line.text) ?? 0) + 1);
  let found = -1;
  let short = 0;
  let menu = 0;
  head.forEach(({ line, role }, index) => {
    menu = role.kind === "FURNITURE" && MENU.has(role.reason) ? menu + 1 : 0;
    if (menu >= 3 && isSlogan(head[found]?.line.text)) found = -1;
    const isRepeated = role.kind === "CAPTION" && (counts.get(line.text) ?? 0) > 1;
    if (role.kind !== "TEXT" && !isRepeated) return;
    const isShort = countWords(line.text) < 4;
    short = isShort ? short + 1 : 0;
    if (short >= 3 && !isSigned(head, found, index)) found = -1;
    const isTitle = !isShort && isTitleLike(line.text) && !findCreditAtEnd(line.text);
    if (isTitle && (found < 0 || isAboveHeadline(head[found]?.line.text ?? ""))) found = index;
  });
  const text = head[found]?.line.text ?? "";
  const plainer = head.findIndex(
    ({ line }, index) =>
      index > found && text !== line.text && countWords(line.text) >= 4 && text.includes(line.text),
  );
  if (found >= 0) return plainer >= 0 ? plainer : found;
  const candidates = head
    .map(({ line, role }, index) => ({ line, role, index, words: countWords(line.text) }))
    .filter(({ line, role }) => role.kind === "TEXT" && isTitleLike(line.text));
  return candidates.toSorted((a, b) => b.words - a.words)[0]?.index ?? -1;
}

/** Whether a byline or a time stands right below a headline: what follows it is no menu above another one. */
function isSigned(head: ArticleLine[], title: number, until: number): boolean {
  return (
    title >= 0 && head.slice(title + 1, Math.min(title + 4, until)).some(({ role }) => role.kind === "BYLINE")
  );
}

/**
 * The lines that are captions by their words, their repetition, a credit at their end or a credit below them; below
 * the opening of a text without a site around it, only names alone beside their paragraph.
 */
export function markCaptions(
  all: ArticleLine[],
  titleAt: number,
  opening: number,
  isSite: boolean,
): Set<Line> {
  const captions = new Set<Line>();
  all.forEach(({ line, role }, index) => {
    if (index === titleAt || line.text === all[titleAt]?.line.text) return;
    const isHead = index < opening;
    const isCredited = findCreditAtEnd(line.text) !== null;
    const isPlaced = isHead ? index > titleAt : isSite && role.kind === "TEXT" && !endsCut(line.text);
    const isAboveCredit = isPlaced && all[index + 1]?.role.kind === "CREDIT";
    const isBelowCredit =
      isHead &&
      index > titleAt &&
      all[index - 1]?.role.kind === "CREDIT" &&
      all[index + 1]?.role.kind === "TIME";
    const isMarked =
      role.kind === "CAPTION" ||
      (role.kind === "TEXT" && (isCredited || isAboveCredit || isBelowCredit)) ||
      (role.kind === "PARAGRAPH" && isHead && isCredited);
    const isSigned = role.kind === "TEXT" && index > titleAt && BRACKETED_CREDIT.test(line.text);
    const isDescribing = role.kind === "PARAGRAPH" && index > titleAt && isRightAbove(line, all[index + 1]);
    const isNamed = role.kind === "TEXT" && !isHead && isNamedBeside(all, index);
    if ((isMarked && (isHead || isSite)) || isSigned || isDescribing || isNamed) captions.add(line);
  });
  return captions;
}

/** A photographer and an agency in brackets, which end no line of a story: `(picture-alliance/dpa/A. Lee)`. */
const BRACKETED_CREDIT = /[^.!?] [([]\p{L}[^()[\]/]{1,40}\/[^()[\]]{2,60}[)\]]$/u;

/** Whether the credit that says so itself stands right below a sentence that blank lines part from the rest. */
function isRightAbove(line: Line, below: ArticleLine | undefined): boolean {
  if (below?.role.kind !== "CREDIT" || below.line.blanksAbove > 0 || line.blanksAbove === 0) return false;
  return (
    line.text.length <= LONGEST_CAPTION && /^(?:\| ?)?(?:photo|image|picture|credit|©)/i.test(below.line.text)
  );
}

const LONGEST_CAPTION = 300;

/** A name alone between paragraphs, one of which holds it too, stands under a picture. */
function isNamedBeside(all: ArticleLine[], index: number): boolean {
  const [above, line, below] = [all[index - 1], all[index]?.line, all[index + 1]];
  if (!line || above?.role.kind !== "PARAGRAPH" || !below) return false;
  const isName = /^\p{Lu}[\p{L}.'’-]+(?: (?:(?:de|van|von|al|bin) )?\p{Lu}[\p{L}.'’-]+){1,3}$/u.test(
    line.text,
  );
  return isName && [above, below].some((one) => one.line.text.includes(line.text));
}

/** The standfirst: the first line between title and story that is neither a caption nor furniture. */
export function findLead(head: ArticleLine[], titleAt: number, captions: Set<Line>): Line | null {
  if (titleAt < 0) return null;
  const lead = head.slice(titleAt + 1).find(({ line, role }) => {
    const isText = role.kind === "TEXT" || role.kind === "PARAGRAPH";
    const isLabelled = /^\p{L}[\p{L} ]{2,20}: [\d/.: –-]+$/u.test(line.text);
    const words = countWords(line.text);
    const isLong = words >= 6 || (words >= 4 && endsSentence(line.text));
    return isText && isLong && !isLabelled && !captions.has(line) && line.text !== head[titleAt]?.line.text;
  });
  return lead?.line ?? null;
}
