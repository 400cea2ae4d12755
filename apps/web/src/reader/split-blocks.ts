/** A paragraph of a document as read: the text between blank lines, without the space around it. */
export interface TextBlock {
  start: number;
  end: number;
}

/** Returns the paragraphs of `text` between two offsets, in order. Everything that is not white space is in one of them. */
export function splitBlocks(text: string, start: number, end: number): TextBlock[] {
  const blocks: TextBlock[] = [];
  const paragraph = /\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/g;
  const part = text.slice(start, end);
  for (const match of part.matchAll(paragraph)) {
    const trimmed = match[0].trimEnd();
    blocks.push({ start: start + match.index, end: start + match.index + trimmed.length });
  }
  return blocks;
}
