import type { PageComment } from "./find-comments.ts";
import { LABELS, PAGE_MARK } from "./layout.ts";
import type { MainContent } from "./main-content.ts";
import type { PageMetadata } from "./page-metadata.ts";
import type { MarkupLine } from "./to-lines.ts";

/** Writes a page as text. Its layout is read again by the format `html-article`. */
export function writePage(
  metadata: PageMetadata,
  content: MainContent,
  comments: PageComment[] | null,
): string {
  if (content.kind === "site") return toText(content.lines.map(toMarkdown));
  if (content.kind === "listing") return toText(toListing(content.lines));
  const values = [
    metadata.title,
    metadata.byline,
    metadata.published,
    metadata.updated,
    metadata.site,
    metadata.address,
  ];
  const body = withoutRepeated(content.lines, metadata);
  const head = [...values, isTold(metadata.description, metadata.title, body) ? "" : metadata.description];
  const labelled = LABELS.flatMap((label, index) => (head[index] ? [`${label}: ${head[index]}`] : []));
  return toText([[PAGE_MARK, ...labelled].join("\n"), ...body.map(toStoryLine), ...toThread(comments)]);
}

/** The title and the byline are in the head already. */
function withoutRepeated(lines: MarkupLine[], { title, byline }: PageMetadata): MarkupLine[] {
  const story = lines.findIndex(({ kind, text }) => kind === "paragraph" && text.length >= 80);
  return lines.filter(({ kind, text }, index) => {
    if (kind === "heading" && text === title) return false;
    if (index >= story && story >= 0) return true;
    return (
      text !== title &&
      (byline === "" || (text !== byline && !/^by:?\s/i.test(text)) || !text.endsWith(byline))
    );
  });
}

/** Whether a summary only says what the page says anyway: an opening of the story, cut off or not. */
function isTold(summary: string, title: string, lines: MarkupLine[]): boolean {
  const opening = toLetters(summary).slice(0, 60);
  if (opening === "" || toLetters(title).startsWith(opening)) return true;
  return lines.some(({ text }) => toLetters(text.slice(0, 2_000)).includes(opening));
}

function toLetters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function toStoryLine({ kind, level, text }: MarkupLine): string {
  if (kind === "heading") return `${"#".repeat(Math.max(2, level))} ${text}`;
  if (kind === "item") return `- ${text}`;
  return kind === "caption" ? `Image: ${text}` : text;
}

function toMarkdown({ kind, level, text }: MarkupLine): string {
  if (kind === "heading") return `${"#".repeat(level)} ${text}`;
  return kind === "item" ? `1. ${text}` : text;
}

/** Headlines as bullets with their teasers indented below, as copies of listings have them. */
function toListing(lines: MarkupLine[]): string[] {
  const first = lines.findIndex(({ kind, level }) => kind === "heading" && level > 1);
  return lines.flatMap(({ kind, level, text }, index) => {
    if (kind === "heading" && level > 1) return [`  • ${text}`];
    return [index < first || kind === "heading" ? text : `    ${text}`];
  });
}

function toThread(comments: PageComment[] | null): string[] {
  if (comments === null) return [];
  const written = comments.map(({ author, postedAt, votes, parent, lines }, index) => {
    const facts = [
      author === "" ? "" : `by ${author.replaceAll("|", "/")}`,
      postedAt === "" ? "" : `at ${postedAt.replaceAll("|", "/")}`,
      votes === "" ? "" : `votes ${votes}`,
      parent === null ? "" : `under [${parent + 1}]`,
    ];
    return [
      `[${index + 1}] ${facts.filter((fact) => fact !== "").join(" | ")}`.trimEnd(),
      ...lines.map((line) => `    ${line}`),
    ].join("\n");
  });
  return [`Comments: ${comments.length}`, ...written];
}

/** Blocks with a blank line between, and nothing in them that no text holds. */
function toText(blocks: string[]): string {
  return `${blocks
    .join("\n\n")
    .replace(/(?!\n)\p{Cc}|[\u2028\u2029]/gu, " ")
    .toWellFormed()}\n`;
}
