import { createHash } from "node:crypto";
import type { IngestInput } from "../../packages/ingest/src/read-document.ts";
import type { HtmlPage } from "./plain-build.ts";

/** The site's Markdown as the HTML that a browser would have saved: headings, list entries, paragraphs and links. */
export function toHtmlPage({ bytes }: IngestInput): HtmlPage[] {
  if (!bytes.ok) return [];
  const lines = new TextDecoder().decode(bytes.value).split("\n");
  const body = lines.map(toElement).join("\n");
  return [
    {
      sha256: createHash("sha256").update(bytes.value).digest("hex"),
      html: `<!DOCTYPE html><html><head><title>News</title></head><body><main><article>${body}</article></main></body></html>`,
    },
  ];
}

function toElement(line: string): string {
  const [, heading, entry, words] = /^(?:(#{1,6})|(\d+\.))?\s*(.*)$/.exec(line) ?? [];
  if (!words) return "";
  const linked = words.replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, '<a href="$2">$1</a>');
  if (heading) return `<h${heading.length}>${linked}</h${heading.length}>`;
  return entry ? `<li>${linked}</li>` : `<p>${linked}</p>`;
}
