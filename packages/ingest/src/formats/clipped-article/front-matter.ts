import type { Line, Page } from "../page/page.ts";
import { toTrimmed } from "../page/page.ts";

/** What tools that save a page as Markdown call the same things in the YAML above it, in small letters without `_` and `-`. */
const NAMES = {
  title: ["title", "headline"],
  by: ["author", "authors", "byline", "by", "creator"],
  published: ["published", "publishedat", "publishedtime", "publishdate", "datepublished", "pubdate", "date"],
  address: ["url", "source", "sourceurl", "canonical", "canonicalurl", "originalurl", "permalink", "link"],
  site: ["site", "sitename", "publisher", "publication", "outlet", "source"],
  summary: ["description", "summary", "excerpt", "subtitle"],
} as const;
type Field = keyof typeof NAMES;

/** What the front matter of a page states: the value of a field each, without its name, quotes and brackets. */
export interface FrontMatter {
  fields: Partial<Record<Field, Line>>;
  /** How many lines it takes, the two that part it off included. */
  count: number;
}

const FENCE = /^-{3}$/;
const PAIR = /^([A-Za-z][\w-]{0,40}):(?:\s+(\S.*))?$/;
const ITEM = /^- +(\S.*)$/;
/** More lines are no front matter. */
const LONGEST = 60;

/**
 * Reads the lines between two `---` at the head of a page, each `name: value`, or an item of a list below a name. Null if there are
 * none, if one is anything else, or if no title is stated.
 */
export function readFrontMatter({ text, lines }: Page): FrontMatter | null {
  if (!FENCE.test(lines[0]?.text ?? "")) return null;
  const size = lines.slice(1, LONGEST).findIndex((line) => FENCE.test(line.text));
  const inside = lines.slice(1, size + 1);
  if (size < 1 || !inside.every((line) => PAIR.test(line.text) || ITEM.test(line.text))) return null;
  const fields: FrontMatter["fields"] = {};
  let name = "";
  for (const line of inside) {
    const [, key, given] = PAIR.exec(line.text) ?? [];
    if (key !== undefined) name = key.toLowerCase().replace(/[_-]/g, "");
    const value = toValue(text, line, given ?? ITEM.exec(line.text)?.[1] ?? "");
    const field = value && findField(name, value.text);
    if (field && !fields[field]) fields[field] = value;
  }
  return fields.title ? { fields, count: size + 2 } : null;
}

/** `source` is an address or a site's name: what the value is tells. */
function findField(name: string, value: string): Field | null {
  const isAddress = /^https?:\/\/\S+$/.test(value);
  const fields = Object.keys(NAMES) as Field[];
  return (
    fields.find(
      (field) => (NAMES[field] as readonly string[]).includes(name) && isAddress === (field === "address"),
    ) ?? null
  );
}

/** The value at the end of a line, as a line of its own; null if it is empty. */
function toValue(text: string, line: Line, written: string): Line | null {
  let { start, end } = { start: line.end - written.length, end: line.end };
  for (const [open, close] of WRAPS) {
    const value = text.slice(start, end);
    if (value.length < open.length + close.length || !value.startsWith(open) || !value.endsWith(close))
      continue;
    start += open.length;
    end -= close.length;
  }
  const span = toTrimmed(text, { start, end });
  return span.start === span.end ? null : { ...line, ...span, text: text.slice(span.start, span.end) };
}

/** What a value stands in, from outside to inside: a list of one line, quotes, a link of a notebook. */
const WRAPS = [
  ["[", "]"],
  ['"', '"'],
  ["'", "'"],
  ["[[", "]]"],
] as const;
