import { type Line, type Page, toLineText } from "../page/page.ts";
import { endsSentence } from "../page/prose.ts";
import { opensDated } from "./dated-opening.ts";

/** Lines of a hard-wrapped paragraph are about this long, in code units. */
const SHORTEST = 40;
const LONGEST = 110;

/**
 * Joins the lines of hard-wrapped paragraphs, so that a line is a paragraph. The text of a joined line has a
 * space for every line break, so that its offsets stay those of the page.
 */
export function joinWrapped(page: Page, lines: Line[]): Line[] {
  return toBlocks(lines).flatMap((block) => (isWrapped(block) ? [toJoined(page, block)] : block));
}

/** Lines without a blank line between them; a line of a chronology begins a block. */
function toBlocks(lines: Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && line.blanksAbove === 0 && !opensDated(line.text)) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** Whether the lines but the last are of the length of wrapped ones and half of them end inside a sentence. */
function isWrapped(block: Line[]): boolean {
  const full = block.slice(0, -1);
  if (full.length === 0) return false;
  const isEven = full.every(({ text }) => text.length >= SHORTEST && text.length <= LONGEST);
  const open = full.filter(({ text }) => !endsSentence(text)).length;
  const goesOn = block.slice(1).filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  return isEven && open * 2 >= full.length && goesOn * 3 >= full.length;
}

function toJoined(page: Page, block: Line[]): Line {
  const [first, last] = [block[0], block.at(-1)];
  if (!first || !last) throw new RangeError("A block has at least one line.");
  return {
    ...first,
    end: last.end,
    text: toLineText(page.text, { start: first.start, end: last.end }),
  };
}
