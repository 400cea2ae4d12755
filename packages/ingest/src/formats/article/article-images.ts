import type { ParsedImage } from "../../parsed-document.ts";
import type { Line } from "../page/page.ts";
import { findCreditAtEnd, findCreditOfCaption } from "./credits.ts";
import type { ArticleLine } from "./line-roles.ts";

/** The images that captions and credits tell of, and the lines that only repeat a caption. */
export interface FoundImages {
  images: ParsedImage[];
  repeated: Line[];
}

/** The image that a repeated caption or a credit below would belong to. */
interface Current {
  line: Line;
  image: ParsedImage;
  credit: string | null;
}

/**
 * Makes images of captions and credits in their order. Captions with the same words are one image, also where a
 * copy ends with the credit (`Shinzo Abe AP Photo/Yong Teck Lim`); the plainest copy is kept. A credit belongs
 * to the caption above it, or else to an image without caption.
 */
export function toImages(marked: ArticleLine[]): FoundImages {
  const images: ParsedImage[] = [];
  const repeated: Line[] = [];
  let current: Current | null = null;
  for (const [index, { line, role }] of marked.entries()) {
    if (role.kind === "CREDIT") {
      const labelled = /^(?:photo|image|picture)s?:/i.test(line.text);
      if (current && !current.image.credit) {
        current.image.credit = toCreditSpan(line);
        current.credit = line.text;
      } else if (current && isSameCredit(current, line)) {
        repeated.push(line);
      } else if (labelled) {
        images.push(toCaptioned(line));
      } else {
        images.push({ caption: null, credit: toCreditSpan(line) });
      }
      continue;
    }
    if (current && isSameCaption(current.line, line)) {
      const isPlainer = isPlainerCopy(line, current.line);
      repeated.push(isPlainer ? current.line : line);
      if (isPlainer) {
        Object.assign(current.image, toCaptioned(line));
        current.credit = toCreditText(line, current.image);
        current.line = line;
      }
      continue;
    }
    const above = images.at(-1);
    const isBelowCredit =
      above?.caption === null && above.credit !== null && marked[index - 1]?.role.kind === "CREDIT";
    const image = isBelowCredit ? above : toCaptioned(line);
    if (isBelowCredit) image.caption = toCaptioned(line).caption;
    else images.push(image);
    current = { line, image, credit: toCreditText(line, image) };
  }
  return { images, repeated };
}

/** Whether a copy of a caption is the shorter one, and shorter only by its credit; or the whole of one that was cut. */
function isPlainerCopy({ text }: Line, before: Line): boolean {
  const isShorter = text.length < before.text.length;
  const [short, long] = isShorter ? [text, before.text] : [before.text, text];
  const said = long.slice(short.length, findCreditAtEnd(long)?.start ?? long.length);
  return isShorter === !/\p{L}{2}/u.test(said);
}

function toCaptioned(line: Line): ParsedImage {
  const credit = findCreditOfCaption(line.text);
  const label = /^image caption,? /i.exec(line.text)?.[0].length ?? 0;
  return {
    caption: { start: line.start + label, end: line.end },
    credit: credit && { start: line.start + credit.start, end: line.start + credit.end },
  };
}

function isSameCaption(a: Line, b: Line): boolean {
  const [short, long] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text];
  return short === long || (long.startsWith(short) && findCreditAtEnd(long) !== null && short.length >= 12);
}

function isSameCredit(current: Current, line: Line): boolean {
  const bare = (text: string) => text.replace(/^(?:©|\(c\))\s*/i, "").toLowerCase();
  return current.credit !== null && bare(current.credit) === bare(line.text);
}

/** The words of a credit inside its caption's line. */
function toCreditText(line: Line, { credit }: ParsedImage): string | null {
  return credit && line.text.slice(credit.start - line.start, credit.end - line.start);
}

/** A credit without the bar that parts it from the caption above. */
function toCreditSpan({ start, end, text }: Line) {
  return { start: start + (/^\|\s*/.exec(text)?.[0].length ?? 0), end };
}
