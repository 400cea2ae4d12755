import type {
  Dateline,
  ParsedDocument,
  ParsedImage,
  Published,
  Stated,
  TextSpan,
  Words,
} from "../../parsed-document.ts";
import { toRightsNotice } from "../origin/rights.ts";
import type { Line, Page } from "../page/page.ts";
import { endsSentence } from "../page/prose.ts";
import { findStatedTime } from "../page/stated-times.ts";
import { toWords } from "../page/words.ts";
import { readBody } from "./article-body.ts";
import { findLead, findOpening, findTitle, isExpired, markCaptions } from "./article-head.ts";
import { toImages } from "./article-images.ts";
import { toArticleLines } from "./article-lines.ts";
import { findTimedByline } from "./bylines.ts";
import { findColonPlace } from "./datelines.ts";
import type { ArticleLine } from "./line-roles.ts";
import { isAboutStory, isOfSite, readWhole } from "./whole-text.ts";
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
  const isSite = isOfSite(all) && (opening < all.length || isExpired(all));
  const head = all.slice(0, opening);
  const titleAt = page.lines.length > 1 ? findTitle(head) : -1;
  const captions = markCaptions(all, titleAt, opening, isSite);
  const lead = findLead(head, titleAt, captions);
  const foot = findFoot(all, opening);
  const body = isSite
    ? readBody(page, all.slice(opening), captions, reasons)
    : readWhole(
        page.text,
        toStory(all, opening, titleAt, lead).filter((one) => one.line !== foot?.line),
        captions,
      );
  const { images, repeated } = toImages(
    all.filter((one) => captions.has(one.line) || (one.role.kind === "CREDIT" && !body.after.has(one.line))),
  );
  for (const line of repeated) reasons.set(line.start, "repeated-caption");
  const headline = head[titleAt]?.line ?? null;
  const title = headline && withoutHeadingMark(headline);
  if (headline && title !== headline) reasons.set(headline.start, "markup");
  for (const { line, role } of all) {
    if (title && line !== headline && line.text.includes(title.text))
      reasons.set(line.start, "repeated-title");
    if (role.kind === "FURNITURE") reasons.set(line.start, role.reason);
    if (role.kind === "SITE_NAME") reasons.set(line.start, "site-name");
    if (role.kind === "RIGHTS") reasons.set(line.start, "rights-notice");
    if (role.kind === "TIME") reasons.set(line.start, "time");
  }
  const own = isSite ? all.filter((one) => !body.after.has(one.line)) : all.slice(0, Math.max(opening, 1));
  const bylines = own.flatMap(({ line, role }) => {
    if (role.kind === "BYLINE") return [role.byline];
    return role.kind === "TIME" ? (findTimedByline(line) ?? []) : [];
  });
  // `The Associated Press` above a headline signs for the house; who wrote the story stands below.
  const byline = bylines.find((one) => one.agency?.start !== one.names.start) ?? bylines[0];
  const agency = bylines.find((one) => one.agency)?.agency ?? body.signOff;
  const dateline = toDateline(all, opening, titleAt, agency);
  return {
    title: title && toWords(page.text, title),
    description: lead && toWords(page.text, lead),
    paragraphs: body.paragraphs,
    byline: byline ? toWords(page.text, byline.names) : null,
    dateline,
    agency,
    published:
      findPublished([...own, ...all.filter((one) => !own.includes(one) && isFirstTime(one))]) ??
      findDatelineDay(page, dateline) ??
      (foot && toFootDay(foot)) ??
      findOriginDay(all, opening),
    images,
    rights: toRightsNotice(lines),
    context: body.context.map((span) => toWords(page.text, span)),
    isPartial: body.isPartial,
    reasons,
  };
}

/** The lines of a text that is its story whole: all but headline, lead and what stands about it above its opening. */
function toStory(all: ArticleLine[], opening: number, titleAt: number, lead: Line | null): ArticleLine[] {
  return all.filter(
    (one, index) =>
      index !== titleAt &&
      one.line !== lead &&
      !(index < opening && isAboutStory(one, titleAt >= 0, index < titleAt)),
  );
}

/**
 * The dateline at the opening or on one of the two lines above it, where it must have a headline above or give more
 * than a place; the agency of the byline where it names none itself.
 */
function toDateline(
  all: ArticleLine[],
  opening: number,
  titleAt: number,
  agency: TextSpan | null,
): Dateline | null {
  const hasStory = opening < all.length;
  const lines = hasStory ? all.slice(Math.max(0, opening - 2), opening + 1) : all.slice(0, 4);
  for (const { role } of lines.toReversed()) {
    if (role.kind !== "OPENING" && role.kind !== "PLACE") continue;
    const isSure = role.kind === "OPENING" || role.dateline.date || (hasStory && titleAt >= 0);
    if (isSure) return { ...role.dateline, agency: role.dateline.agency ?? agency };
  }
  const story = all.slice(opening).map(({ line }) => line);
  const colon = titleAt >= 0 && story[0] ? findColonPlace(story[0], story) : null;
  return colon && { ...colon, agency };
}

/** `# Title`: the marks of a heading in Markdown are no part of the words. */
function withoutHeadingMark(line: Line): Line {
  const mark = /^#{1,6}\s+(?=\S)/.exec(line.text)?.[0].length ?? 0;
  return mark === 0 ? line : { ...line, start: line.start + mark, text: line.text.slice(mark) };
}

interface TimeLine {
  line: Line;
  published: Published;
}

