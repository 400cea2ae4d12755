import { parseHTML } from "linkedom";
import { type CleanMarkup, cleanMarkup, toBareWords } from "./clean-markup.ts";
import { takeComments } from "./find-comments.ts";
import { readJsonLd } from "./json-ld.ts";
import { findMainContent, type MainContent } from "./main-content.ts";
import { type PageMetadata, readMetadata } from "./page-metadata.ts";
import type { PageTree } from "./page-node.ts";
import { writePage } from "./write-page.ts";

/**
 * Version of the rules that make a text of markup. Raise it when any of them changes what it makes: all spans lie in that text.
 */
export const MARKUP_RULE_VERSION = 4;

/** What is known of a page from outside it, where the page itself says nothing. */
export type KnownMetadata = Partial<PageMetadata>;

/**
 * The text of an HTML page: its metadata as labelled lines, its story, its comments. Pure, and bounded: markup of hostile
 * depth or size gives its words alone.
 */
export function toPageText(markup: string, known: KnownMetadata = {}): string {
  const clean = cleanMarkup(markup);
  return (
    (clean && toReadText(clean, known)) ?? writePage({ ...NOTHING, ...known }, toBareContent(markup), null)
  );
}

/** Null where a library fails on the page: its words are read all the same. */
function toReadText({ html, elements }: CleanMarkup, known: KnownMetadata): string | null {
  try {
    const tree = toTree(html);
    const objects = readJsonLd(tree);
    const metadata = withKnown(readMetadata(tree, objects), known);
    const mayHaveComments = /comment|post-message|postbody|postbit|message--post/i.test(html);
    const comments = mayHaveComments ? takeComments(tree, objects) : null;
    const makeStory = () => {
      const story = toTree(html);
      if (mayHaveComments) takeComments(story, []);
      for (const element of [...story.querySelectorAll("title, meta, link, script")]) element.remove();
      return story;
    };
    return writePage(metadata, findMainContent(tree, makeStory, elements), comments);
  } catch {
    return null;
  }
}

function toTree(html: string): PageTree {
  return parseHTML(html).document as unknown as PageTree;
}

function toBareContent(markup: string): MainContent {
  const lines = toBareWords(markup).split("\n");
  const words = lines.map((line) => line.trim()).filter((line) => line !== "");
  return { kind: "article", lines: words.map((text) => ({ kind: "paragraph", level: 0, text })) };
}

function withKnown(metadata: PageMetadata, known: KnownMetadata): PageMetadata {
  const said = Object.entries(metadata).filter(([, value]) => value !== "");
  return { ...NOTHING, ...known, ...Object.fromEntries(said) };
}

const NOTHING: PageMetadata = {
  title: "",
  byline: "",
  published: "",
  updated: "",
  site: "",
  address: "",
  description: "",
};
