import { toMarks } from "./clean-markup.ts";
import { isElement, type PageElement, type PageNode } from "./page-node.ts";

/** What a line of a page was in the markup. */
export interface MarkupLine {
  kind: "paragraph" | "heading" | "item" | "caption" | "row";
  /** 1 to 6 for a heading; 0 otherwise. */
  level: number;
  text: string;
}

const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG".split(
    " ",
  ),
);

const LEFT_OUT = new Set(["SCRIPT", "STYLE", "HEAD", "META", "LINK", "TITLE", "TEMPLATE", "NOSCRIPT"]);

const CAPTION = /\b(?:caption|wp-caption-text|image-caption|photo-caption|media-caption)\b/i;

/** How links are written: their words alone, or as Markdown has it, `[words](address)`. */
export type LinkStyle = "words" | "markdown";

/** The lines of an element in its order: each block one, a line break a new one. White space is made plain. */
export function toMarkupLines(
  root: PageElement,
  links: LinkStyle = "words",
  isLeftOut: (element: PageElement) => boolean = () => false,
): MarkupLine[] {
  const lines: MarkupLine[] = [];
  let words = "";
  let current: Omit<MarkupLine, "text"> = { kind: "paragraph", level: 0 };
  const end = () => {
    for (const line of toMarks(words).split("\n")) {
      const text = line.replace(/[^\S\n\u00A0]+/g, " ").replace(/^[\s\u00A0]+|[\s\u00A0]+$/g, "");
      if (text !== "") lines.push({ ...current, text });
    }
    words = "";
  };
  const visit = (node: PageNode) => {
    if (node.nodeType === 3) words += (node.textContent ?? "").replace(/[\t\n\f\r ]+/g, " ");
    if (!isElement(node)) return;
    if (LEFT_OUT.has(node.tagName) || isHidden(node) || isLeftOut(node)) return;
    if (node.tagName === "BR") words += "\n";
    else if (node.tagName === "A" && links === "markdown") words += toLink(node);
    else if (INLINE.has(node.tagName)) {
      if (links === "markdown" && (node.tagName === "EM" || node.tagName === "I")) {
        words += `_${(node.textContent ?? "").trim()}_`;
      } else for (const child of node.childNodes) visit(child);
    } else visitBlock(node);
  };
  const visitBlock = (element: PageElement) => {
    end();
    const outer = current;
    current = toKind(element, outer);
    if (element.tagName === "TR" && isRow(element)) words += toRow(element);
    else for (const child of element.childNodes) visit(child);
    end();
    current = outer;
  };
  visitBlock(root);
  return lines;
}

/** The words of an element's lines. */
export function toLinesOf(root: PageElement, isLeftOut?: (element: PageElement) => boolean): string[] {
  return toMarkupLines(root, "words", isLeftOut).map(({ text }) => text);
}

function toKind(element: PageElement, outer: Omit<MarkupLine, "text">): Omit<MarkupLine, "text"> {
  const level = /^H([1-6])$/.exec(element.tagName)?.[1];
  if (level) return { kind: "heading", level: Number(level) };
  if (element.tagName === "LI") return { kind: "item", level: 0 };
  if (element.tagName === "TR") return { kind: "row", level: 0 };
  if (element.tagName === "FIGCAPTION" || CAPTION.test(element.getAttribute("class") ?? ""))
    return { kind: "caption", level: 0 };
  return outer.kind === "caption" || outer.kind === "item" ? outer : { kind: "paragraph", level: 0 };
}

function isHidden(element: PageElement): boolean {
  return element.getAttribute("hidden") !== null && element.getAttribute("hidden") !== "until-found";
}

function toLink(element: PageElement): string {
  const words = element.textContent ?? "";
  const address = element.getAttribute("href");
  return address === null || words.trim() === "" ? words : `[${words}](${address})`;
}

/** A row of a table of data: cells of words alone. */
function isRow(element: PageElement): boolean {
  return element.querySelector("p, br, div, table, li, h1, h2, h3, h4") === null;
}

function toRow(element: PageElement): string {
  const cells: string[] = [];
  for (const cell of element.childNodes)
    if (isElement(cell)) cells.push((cell.textContent ?? "").replace(/\s+/g, " ").trim());
  return cells.filter((cell) => cell !== "").join(" | ");
}
