import { toMarks } from "./clean-markup.ts";

/** A node of a parsed page: the part of the DOM that reading needs. */
export interface PageNode {
  /** 1 for an element, 3 for text. */
  nodeType: number;
  textContent: string | null;
  parentNode: PageElement | null;
}

/** An element of a parsed page. */
export interface PageElement extends PageNode {
  /** Upper case: `DIV`. */
  tagName: string;
  childNodes: Iterable<PageNode>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  matches(selector: string): boolean;
  remove(): void;
}

/** A parsed page. */
export interface PageTree {
  body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Words on one line, with plain spaces between them and none around. */
export function toOneLine(words: string | null | undefined): string {
  return toMarks(words ?? "")
    .replace(/[\s\u00A0]+/g, " ")
    .trim();
}

/** An element's own words on one line; "" where there is no element. */
export function toWordsOf(element: PageElement | null | undefined): string {
  return toOneLine(element?.textContent);
}
