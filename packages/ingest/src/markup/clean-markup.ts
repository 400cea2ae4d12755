import { Parser } from "htmlparser2";

/** Markup of bounded size and depth, with nothing in it that is not read. */
export interface CleanMarkup {
  html: string;
  /** How many elements it has. */
  elements: number;
}

/** Deeper nesting than this is no page that a person made: the words are read without their structure. */
const DEEPEST_READ = 400;

/** Elements below this depth are opened up: what looks for the story takes time by the square of the depth. */
const DEEPEST_KEPT = 64;

const MOST_ELEMENTS = 200_000;
const LONGEST_ATTRIBUTE = 4_096;
const LONGEST_DATA = 1_048_576;

/** Elements that are left out with all that is in them. */
const DROPPED = new Set(
  "script style noscript template svg math iframe object embed applet canvas audio video map select textarea button dialog".split(
    " ",
  ),
);

/** Written anew around everything: their tags may be left out of a page, or stand in it twice. */
const FRAMES = new Set(["html", "head", "body", "frameset"]);

const VOID = new Set(["br", "hr", "img", "meta", "link", "wbr", "input", "source", "area", "col", "base"]);

const BLOCKS = new Set("p div li tr td section article blockquote h1 h2 h3 h4 h5 h6 ul ol table".split(" "));

const KEPT_ATTRIBUTES = new Set(
  "id class href alt title name content property itemprop itemtype itemscope datetime lang rel type role hidden aria-hidden data-comment-id data-parent-id indent".split(
    " ",
  ),
);

/**
 * Writes markup again, well-formed and bounded: no scripts and styles (but JSON-LD), no embedded data, no deep nesting.
 * Linear in the length of the markup. Null for markup nested deeper, or of more elements, than any page has.
 */
export function cleanMarkup(markup: string): CleanMarkup | null {
  const parts: string[] = [];
  /** Names of open elements that were written; "" for those that were not. */
  const open: string[] = [];
  let [depth, kept, elements] = [0, 0, 0];
  let dropped = 0;
  let words = "";
  const flush = () => {
    if (words !== "") parts.push(toEscaped(words));
    words = "";
  };
  let isData = false;
  let isTooMuch = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      isData = name === "script" && /^application\/ld\+json/i.test(attributes.type?.trim() ?? "");
      flush();
      if (isTooMuch || depth > DEEPEST_READ || elements > MOST_ELEMENTS) {
        isTooMuch = true;
        return;
      }
      if (dropped > 0 || (DROPPED.has(name) && !isData)) {
        if (!VOID.has(name)) dropped += 1;
        open.push("");
        return;
      }
      if (FRAMES.has(name)) {
        open.push("");
        return;
      }
      if (name === "input" || name === "base" || (kept >= DEEPEST_KEPT && !VOID.has(name))) {
        if (BLOCKS.has(name)) parts.push("<br>");
        open.push("");
        return;
      }
      elements += 1;
      parts.push(`<${name}${toAttributes(attributes)}>`);
      open.push(name);
      if (!VOID.has(name)) kept += 1;
    },
    ontext(text) {
      if (isTooMuch || dropped > 0) return;
      if (!isData) words += text;
      else if (text.length <= LONGEST_DATA) parts.push(text.replaceAll("</", "<\\/"));
    },
    onclosetag(name) {
      flush();
      depth -= 1;
      if (isTooMuch) return;
      const written = open.pop();
      if (name === "script") isData = false;
      if (written === "" && dropped > 0 && !VOID.has(name)) dropped -= 1;
      if (!written || VOID.has(written)) return;
      kept -= 1;
      parts.push(`</${written}>`);
    },
  });
  for (let at = 0; at < markup.length && !isTooMuch; at += PIECE) parser.write(markup.slice(at, at + PIECE));
  if (isTooMuch) return null;
  parser.end();
  flush();
  return { html: `<html><body>${parts.join("")}</body></html>`, elements };
}

/** Markup is read in pieces, so that reading can stop where there is too much of it. */
const PIECE = 65_536;

function toAttributes(attributes: Record<string, string>): string {
  let written = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (!KEPT_ATTRIBUTES.has(name) || value.length > LONGEST_ATTRIBUTE) continue;
    if (name === "href" && /^\s*(?:javascript|data|vbscript):/i.test(value)) continue;
    written += ` ${name}="${toEscaped(value).replaceAll('"', "&quot;")}"`;
  }
  return written;
}

/** Words that mean no markup. See `toMarks`. */
function toEscaped(words: string): string {
  return /[&<>]/.test(words)
    ? words.replace(/[&<>]/g, (mark) => STAND_INS[MARKS.indexOf(mark)] ?? mark)
    : words;
}

/**
 * `&`, `<` and `>` in words are letters of private use until they are read: as entities each would be a node of its own, and
 * a page of a million of them would take a minute.
 */
const MARKS = "&<>";
const STAND_INS = "\uE7F6\uE7F7\uE7F8";

/** Words of the tree of cleaned markup as they stand on the page. */
export function toMarks(words: string): string {
  return /[\uE7F6-\uE7F8]/.test(words)
    ? words.replace(/[\uE7F6-\uE7F8]/g, (letter) => MARKS[STAND_INS.indexOf(letter)] ?? letter)
    : words;
}

/** The words of markup without any structure, a line a tag. Linear. For what `cleanMarkup` refuses. */
export function toBareWords(markup: string): string {
  const words: string[] = [];
  let at = 0;
  let skipped: string | null = null;
  while (at < markup.length) {
    const open = markup.indexOf("<", at);
    if (skipped === null) words.push(markup.slice(at, open < 0 ? undefined : open).trim());
    if (open < 0) break;
    const close = markup.indexOf(">", open);
    if (close < 0) break;
    const name = /^<(\/?[a-z][a-z0-9]{0,20})/i.exec(markup.slice(open, open + 24))?.[1]?.toLowerCase() ?? "";
    if (skipped === null && (name === "script" || name === "style")) skipped = `/${name}`;
    else if (skipped === name) skipped = null;
    at = close + 1;
  }
  return words.filter((word) => word !== "").join("\n");
}
