import { readFileSync } from "node:fs";

/** A fenced block of a Markdown page. */
export type Block = {
  /** Its language: `sh`, `ts`. */
  language: string;
  /** The name of the file that the sentence before it begins with; null if it begins with none. */
  file: string | null;
  text: string;
};

/** The fenced blocks of a section of a Markdown page, in order. Throws if there is no such section. */
export function readBlocks(page: URL, heading: string): Block[] {
  const sections = readFileSync(page, "utf8").split(/^## /m);
  const section = sections.find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`${page.pathname} has no section “${heading}”.`);
  const blocks = section.matchAll(/(?:^`([\w.-]+)`[^\n]*\n(?:[^\n`][^\n]*\n)*\n)?^```(\w+)\n(.*?)^```$/gms);
  return [...blocks].map(([, file = null, language = "", text = ""]) => ({ file, language, text }));
}
