import { LABELS, type Label } from "../../markup/layout.ts";
import type { Line } from "../page/page.ts";

/** What the labelled lines at the head of a page's text say: a line each, from behind its label. */
export type Head = Partial<Record<Label, Line>>;

/** Reads the labelled lines below the first line; `count` is how many lines the head has, the first one included. */
export function readHead(lines: Line[]): { head: Head; count: number } {
  const head: Head = {};
  let count = 1;
  for (const line of lines.slice(1, LABELS.length + 1)) {
    const label = LABELS.find((one) => line.text.startsWith(`${one}: `));
    if (label === undefined || head[label] || line.blanksAbove > 0) break;
    const start = line.start + label.length + 2;
    head[label] = { ...line, start, text: line.text.slice(label.length + 2) };
    count += 1;
  }
  return { head, count };
}
