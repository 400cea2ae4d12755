import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";

/** Returns one block as Markdown (CommonMark), with a line end; whatever a text holds, it stays text. */
export function toLines(node: RootContent): string {
  return toMarkdown(node, { bullet: "-", rule: "-", listItemIndent: "one" });
}

/** Returns one block as Markdown with an empty line after it. */
export function toBlock(node: RootContent): string {
  return `${toLines(node)}\n`;
}

/** A heading. */
export function heading(depth: 1 | 2 | 3, text: string): RootContent {
  return { type: "heading", depth, children: [words(text)] };
}

/** A paragraph; texts between the nodes are plain. */
export function paragraph(...parts: (string | PhrasingContent)[]): Paragraph {
  return { type: "paragraph", children: toPhrasing(parts) };
}

/** A list without space between its entries. */
export function bullets(entries: readonly (string | PhrasingContent)[][]): List {
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: entries.map(
      (parts): ListItem => ({
        type: "listItem",
        spread: false,
        children: [paragraph(...parts)],
      }),
    ),
  };
}

/** A text to be kept letter by letter. */
export function verbatim(value: string): RootContent {
  return { type: "code", lang: "text", value };
}

/** A link with its words. */
export function link(text: string, url: string): PhrasingContent {
  return { type: "link", url, children: [words(text)] };
}

/** Words that stand out. */
export function strong(text: string): PhrasingContent {
  return { type: "strong", children: [words(text)] };
}

function words(text: string): { type: "text"; value: string } {
  return { type: "text", value: text.replaceAll(/\s+/g, " ") };
}

function toPhrasing(parts: readonly (string | PhrasingContent)[]): PhrasingContent[] {
  return parts.map((part) => (typeof part === "string" ? words(part) : part));
}
