import { endsSentence } from "./prose.ts";

/** Texts are wrapped at columns between these; lines of verse are shorter. */
const NARROWEST = 60;
const WIDEST = 120;
/** So many breaks show a width. */
const FEWEST_BREAKS = 4;

/** Opens a list's entry, which no line above goes on into. */
const BULLET = /^(?:[•‣◦▪●·*–—-]|\d{1,3}[.)])\s/;

/** A line that is not blank; columns count from the line's start. */
interface Row {
  /** Offset of its first letter, and of the line break behind it. */
  start: number;
  end: number;
  /** The column behind its last letter. */
  column: number;
  words: string;
}

/**
 * A text whose lines all go as far as words fit a width, with spaces for the line breaks inside its paragraphs, each still as
 * many code units. Any other text as it is.
 */
export function withoutWraps(text: string): string {
  const rows = toRows(text);
  if (rows === null) return text;
  // A line of one word is as long as the word is: an address, for example.
  const width = Math.max(0, ...rows.filter(({ words }) => words.includes(" ")).map(({ column }) => column));
  if (width < NARROWEST || width > WIDEST) return text;
  const pairs = rows.flatMap((row, at) => {
    const next = rows[at + 1];
    return next && row.column * 2 > width && isBelow(text, row, next) ? [{ row, next }] : [];
  });
  const broken = pairs.filter(({ row, next }) => isBroken(row, next, width));
  const goesOn = broken.filter(({ next }) => /^\p{Ll}/u.test(next.words));
  // A paragraph may end on any column, and the next one begin on the line below.
  const early = pairs.filter(({ row, next }) => !isBroken(row, next, width) && !endsSentence(row.words));
  if (broken.length < FEWEST_BREAKS || early.length * 4 > broken.length || goesOn.length * 3 < broken.length)
    return text;
  const plain: string[] = [];
  let from = 0;
  for (const { row, next } of broken) {
    plain.push(text.slice(from, row.end), text.slice(row.end, next.start).replace(/[\r\n]/g, " "));
    from = next.start;
  }
  return plain.join("") + text.slice(from);
}

/** The lines of a text that are not blank; null as soon as one is longer than any wrapped one. */
function toRows(text: string): Row[] | null {
  const rows: Row[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const words = line.trim();
    if (words === "") continue;
    const indent = line.indexOf(words);
    const column = indent + words.length;
    if (column > WIDEST && words.includes(" ")) return null;
    rows.push({ start: index + indent, end: index + line.length, column, words });
  }
  return rows;
}

/** Whether no blank line stands between. */
function isBelow(text: string, row: Row, next: Row): boolean {
  return /^(?:\r\n|\r|\n)[^\r\n]*$/.test(text.slice(row.end, next.start));
}

/** Whether the first word of the next line would not have fitted on this one. */
function isBroken({ column }: Row, { words }: Row, width: number): boolean {
  const first = /^[^ \t]*/.exec(words)?.[0].length ?? 0;
  return column + 1 + first > width && !BULLET.test(words);
}
