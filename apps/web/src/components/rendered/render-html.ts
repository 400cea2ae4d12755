import { text } from "node:stream/consumers";
import type { ReactNode } from "react";

// Next.js forbids this import where it makes pages, lest components that have a state are rendered there. There are none: it is
// not let see it.
const library = import(/* turbopackIgnore: true */ "react-dom/static");

/**
 * Returns the HTML of elements, when everything in them that has to be waited for is there. Throws what the making of it
 * threw. Next.js would make the state of its router of them first and HTML of that: docs/adr/033-html-made-once.md.
 */
export async function renderHtml(elements: ReactNode): Promise<string> {
  const { prerenderToNodeStream } = await library;
  const { prelude } = await prerenderToNodeStream(elements);
  return text(prelude);
}
