import type { TextSpan } from "../../parsed-document.ts";

/**
 * The stretches of a span that a reader of a Chinese wiki sees: of every block `-{zh-cn:甲; zh-tw:乙}-` one variant, the
 * mainland's or else the first, and all that stands outside of such blocks. Searched without a pattern, which would begin
 * anew at every unclosed `-{`.
 */
export function findShownStretches(text: string, { start, end }: TextSpan): TextSpan[] {
  const shown: TextSpan[] = [];
  let at = start;
  for (;;) {
    const open = text.indexOf("-{", at);
    const close = open < 0 || open >= end ? -1 : text.indexOf("}-", open + 2);
    if (close < 0 || close + 2 > end) break;
    shown.push({ start: at, end: open }, findVariant(text, { start: open + 2, end: close }));
    at = close + 2;
  }
  shown.push({ start: at, end });
  return shown.filter((one) => one.end > one.start);
}

/** The same text with one variant of every block. */
export function toChosenVariants(text: string): string {
  if (!text.includes("-{")) return text;
  return findShownStretches(text, { start: 0, end: text.length })
    .map(({ start, end }) => text.slice(start, end))
    .join("");
}

/** `T|` sets a title and shows nothing where it stands, as `H|` does; other flags show what stands behind them. */
const FLAG = /^\s*([A-Z])\s*\|/;
const HIDES = /^[TH]$/;
const TAGGED = /^\s*(?:(zh(?:-\w+)?)\s*:)+\s*(.*?)\s*$/s;
const MAINLAND = /^zh-(?:hans|cn)$/;

/** Of what stands between the braces, the words that are shown. */
function findVariant(text: string, block: TextSpan): TextSpan {
  const flag = FLAG.exec(text.slice(block.start, block.end));
  if (flag?.[1] && HIDES.test(flag[1])) return { start: block.start, end: block.start };
  const inside = { start: block.start + (flag?.[0].length ?? 0), end: block.end };
  const variants: { tag: string; span: TextSpan }[] = [];
  let start = inside.start;
  for (const part of text.slice(inside.start, inside.end).split(";")) {
    const [whole, tag, words] = TAGGED.exec(part) ?? [];
    if (whole !== undefined && tag !== undefined && words !== undefined) {
      const from = start + part.trimEnd().length - words.length;
      variants.push({ tag, span: { start: from, end: from + words.length } });
    }
    start += part.length + 1;
  }
  return (variants.find(({ tag }) => MAINLAND.test(tag)) ?? variants[0])?.span ?? inside;
}