/** The line of a time, and the line above it where that one gives the day. */
function toEvidence({ line, date }: { line: Line; date: TextSpan }): TextSpan[] {
  const isInside = date.start >= line.start && date.end <= line.end;
  const own = { start: line.start, end: line.end };
  return isInside ? [own] : [{ start: date.start, end: date.end }, own];
}

/** A time of day without a year, and the same day with its year on another line. */
function toJoined(timed: TimeLine, dated: TimeLine): Stated<Published> {
  const spans = [timed, dated].map(({ line: { start, end } }) => ({ start, end }));
  return {
    value: { ...timed.published, edtf: dated.published.edtf },
    rule: "published/byline-and-date",
    because: "One line states day and time without a year, another the same day with its year.",
    evidence: spans,
  };
}

/** The day of a dateline that has its year, `MOSCOW, Oct 23, 2025 (Reuters) -`: of a page that states no other. */
function findDatelineDay({ text }: Page, dateline: Dateline | null): Stated<Published> | null {
  const date = dateline?.date;
  if (!date) return null;
  const stated = findStatedTime({
    ...date,
    text: text.slice(date.start, date.end),
    indent: 0,
    blanksAbove: 0,
  });
  if (!stated || stated.published.edtf.startsWith("XXXX")) return null;
  return {
    value: stated.published,
    rule: "published/dateline",
    because: "The page states no day of its own, and the story's dateline gives this one.",
    evidence: [{ start: date.start, end: date.end }],
  };
}

/** `First posted 19 Mar 2019, 6:12am`, which some pages tell below the story. */
function isFirstTime({ line, role }: ArticleLine): boolean {
  return role.kind === "TIME" && /^(?:first|originally) (?:posted|published)\b/i.test(line.text);
}

/** The line with the page's time that closes a story, below its last paragraph or the agency's credits, where only furniture follows. */
function findFoot(all: ArticleLine[], opening: number): TimeLine | null {
  const at = all.findLastIndex(({ role }) => !["FURNITURE", "RIGHTS", "SITE_NAME"].includes(role.kind));
  const [above, one] = [all[at - 1], all[at]];
  if (!one || at <= opening || one.role.kind !== "TIME") return null;
  const { published } = one.role.stated;
  const isBelowStory =
    above?.role.kind === "PARAGRAPH" ||
    (above?.role.kind === "FURNITURE" && above.role.reason === "credits") ||
    (above?.role.kind === "TEXT" && endsSentence(above.line.text));
  return isBelowStory && !published.edtf.startsWith("XXXX") ? { line: one.line, published } : null;
}

function toFootDay({ line, published }: TimeLine): Stated<Published> {
  return {
    value: published,
    rule: "published/foot",
    because: "The page states no day above its story; this one closes it.",
    evidence: [{ start: line.start, end: line.end }],
  };
}

/** The day that a line below the story says it was printed on, `Published in The Gazette, August 18th, 2019.`: of a page that states no other. */
function findOriginDay(all: ArticleLine[], opening: number): Stated<Published> | null {
  for (const { line, role } of all.slice(opening + 1)) {
    if (
      role.kind !== "FURNITURE" ||
      role.reason !== "origin" ||
      !/^(?:first |originally )?published in\b/i.test(line.text)
    )
      continue;
    const stated = findStatedTime(line);
    if (!stated || stated.published.edtf.startsWith("XXXX")) continue;
    return {
      value: stated.published,
      rule: "published/origin",
      because: "The page states no day above its story; below it stands where and when it was published.",
      evidence: [{ start: line.start, end: line.end }],
    };
  }
  return null;
}

/** What a line's label makes of its time: 1 of `Published`, -1 of `Updated`, 0 of anything else. */
function toLabelRank({ line, span }: { line: Line; span: TextSpan }): number {
  const label = line.text.slice(0, span.start - line.start);
  if (/\b(?:published|posted|created|issued)\b/i.test(label)) return 1;
  return /\b(?:updated|modified)\b/i.test(label) ? -1 : 0;
}

/**
 * Of the times that lines state, the one that is called the page's publication, or else the one that says most: a
 * time of day counts more than a year.
 */
function findPublished(lines: ArticleLine[]): Stated<Published> | null {
  const stated = lines.flatMap(({ line, role }) => {
    if (role.kind === "TIME") return { line, ...role.stated };
    const isDated = role.kind === "PLACE" && role.stated && !role.stated.published.edtf.startsWith("XXXX");
    return isDated && role.stated ? { line, ...role.stated } : [];
  });
  const rank = ({ published }: { published: Published }) =>
    (published.time ? 4 : 0) + (published.edtf.startsWith("XXXX") ? 0 : 2) + (published.offset ? 1 : 0);
  const best = stated.toSorted(
    (a, b) => toLabelRank(b) - toLabelRank(a) || rank(b) - rank(a) || a.line.start - b.line.start,
  )[0];
  if (!best) return null;
  const dated = best.published.edtf.startsWith("XXXX")
    ? stated.find(
        ({ published }) =>
          !published.edtf.startsWith("XXXX") && published.edtf.slice(4) === best.published.edtf.slice(4),
      )
    : undefined;
  if (dated) return toJoined(best, dated);
  const isStored = /^date \d/.test(best.line.text);
  return {
    value: best.published,
    rule: isStored ? "published/stored-date" : "published/byline",
    because: isStored
      ? "The saved text begins with the day that its page was dated."
      : `The page states this ${best.published.time ? "day and time" : "day"} on a line of its own.`,
    evidence: toEvidence(best),
  };
}
