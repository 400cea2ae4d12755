import type {
  Dateline,
  ParsedDocument,
  ParsedImage,
  Published,
  Stated,
  TextSpan,
  Words,
} from "../parsed-document.ts";
import { toImages } from "./article-images.ts";
import { type ArticleLine, toArticleLines } from "./article-lines.ts";
import { findSignOff, findTimedByline } from "./bylines.ts";
import { findCreditAtEnd } from "./credits.ts";
import type { Line, Page } from "./page.ts";
import { countWords, endsCut, endsSentence, isParagraph, isTitleLike } from "./prose.ts";
import { toRightsNotice } from "./rights.ts";
import { toWords } from "./words.ts";
import { joinWrapped } from "./wrapped-lines.ts";

/** The story of a page, whatever site it is from. */
export interface Article {
  title: Words | null;
  description: Words | null;
  paragraphs: TextSpan[];
  byline: Words | null;
  dateline: Dateline | null;
  /** The agency that a byline above or a sign-off below the story names. */
  agency: TextSpan | null;
  published: Stated<Published> | null;
  images: ParsedImage[];
  rights: ParsedDocument["rights"];
  context: Words[];
  isPartial: boolean;
  /** Why lines that no part covers are left out, by where they start. */
  reasons: Map<number, string>;
}

/**
 * Reads the story that lines of a page tell, in this order: give every line a role; find where the story opens
 * (a dateline, or else the first paragraph); read title, lead, captions and times above it; read paragraphs below
 * it until the page's furniture begins. Everything else gets a reason why it is left out.
 */
export function readArticle(page: Page, lines: Line[]): Article {
  const all = toArticleLines(page, joinWrapped(page, lines));
  const reasons = new Map<number, string>();
  const opening = findOpening(all);
  const head = all.slice(0, opening);
  const titleAt = findTitle(head);
  const captions = markCaptions(all, titleAt, opening);
  const body = readBody(page, all.slice(opening), captions, reasons);
  const { images, repeated } = toImages(
    all.filter((one) => captions.has(one.line) || (one.role.kind === "CREDIT" && !body.after.has(one.line))),
  );
  for (const line of repeated) reasons.set(line.start, "repeated-caption");
  const title = head[titleAt]?.line ?? null;
  const lead = findLead(head, titleAt, captions);
  for (const { line, role } of all) {
    if (role.kind === "FURNITURE") reasons.set(line.start, role.reason);
    if (role.kind === "SITE_NAME") reasons.set(line.start, "site-name");
    if (role.kind === "RIGHTS") reasons.set(line.start, "rights-notice");
    if (role.kind === "TIME") reasons.set(line.start, "time");
  }
  const own = all.filter((one) => !body.after.has(one.line));
  const bylines = own.flatMap(({ line, role }) => {
    if (role.kind === "BYLINE") return [role.byline];
    return role.kind === "TIME" ? (findTimedByline(line) ?? []) : [];
  });
  const agency = bylines.find((one) => one.agency)?.agency ?? body.signOff;
  return {
    title: title && toWords(page.text, title),
    description: lead && toWords(page.text, lead),
    paragraphs: body.paragraphs,
    byline: bylines[0] ? toWords(page.text, bylines[0].names) : null,
    dateline: toDateline(all.slice(0, opening + 1), agency),
    agency,
    published: findPublished(own),
    images,
    rights: toRightsNotice(lines),
    context: body.context.map((span) => toWords(page.text, span)),
    isPartial: body.isPartial,
    reasons,
  };
}

/** The index of the line that opens the story: a dateline with an agency, a dateline, or the first paragraph. */
function findOpening(all: ArticleLine[]): number {
  const first = all.findIndex(({ role }) => role.kind === "PARAGRAPH");
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

/** The headline: the first line above the story that can be one and has at least four words, or else the longest. */
function findTitle(head: ArticleLine[]): number {
  const candidates = head
    .map((one, index) => ({ ...one, index }))
    .filter(
      ({ line, role }) => role.kind === "TEXT" && isTitleLike(line.text) && !findCreditAtEnd(line.text),
    );
  const first = candidates.find(({ line }) => countWords(line.text) >= 4);
  const longest = candidates.toSorted((a, b) => countWords(b.line.text) - countWords(a.line.text))[0];
  return (first ?? longest)?.index ?? -1;
}

/** The lines that are captions by their words, their repetition, a credit at their end or a credit below them. */
function markCaptions(all: ArticleLine[], titleAt: number, opening: number): Set<Line> {
  const captions = new Set<Line>();
  all.forEach(({ line, role }, index) => {
    if (index === titleAt) return;
    const isHead = index < opening;
    const next = all[index + 1]?.role.kind;
    if (role.kind === "CAPTION") captions.add(line);
    if (
      role.kind === "TEXT" &&
      (findCreditAtEnd(line.text) || (isHead && index > titleAt && next === "CREDIT"))
    ) {
      captions.add(line);
    }
    if (role.kind === "PARAGRAPH" && isHead && findCreditAtEnd(line.text)) captions.add(line);
    if (role.kind === "TEXT" && !isHead && isNamedAbove(all, index)) captions.add(line);
  });
  return captions;
}

/** A name alone between paragraphs, which the paragraph above holds too, stands under a picture. */
function isNamedAbove(all: ArticleLine[], index: number): boolean {
  const [above, line, below] = [all[index - 1], all[index]?.line, all[index + 1]];
  if (!line || above?.role.kind !== "PARAGRAPH" || !below) return false;
  const isName = /^\p{Lu}[\p{L}.'’-]+(?: (?:(?:de|van|von|al|bin) )?\p{Lu}[\p{L}.'’-]+){1,3}$/u.test(
    line.text,
  );
  return isName && above.line.text.includes(line.text);
}

