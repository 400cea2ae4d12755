/** A paragraph or an item of a list of a document as read, without the space around it. */
export interface TextBlock {
  start: number;
  end: number;
}

/** A line that begins an item of a list: `12. `, `3) `, `• `, `* `, `- `. */
const itemStart = /\n(?=[^\S\n]*(?:\d{1,3}[.)]|[•*–-])[^\S\n])/;

/** Returns the paragraphs and items of `text` between two offsets, in order. Everything that is not white space is in one of them. */
export function splitBlocks(text: string, start: number, end: number): TextBlock[] {
  const blocks: TextBlock[] = [];
  const paragraph = /\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/g;
  const part = text.slice(start, end);
  for (const match of part.matchAll(paragraph)) {
    let at = start + match.index;
    for (const item of match[0].split(itemStart)) {
      const indent = item.length - item.trimStart().length;
      blocks.push({ start: at + indent, end: at + item.trimEnd().length });
      at += item.length + 1;
    }
  }
  return blocks;
}
