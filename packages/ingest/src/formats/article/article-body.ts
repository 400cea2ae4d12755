import type { TextSpan } from "../../parsed-document.ts";
import type { Line, Page } from "../page/page.ts";
import { countWords, endsCut, endsSentence } from "../page/prose.ts";
import { findSignOff } from "./bylines.ts";
import { opensDated } from "./dated-opening.ts";
import type { ArticleLine } from "./line-roles.ts";
import { findInsert } from "./story-inserts.ts";

/** The story below its opening. */
export interface Body {
  paragraphs: TextSpan[];
  /** The agency that signs the last paragraph. */
  signOff: TextSpan | null;
  /** Labels below the story. */
  context: TextSpan[];
  /** Whether the page cuts the story or ends inside of it. */
  isPartial: boolean;
  /** Lines after the story's end. */
  after: Set<Line>;
}

/** Reads paragraphs until furniture ends the story, or a run of three headlines without a sentence does. */
export function readBody(
  page: Page,
  lines: ArticleLine[],
  captions: Set<Line>,
  reasons: Map<number, string>,
): Body {
  const paragraphs: TextSpan[] = [];
  let end = lines.length;
  for (let index = 0; index < lines.length; index += 1) {
    const one = lines[index];
    if (!one) break;
    const { line, role } = one;
    const isEnd = (role.kind === "FURNITURE" && role.effect === "END") || role.kind === "RIGHTS";
    if (isEnd && paragraphs.length > 0) {
      const insert = findInsert(page, paragraphs, lines, index);
      if (insert > 0) {
        for (const inside of lines.slice(index, index + insert)) reasons.set(inside.line.start, "insert");
        index += insert - 1;
        continue;
      }
      end = index;
      break;
    }
    if (role.kind === "TIME" && role.isFoot && paragraphs.length > 0) {
      end = index + 1;
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
  const context = takeTags(page, paragraphs);
  const last = lines.findLast(({ line }) => line.start === paragraphs.at(-1)?.start)?.line;
  const signOff = last ? findSignOff(last) : null;
  const isUnended =
    end === lines.length &&
    context.length === 0 &&
    !signOff &&
    last !== undefined &&
    !endsSentence(last.text);
  const isPartial = last !== undefined && (endsCut(last.text) || isUnended);
  return { paragraphs, context, signOff, isPartial, after: new Set(after.map((one) => one.line)) };
}

/** Three lines in a row that are no sentences are links to other stories, or lists; the story is over. A chronology goes on. */
function isRunOfHeadlines(lines: ArticleLine[], from: number): boolean {
  let run = 0;
  for (let index = from; index < lines.length; index += 1) {
    const one = lines[index];
    if (!one) break;
    const { line, role } = one;
    if (role.kind === "FURNITURE" && role.effect === "SKIP_NEXT" && lines[index + 1]?.role.kind === "TEXT")
      index += 1;
    if (role.kind === "FURNITURE" || role.kind === "TIME" || role.kind === "BYLINE" || role.kind === "CREDIT")
      continue;
    if (role.kind === "PARAGRAPH" || role.kind === "OPENING" || role.kind === "RIGHTS") break;
    if ((endsSentence(line.text) || endsCut(line.text)) && !/^[-–—•*] /.test(line.text)) break;
    if (opensDated(line.text)) break;
    run += 1;
    if (run >= 3) return true;
  }
  return false;
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
