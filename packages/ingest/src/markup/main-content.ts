import { Readability } from "@mozilla/readability";
import { type PageElement, type PageTree, toWordsOf } from "./page-node.ts";
import { type LinkStyle, type MarkupLine, toMarkupLines } from "./to-lines.ts";

/** The part of a page that is read, and what it is. */
export interface MainContent {
  /** `article`: one story; `site`: a page of the Context, whose layout its own format reads; `listing`: teasers of other pages. */
  kind: "article" | "site" | "listing";
  lines: MarkupLine[];
}

/** More elements than this are not searched for the story: the search takes time by more than their number. */
const MOST_SEARCHED = 8_000;

/** More letters than this are not searched either. */
const MOST_LETTERS = 2_000_000;

/** Elements that frame a page. */
const FRAME =
  'nav, footer, aside, form, [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"], [aria-hidden="true"]';

/** The least of a page's prose that its story must hold, or else all of the page is read. */
const LEAST_SHARE = 0.4;

/** Fewer letters of prose than this are no story. */
const LEAST_PROSE = 140;

/**
 * Finds the story of a page. Where no part of the page holds most of its prose, all of it but its frame is read.
 * @param whole the page without its comments; it is changed
 * @param makeTree gives the same again
 */
export function findMainContent(whole: PageTree, makeTree: () => PageTree, elements: number): MainContent {
  if (isOfContext(whole)) return { kind: "site", lines: readBody(whole, "markdown") };
  for (const element of [...whole.querySelectorAll(FRAME)]) if (element.tagName !== "BODY") element.remove();
  if (isListing(whole)) return { kind: "listing", lines: readBody(whole, "words") };
  const lines = readBody(whole, "words");
  const story =
    elements <= MOST_SEARCHED && countLetters(lines) <= MOST_LETTERS ? readStory(makeTree()) : null;
  if (!story) return { kind: "article", lines };
  const prose = countProse(story);
  const isWhole = prose >= LEAST_PROSE && prose >= LEAST_SHARE * countProse(lines);
  return { kind: "article", lines: isWhole ? story : lines };
}

function readBody(tree: PageTree, links: LinkStyle): MarkupLine[] {
  return toMarkupLines(tree.body, links);
}

function readStory(tree: PageTree): MarkupLine[] | null {
  const document = tree as unknown as ConstructorParameters<typeof Readability>[0];
  const article = new Readability<PageElement>(document, {
    charThreshold: 250,
    keepClasses: true,
    disableJSONLD: true,
    maxElemsToParse: 0,
    serializer: (node) => node as unknown as PageElement,
  }).parse();
  return article?.content ? toMarkupLines(article.content) : null;
}

function countLetters(lines: MarkupLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** The letters in paragraphs that end as sentences do. */
function countProse(lines: MarkupLine[]): number {
  return lines
    .filter(
      ({ kind, text }) => kind === "paragraph" && text.length >= 40 && /[.!?…。！？”"’'»)]$/u.test(text),
    )
    .reduce((sum, { text }) => sum + text.length, 0);
}

/** A day in a heading that links to the index of the day: no other site has it. */
function isOfContext(tree: PageTree): boolean {
  for (const link of tree.querySelectorAll("h2 a[href], h3 a[href]")) {
    const isDay = /^\d{4}-\d{2}-\d{1,2}$/.test(toWordsOf(link));
    if (isDay && /\/news\/\d{4}\/\d{2}\/\d{1,2}\/index\.\w+$/.test(link.getAttribute("href") ?? ""))
      return true;
  }
  return false;
}

/** Three headlines and more that are links, most with a teaser below of a few paragraphs, on a page that has no longer story. */
function isListing(tree: PageTree): boolean {
  if (tree.querySelector('meta[property="og:type"][content="article"], [itemprop~="articleBody"]'))
    return false;
  const lines = toMarkupLines(tree.body);
  const linked = new Set<string>();
  for (const heading of tree.querySelectorAll("h2, h3, h4")) {
    const link = heading.querySelector("a[href]") ?? heading.closest("a[href]");
    if (link && toWordsOf(link) === toWordsOf(heading)) linked.add(toWordsOf(heading));
  }
  if (linked.size < 3) return false;
  let [teased, longest, run] = [0, 0, 0];
  let isUnderHeadline = false;
  for (const { kind, text } of lines) {
    if (kind === "heading") {
      isUnderHeadline = linked.has(text.replace(/\s+/g, " "));
      run = 0;
    } else if (kind === "paragraph" && text.length >= 40) {
      run += 1;
      if (run === 1 && isUnderHeadline) teased += 1;
      longest = Math.max(longest, run);
    }
  }
  return teased >= 3 && teased * 2 >= linked.size && longest <= 6;
}