/** The standfirst: the first line between title and story that is neither a caption nor furniture. */
function findLead(head: ArticleLine[], titleAt: number, captions: Set<Line>): Line | null {
  if (titleAt < 0) return null;
  const lead = head
    .slice(titleAt + 1)
    .find(({ line, role }) => (role.kind === "TEXT" || role.kind === "PARAGRAPH") && !captions.has(line));
  return lead && countWords(lead.line.text) >= 4 ? lead.line : null;
}

interface Body {
  paragraphs: TextSpan[];
  signOff: TextSpan | null;
  context: TextSpan[];
  isPartial: boolean;
  /** Lines after the story's end. */
  after: Set<Line>;
}

/** Reads paragraphs until furniture ends the story, or a run of three headlines without a sentence does. */
function readBody(page: Page, lines: ArticleLine[], captions: Set<Line>, reasons: Map<number, string>): Body {
  const paragraphs: TextSpan[] = [];
  let end = lines.length;
  for (let index = 0; index < lines.length; index += 1) {
    const one = lines[index];
    if (!one) break;
    const { line, role } = one;
    if (role.kind === "FURNITURE" && role.effect === "END" && paragraphs.length > 0) {
      end = index;
      break;
    }
    if (role.kind === "FURNITURE" && role.effect === "SKIP_NEXT") {
      const next = lines[index + 1];
      if (next?.role.kind === "TEXT") {
        reasons.set(next.line.start, role.reason);
        index += 1;
      }
      continue;
    }
    const isStory = role.kind === "OPENING" || role.kind === "PARAGRAPH" || role.kind === "TEXT";
    if (!isStory || captions.has(line)) continue;
    if (isRunOfHeadlines(lines, index)) {
      end = index;
      break;
    }
    paragraphs.push({ start: line.start, end: line.end });
  }
  const after = lines.slice(end);
  for (const { line } of after) reasons.set(line.start, "after-story");
  const context = end === lines.length ? takeTags(page, paragraphs) : [];
  const last = lines.findLast(({ line }) => line.start === paragraphs.at(-1)?.start)?.line;
  const signOff = last ? findSignOff(last) : null;
  const isUnended = end === lines.length && !signOff && last !== undefined && !endsSentence(last.text);
  const isPartial = last !== undefined && (endsCut(last.text) || isUnended);
  return { paragraphs, context, signOff, isPartial, after: new Set(after.map((one) => one.line)) };
}

/** Three lines in a row that are no sentences are links to other stories, or lists; the story is over. */
function isRunOfHeadlines(lines: ArticleLine[], from: number): boolean {
  let run = 0;
  for (const { line, role } of lines.slice(from)) {
    if (role.kind === "FURNITURE" || role.kind === "TIME" || role.kind === "BYLINE" || role.kind === "CREDIT")
      continue;
    if (role.kind === "PARAGRAPH" || role.kind === "OPENING" || role.kind === "RIGHTS") break;
    if ((endsSentence(line.text) || endsCut(line.text)) && !/^[-–—•*] /.test(line.text)) break;
    run += 1;
  }
  return run >= 3;
}

/** A last line that is names between commas, and no sentence, is the story's labels. */
function takeTags(page: Page, paragraphs: TextSpan[]): TextSpan[] {
  const last = paragraphs.at(-1);
  const words = last ? page.text.slice(last.start, last.end) : "";
  const names = words.split(", ");
  if (!last || paragraphs.length < 2 || names.length < 2 || endsSentence(words)) return [];
  if (!names.every((name) => /^\p{Lu}/u.test(name) && countWords(name) <= 4)) return [];
  paragraphs.pop();
  let at = last.start;
  return names.map((name) => {
    const span = { start: at, end: at + name.length };
    at += name.length + 2;
    return span;
  });
}

/** The dateline above or at the opening, with the agency of the byline where it names none itself. */
function toDateline(lines: ArticleLine[], agency: TextSpan | null): Dateline | null {
  for (const { role } of lines.toReversed()) {
    if (role.kind !== "OPENING" && role.kind !== "PLACE") continue;
    return { ...role.dateline, agency: role.dateline.agency ?? agency };
  }
  return null;
}

/** Of the times that lines state, the one that says most: a time of day counts more than a year. */
function findPublished(lines: ArticleLine[]): Stated<Published> | null {
  const stated = lines.flatMap(({ line, role }) => (role.kind === "TIME" ? [{ line, ...role.stated }] : []));
  const rank = ({ published }: { published: Published }) =>
    (published.time ? 4 : 0) + (published.edtf.startsWith("XXXX") ? 0 : 2) + (published.offset ? 1 : 0);
  const best = stated.toSorted((a, b) => rank(b) - rank(a) || a.line.start - b.line.start)[0];
  if (!best) return null;
  const isStored = /^date \d/.test(best.line.text);
  return {
    value: best.published,
    rule: isStored ? "published/stored-date" : "published/byline",
    because: isStored
      ? "The saved text begins with the day that its page was dated."
      : `The page states this ${best.published.time ? "day and time" : "day"} on a line of its own.`,
    evidence: [{ start: best.line.start, end: best.line.end }],
  };
}
